import type { Decimal } from '../core/decimal';

/** The head of one report; score and scale are null where the report is known only in part. */
export interface ReportHeadRow {
  readonly reportId: string;
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly title: string;
  readonly templateZh: string | null;
  readonly templateEn: string | null;
  readonly score: Decimal | null;
  readonly scoreScale: Decimal | null;
  readonly grade: string | null;
  readonly publishedOn: string | null;
  readonly coverage: 'full' | 'partial';
}

/** One row of a report's score table, as printed; weight and score in points. */
export interface IndicatorRow {
  readonly seq: number;
  readonly level1: string;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly reason: string | null;
  readonly metricId: string | null;
  readonly ruleId: string | null;
  readonly note: string | null;
}

/** One special fund or project, one mention; amounts in 万元. */
export interface ProjectRow {
  readonly seq: number;
  readonly mention: number;
  readonly parentSeq: number | null;
  readonly name: string;
  readonly opening: Decimal | null;
  readonly initial: Decimal | null;
  readonly adjustment: Decimal | null;
  readonly final: Decimal | null;
  readonly closing: Decimal | null;
  readonly locator: string;
}
