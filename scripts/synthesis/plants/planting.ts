import type { CatalogTables } from '../catalog-tables';
import { findFact, type PrintedFact, type PrintedReport, type SheetRow } from '../printed-report';
import type { Random } from '../random';
import type { YearShape } from '../year-shape';

/** One thing that is wrong in a made report, as anomalies.csv records it. */
export interface Anomaly {
  readonly reportId: string;
  readonly ruleId: string;
  /** The finding's subject_id. */
  readonly subject: string;
  /** 'follows': not planted for itself, but true because of what was. */
  readonly role: 'planted' | 'follows';
  /** What was done, for a person. */
  readonly what: string;
}

/** What a planting did; `follows` are rule and subject of what else it made true. */
export interface Planted {
  readonly subject: string;
  readonly what: string;
  readonly follows?: readonly (readonly [ruleId: string, subject: string])[];
}

export interface PlantingContext {
  readonly report: PrintedReport;
  /** Items, `row:n` and `totals` that an earlier planting changed: a second one leaves them alone. */
  readonly touched: Set<string>;
  /** The department's whole report of the year before; null where there is none. */
  readonly before: PlantedReport | null;
  readonly catalog: CatalogTables;
  readonly random: Random;
}

/** A report with what has been planted in it. */
export type PlantedReport = Pick<PlantingContext, 'report' | 'touched'>;

/** A way of making one rule's anomaly. */
export interface Planting {
  readonly ruleId: string;
  /** What the year must be like; null where it does not fit the template. */
  readonly shape?: (template: string, random: Random) => YearShape | null;
  /** Only where the department reports on the year before. */
  readonly needsPriorYear?: boolean;
  /** Changes what is printed. Null, and nothing changed, where the report does not lend itself to it. */
  readonly apply: (context: PlantingContext) => Planted | null;
}

/** The printed final figure of an item or rate that is stated once and that no planting has touched. */
export function freeFact(
  { report, touched }: PlantingContext,
  itemId: string,
  stage = 'final',
): PrintedFact | null {
  if (touched.has(itemId)) return null;
  const fact = findFact(report, itemId, stage);
  const again = findFact(report, itemId, stage, report.year, 'level', 2);
  return fact === undefined || again !== undefined ? null : fact;
}

/** Rows with their number that no planting has touched. */
export function freeRows(
  { report, touched }: PlantedReport,
  fits: (row: SheetRow) => boolean,
): readonly (readonly [seq: number, row: SheetRow])[] {
  return report.rows
    .map((row, index) => [index + 1, row] as const)
    .filter(([seq, row]) => !touched.has(`row:${seq}`) && fits(row));
}

/** A row that no printed rule and no metric decides. */
export const isJudged = (row: SheetRow): boolean =>
  row.metricId === null && row.ruleId === null && row.weight !== null;

export const isFull = (row: SheetRow): boolean => row.score === row.weight;

/** The same figure times a factor, with as many decimals. */
export function scaledText(text: string, factor: number): string {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return (+text * factor).toFixed(decimals);
}
