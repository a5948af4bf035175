import { loadTables } from '../../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../../scripts/dataset/testing/data-package';
import { NativeEngine } from '../../db/native';
import { materializeViewStatements } from '../../db/tables';
import { sql, type SqlParam } from '../sql';
import { views } from '../views';

/** One printed figure of a made report. `stage` is final, `measure` level and `mention` 1 unless said. */
export interface MadeFact {
  readonly item: string;
  readonly value: string;
  readonly unit?: string;
  readonly stage?: string;
  readonly measure?: string;
  readonly mention?: number;
  readonly year?: number;
  readonly locator?: string;
}

/** One row of a made score sheet. */
export interface MadeRow {
  readonly weight: string;
  readonly score: string;
  readonly target?: string;
  readonly actual?: string;
  readonly reason?: string;
  readonly metric?: string;
  readonly rule?: string;
  readonly level1?: string;
  readonly level2?: string;
}

/** One named project of a made report, by its first mention; amounts in 万元. */
export interface MadeProject {
  readonly final?: string;
  readonly parent?: number;
}

export interface MadeReport {
  readonly id: string;
  readonly year?: number;
  readonly department?: string;
  readonly template?: string;
  readonly score?: string;
  readonly scale?: string;
  readonly coverage?: 'full' | 'partial';
  readonly facts?: readonly MadeFact[];
  readonly rows?: readonly MadeRow[];
  readonly projects?: readonly MadeProject[];
}

/** The catalog of the product with reports made for a test, and every view over them. */
export class AuditDatabase {
  private constructor(readonly engine: NativeEngine) {}

  static async open(): Promise<AuditDatabase> {
    const { descriptor } = await readDataPackage();
    const engine = await NativeEngine.open();
    await loadTables(engine, descriptor, dataFolder);
    return new AuditDatabase(engine);
  }

  /** Puts these reports in the place of all others. */
  async replaceReports(reports: readonly MadeReport[]): Promise<void> {
    for (const table of ['facts', 'indicators', 'indicator_totals', 'projects', 'reports']) {
      await this.engine.run(`DELETE FROM ${table}`);
    }
    await this.insert(
      'reports',
      [
        'report_id',
        'department_id',
        'fiscal_year',
        'title',
        'template',
        'score',
        'score_scale',
        'coverage',
      ],
      reports.map(({ id, year, department, template, score, scale, coverage }) => [
        id,
        department ?? '430203-science-industry',
        year ?? 2023,
        id,
        template ?? null,
        score ?? null,
        score === undefined ? null : (scale ?? '100'),
        coverage ?? 'full',
      ]),
    );
    await this.insert(
      'facts',
      [
        'fact_id',
        'report_id',
        'item_id',
        'fiscal_year',
        'stage',
        'measure',
        'mention',
        'value',
        'unit',
        'locator',
        'excerpt',
      ],
      reports.flatMap(({ id, year = 2023, facts = [] }) =>
        facts.map((fact, index) => [
          `${id}-${String(index + 1).padStart(3, '0')}`,
          id,
          fact.item,
          fact.year ?? year,
          fact.stage ?? 'final',
          fact.measure ?? 'level',
          fact.mention ?? 1,
          fact.value,
          fact.unit ?? '万元',
          fact.locator ?? 'text',
          fact.value,
        ]),
      ),
    );
    await this.insert(
      'indicators',
      [
        'report_id',
        'seq',
        'level1',
        'level2',
        'level3',
        'target',
        'actual',
        'weight',
        'score',
        'reason',
        'metric_id',
        'rule_id',
      ],
      reports.flatMap(({ id, rows = [] }) =>
        rows.map((row, index) => [
          id,
          index + 1,
          row.level1 ?? 'group',
          row.level2 ?? null,
          `row ${String(index + 1)}`,
          row.target ?? null,
          row.actual ?? null,
          row.weight,
          row.score,
          row.reason ?? null,
          row.metric ?? null,
          row.rule ?? null,
        ]),
      ),
    );
    await this.insert(
      'projects',
      ['report_id', 'seq', 'mention', 'parent_seq', 'name', 'final', 'locator'],
      reports.flatMap(({ id, projects = [] }) =>
        projects.map(({ final, parent }, index) => [
          id,
          index + 1,
          1,
          parent ?? null,
          `project ${String(index + 1)}`,
          final ?? null,
          'text',
        ]),
      ),
    );
    await this.evaluate();
  }

  /** Evaluates every view over the tables as they are now. */
  private async evaluate(): Promise<void> {
    for (const { name } of views) await this.engine.run(`DROP TABLE IF EXISTS ${name}`);
    for (const statement of materializeViewStatements()) await this.engine.run(statement);
  }

  /** Adds rows to a table of the data package; text is cast by the engine. */
  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlParam[])[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += 500) {
      const values = rows
        .slice(start, start + 500)
        .map((cells) => `(${cells.map(literal).join(', ')})`)
        .join(', ');
      await this.engine.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values}`);
    }
  }

  /** The findings as "report rule subject", with the variant in brackets, sorted; changes on the year before left out. */
  async findings(): Promise<readonly string[]> {
    const rows = await this.engine.query<{
      reportId: string;
      ruleId: string;
      subjectId: string;
      variant: string | null;
    }>(sql`SELECT report_id, rule_id, subject_id, variant FROM finding
      WHERE rule_id NOT IN ('yoy_jump', 'missing_disclosure') ORDER BY finding_id`);
    return rows.map(({ reportId, ruleId, subjectId, variant }) =>
      [reportId, ruleId, subjectId, variant && `(${variant})`].filter(Boolean).join(' '),
    );
  }

  /** The findings of one report that prints these figures and score rows, as "rule subject". */
  async findingsOf(
    facts: readonly MadeFact[],
    rows: readonly MadeRow[] = [],
  ): Promise<readonly string[]> {
    await this.replaceReports([{ id: 'r', coverage: 'partial', facts, rows }]);
    return (await this.findings()).map((finding) => finding.replace(/^r /, ''));
  }

  close(): void {
    this.engine.close();
  }
}

function literal(value: SqlParam): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
