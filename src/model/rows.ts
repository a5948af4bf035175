import type { Decimal } from '../core/decimal';
import type { Measure, Stage } from './catalog';

/** Rows that the named queries answer. Engine columns in snake_case arrive as camelCase fields. */

/** Why a metric has no value: see metric_value.sql. */
export type AbsenceReason = 'not_reported' | 'not_stated' | 'zero_denominator' | 'no_prior_year';

/** One department's value of one metric for one year; see department_metric.sql. */
export interface MetricRow {
  readonly metricId: string;
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly reportId: string;
  readonly reportYear: number;
  /** Ratio (1 = 100 %) or 万元/人; null when absent, then `reason` says why. */
  readonly value: number | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly lo: number | null;
  readonly hi: number | null;
  readonly source: 'computed' | 'stated' | null;
  readonly derived: boolean;
  readonly statedValue: Decimal | null;
  readonly reason: AbsenceReason | null;
  readonly missingItemId: string | null;
  readonly missingStage: Stage | null;
  readonly missingYear: number | null;
}

/** One department's level of one item for one year and stage; value in 万元, persons, points. */
export interface ItemRow {
  readonly itemId: string;
  readonly departmentId: string;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly reportId: string;
  readonly reportYear: number;
  readonly value: Decimal;
  readonly lo: Decimal;
  readonly hi: Decimal;
  readonly origin: 'stated' | 'derived';
}

/** An operand of a metric's working, with the place where its figure is printed. */
export interface OperandRow {
  readonly seq: number;
  readonly side: 'numerator' | 'denominator';
  readonly itemId: string;
  readonly stage: Stage;
  readonly coefficient: Decimal;
  readonly operandYear: number;
  readonly value: Decimal | null;
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
  readonly origin: 'stated' | 'other_report' | 'derived' | null;
  readonly factId: string | null;
  readonly changeFactId: string | null;
}

/** A figure as a report prints it. */
export interface StatementRow {
  readonly factId: string;
  readonly reportId: string;
  readonly reportTitle: string;
  readonly itemId: string;
  readonly fiscalYear: number;
  readonly stage: Stage;
  readonly measure: Measure;
  readonly mention: number;
  readonly printedValue: string;
  readonly unit: string;
  readonly locator: string;
  readonly excerpt: string;
}
