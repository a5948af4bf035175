import type { CatalogTables } from './catalog-tables';
import type { DatasetSize } from './dataset-size';
import { departmentFunctions, type DepartmentFunction } from './functions';
import type { MadeArea } from './made-areas';
import { planOf, plant } from './plants';
import type { Anomaly, PlantedReport } from './plants/planting';
import { printFacts } from './print-facts';
import { amountText, type PrintedReport } from './printed-report';
import { Random } from './random';
import { fillSheet } from './score-sheet';
import { DepartmentHistory, type YearLevels } from './year-levels';

/** A row of departments.csv. */
export interface MadeDepartment {
  readonly id: string;
  readonly name: string;
  readonly area: MadeArea;
  readonly kind: DepartmentFunction;
}

export interface MadeReports {
  readonly reports: readonly PrintedReport[];
  readonly anomalies: readonly Anomaly[];
}

export interface Generation {
  readonly size: DatasetSize;
  readonly seed: string;
  readonly catalog: CatalogTables;
}

/** Templates by the prefecture, as the finance bureau of each prescribes its own form. */
const templates = [
  'self_evaluation_form',
  'self_evaluation_form_cost',
  'score_sheet',
  'self_evaluation_form',
  'self_evaluation_form_cost',
  'two_part',
  'self_evaluation_form_cost',
] as const;

export function madeDepartments(
  size: DatasetSize,
  areas: readonly MadeArea[],
): readonly MadeDepartment[] {
  return areas
    .filter(({ level }) => level !== 'province')
    .flatMap((area) =>
      departmentFunctions.slice(0, size.functions).map((kind) => ({
        id: `${area.code}-${kind.slug}`,
        name: area.name + kind.bureau,
        area,
        kind,
      })),
    );
}

/** All reports of one department. They depend on the seed and the department alone. */
export function makeReports(department: MadeDepartment, generation: Generation): MadeReports {
  const { size, seed, catalog } = generation;
  const { area, kind } = department;
  const history = new DepartmentHistory(new Random(`${seed} ${department.id}`), area, kind);
  const template = templates[+area.code.slice(2, 4) % templates.length]!;
  const reports: PrintedReport[] = [];
  const anomalies: Anomaly[] = [];
  let before: YearLevels = history.next(size.firstYear - 1, {});
  let last: PlantedReport | null = null;
  for (let year = size.firstYear; year < size.firstYear + size.years; year += 1) {
    const id = `${area.code}-${year}-${kind.slug}`;
    const random = new Random(`${seed} ${id}`);
    const isMissing = random.chance(size.gaps);
    const isFull = !random.chance(size.partial);
    const plan =
      isFull && !isMissing && random.chance(size.planted)
        ? planOf(template, year > size.firstYear, random)
        : null;
    const now = history.next(year, plan?.shape ?? {});
    let printed: PlantedReport | null = null;
    if (!isMissing) {
      const report = emptyReport(department, id, year, isFull ? template : null, random);
      printFacts(report, now, before, catalog, random, kind.id === 'science_industry');
      if (isFull) {
        report.projects = printProjects(now, report.decimals);
        fillSheet(report, kind, catalog, random);
        if (template === 'two_part')
          anomalies.push({
            reportId: id,
            ruleId: 'scale',
            subject: '',
            role: 'planted',
            what: 'printed on the 200-point form',
          });
        printed = { report, touched: new Set() };
        if (plan !== null) anomalies.push(...plant(printed, last, plan, catalog, random));
      }
      reports.push(report);
    }
    before = now;
    last = printed;
  }
  return { reports, anomalies };
}

function emptyReport(
  { id: departmentId, name }: MadeDepartment,
  id: string,
  year: number,
  template: string | null,
  random: Random,
): PrintedReport {
  const isGraded = random.chance(0.5);
  const report: PrintedReport = {
    id,
    departmentId,
    year,
    title: `${year}年度${name}部门整体支出绩效自评报告`,
    template,
    isFull: template !== null,
    decimals: random.chance(0.86) ? 2 : random.pick([1, 4, 4]),
    rateDecimals: random.chance(0.8) ? 2 : random.pick([0, 1, 1]),
    facts: [],
    rows: [],
    totals: [],
    projects: [],
    score: null,
    scale: template === null ? null : template === 'two_part' ? 200 : 100,
    grade: template !== null && isGraded ? '优' : null,
  };
  return report;
}

function printProjects({ projects }: YearLevels, decimals: number): PrintedReport['projects'] {
  const text = (yuan: number) => amountText(yuan, decimals);
  return projects.map(({ name, opening, initial, adjustment, final, closing }) => ({
    name,
    opening: text(opening),
    initial: text(initial),
    adjustment: text(adjustment),
    final: text(final),
    closing: text(closing),
  }));
}
