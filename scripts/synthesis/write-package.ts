import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readCatalogTables, type CatalogTables } from './catalog-tables';
import type { DatasetSize } from './dataset-size';
import { madeDepartments, makeReports } from './generate';
import { madeAreas } from './made-areas';
import type { PrintedFact, PrintedReport } from './printed-report';
import { printedPoints } from './sheet-totals';

/** Where a made dataset lies: a data package, and beside it the list of what was planted in it. */
export interface MadePackage {
  readonly folder: string;
  readonly anomaliesPath: string;
  readonly reports: number;
  readonly facts: number;
}

/** The seed of the datasets that are published; another one makes other figures. */
export const defaultSeed = 'budget-performance 1';

/**
 * Makes a dataset in `target`: `package/` with the catalog and the schema of the package in `source`, and
 * `anomalies.csv`. Written department by department, so that memory does not grow with the size.
 */
export function writePackage(
  size: DatasetSize,
  source: string,
  target: string,
  seed: string = defaultSeed,
): MadePackage {
  const folder = join(target, 'package');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(source, 'catalog'), join(folder, 'catalog'), { recursive: true });
  writeFileSync(join(folder, 'datapackage.json'), descriptorText(size, source, seed));

  const catalog = readCatalogTables(source);
  const areas = madeAreas(size);
  const departments = madeDepartments(size, areas);
  writeTable(
    join(folder, 'areas.csv'),
    ['area_code', 'name', 'name_en', 'level', 'parent_code', 'tile_x', 'tile_y'],
    areas.map((area) => [
      area.code,
      area.name,
      area.nameEn,
      area.level,
      area.parentCode,
      area.tileX,
      area.tileY,
    ]),
  );
  writeTable(
    join(folder, 'departments.csv'),
    ['department_id', 'name', 'area_code', 'function'],
    departments.map(({ id, name, area, kind }) => [id, name, area.code, kind.id]),
  );
  const files = new ReportFiles(folder, catalog);
  const anomaliesPath = join(target, 'anomalies.csv');
  const anomalyFile = new CsvFile(anomaliesPath, [
    'report_id',
    'rule_id',
    'subject',
    'role',
    'what',
  ]);
  for (const department of departments) {
    const { reports, anomalies } = makeReports(department, { size, seed, catalog });
    for (const report of reports) files.write(report);
    for (const { reportId, ruleId, subject, role, what } of anomalies)
      anomalyFile.write([reportId, ruleId, subject, role, what]);
  }
  files.close();
  anomalyFile.close();
  return { folder, anomaliesPath, reports: files.reportCount, facts: files.factCount };
}

function descriptorText(size: DatasetSize, source: string, seed: string): string {
  const descriptor = JSON.parse(readFileSync(join(source, 'datapackage.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const made = {
    ...descriptor,
    name: `simulated-${size.id}`,
    title: size.title,
    title_en: size.titleEn,
    description:
      '由程序生成的模拟数据：地区、部门与数字均为虚构，不对应任何真实单位。结构与真实数据包相同，用于演示规模与检验审核规则。',
    description_en:
      'Simulated data: areas, departments and figures are invented and stand for no real body. Same structure as the real package; for showing scale and testing the audit.',
    is_simulated: true,
    licenses: [{ name: 'CC0-1.0', title: '模拟数据，可自由使用 / Simulated data, free to use' }],
    sources: [{ title: `scripts/synthesize.ts ${size.id}, seed “${seed}”` }],
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

type Cell = string | number | null;

/** The tables of reports, each a file that grows. */
class ReportFiles {
  private readonly reports: CsvFile;
  private readonly facts: CsvFile;
  private readonly indicators: CsvFile;
  private readonly totals: CsvFile;
  private readonly projects: CsvFile;
  reportCount = 0;
  factCount = 0;

  constructor(
    folder: string,
    private readonly catalog: CatalogTables,
  ) {
    const open = (name: string, columns: string) =>
      new CsvFile(join(folder, `${name}.csv`), columns.split(' '));
    this.reports = open(
      'reports',
      'report_id department_id fiscal_year title template score score_scale grade published_on source_name coverage',
    );
    this.facts = open(
      'facts',
      'fact_id report_id item_id fiscal_year stage measure mention value unit locator excerpt',
    );
    this.indicators = open(
      'indicators',
      'report_id seq level1 level2 level3 target actual weight score reason metric_id rule_id note',
    );
    this.totals = open(
      'indicator_totals',
      'report_id seq level1 level2 weight score locator excerpt',
    );
    this.projects = open(
      'projects',
      'report_id seq mention parent_seq name opening initial adjustment final closing locator',
    );
  }

  write(report: PrintedReport): void {
    const { id, year } = report;
    this.reportCount += 1;
    this.factCount += report.facts.length;
    const score = report.facts.find(({ itemId }) => itemId === 'score')?.value ?? null;
    this.reports.write([
      id,
      report.departmentId,
      year,
      report.title,
      report.template,
      score,
      report.scale,
      report.grade,
      null,
      `${report.title}（模拟）`,
      report.isFull ? 'full' : 'partial',
    ]);
    for (const fact of report.facts) {
      const name = this.catalog.itemNames.get(fact.itemId)!;
      this.facts.write([
        fact.id,
        id,
        fact.itemId,
        fact.year,
        fact.stage,
        fact.measure,
        fact.mention,
        fact.value,
        fact.unit,
        fact.locator,
        excerptOf(fact, name),
      ]);
    }
    report.rows.forEach((row, index) => {
      this.indicators.write([
        id,
        index + 1,
        row.level1,
        row.level2,
        row.level3,
        row.target,
        row.actual,
        printedPoints(row.weight),
        printedPoints(row.score),
        row.reason,
        row.metricId,
        row.ruleId,
        null,
      ]);
    });
    report.totals.forEach(({ level1, weight, score: points }, index) => {
      const excerpt = `${level1 ?? '总分'} ${printedPoints(weight)} ${printedPoints(points)}`;
      this.totals.write([
        id,
        index + 1,
        level1,
        null,
        printedPoints(weight),
        printedPoints(points),
        `附件 3 自评表·${level1 ?? '总分'}`,
        excerpt,
      ]);
    });
    report.projects.forEach(({ name, opening, initial, adjustment, final, closing }, index) => {
      this.projects.write([
        id,
        index + 1,
        1,
        null,
        name,
        opening,
        initial,
        adjustment,
        final,
        closing,
        '附件 4 项目支出明细',
      ]);
    });
  }

  close(): void {
    for (const file of [this.reports, this.facts, this.indicators, this.totals, this.projects])
      file.close();
  }
}

const stageNames: Readonly<Record<string, string>> = {
  initial: '年初预算',
  adjustment: '本年追加',
  adjusted: '全年预算',
  final: '决算',
};

/** The clause that bears a figure; only money has stages. */
function excerptOf({ year, stage, measure, value, unit }: PrintedFact, name: string): string {
  const of = unit === '万元' ? stageNames[stage]! : '';
  const change = measure === 'level' ? '' : '较上年增减';
  return `${year} 年${of}${name}${change} ${value}${unit === '%' ? '' : ' '}${unit}`;
}

function writeTable(
  path: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const file = new CsvFile(path, columns);
  for (const row of rows) file.write(row);
  file.close();
}

/** A CSV file written in blocks of about a megabyte. */
class CsvFile {
  private readonly handle: number;
  private pending: string;

  constructor(path: string, columns: readonly string[]) {
    this.handle = openSync(path, 'w');
    this.pending = `${columns.join(',')}\n`;
  }

  write(cells: readonly Cell[]): void {
    this.pending += `${cells.map(cellText).join(',')}\n`;
    if (this.pending.length > 1 << 20) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    writeSync(this.handle, this.pending);
    this.pending = '';
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = `${cell}`;
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
