import type { CatalogTables, Term } from './catalog-tables';

/** One printed figure, as facts.csv holds it. Mutable: planting an anomaly changes what is printed. */
export interface PrintedFact {
  readonly id: string;
  readonly itemId: string;
  readonly year: number;
  readonly stage: string;
  readonly measure: string;
  readonly mention: number;
  value: string;
  unit: string;
  locator: string;
}

/** One row of a score sheet. Points are whole hundredths, so that they add up exactly. */
export interface SheetRow {
  readonly level1: string;
  readonly level2: string | null;
  readonly level3: string | null;
  target: string | null;
  actual: string | null;
  readonly weight: number | null;
  score: number;
  reason: string | null;
  readonly metricId: string | null;
  readonly ruleId: string | null;
  /** Whether the printed rule can be executed on printed figures. */
  readonly isExecuted: boolean;
}

/** A printed sum of a score sheet; level1 null for the whole. Hundredths of points. */
export interface SheetTotal {
  readonly level1: string | null;
  weight: number | null;
  score: number | null;
}

/** A row of projects.csv; amounts as printed. */
export interface PrintedProject {
  readonly name: string;
  opening: string | null;
  initial: string;
  adjustment: string;
  final: string;
  closing: string | null;
}

export interface PrintedReport {
  readonly id: string;
  readonly departmentId: string;
  readonly year: number;
  readonly title: string;
  readonly template: string | null;
  readonly isFull: boolean;
  /** Decimals of its amounts in 万元, and of its rates in %. */
  readonly decimals: number;
  readonly rateDecimals: number;
  facts: PrintedFact[];
  readonly rows: SheetRow[];
  readonly totals: SheetTotal[];
  projects: PrintedProject[];
  /** Hundredths of points; null where the report is known in part only. */
  score: number | null;
  scale: number | null;
  grade: string | null;
}

/** An amount of 元 as text in a larger unit of `perUnit` 元, rounded half up; nothing at all is a bare 0. */
export function amountText(yuan: number, decimals: number, perUnit = 10000): string {
  if (yuan === 0) return '0';
  return scaledText(roundHalfUp(yuan / (perUnit / 10 ** decimals)), decimals);
}

/** A ratio as the figure of a percentage: 0.98765 is "98.77". */
export function rateText(ratio: number, decimals = 2): string {
  return scaledText(roundHalfUp(ratio * 10 ** (decimals + 2)), decimals);
}

/** Whole hundredths as decimal text: -9 is "-0.09". */
export function hundredthsText(hundredths: number): string {
  return scaledText(hundredths, 2);
}

function scaledText(units: number, decimals: number): string {
  if (decimals === 0) return `${units}`;
  const digits = `${Math.abs(units)}`.padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Away from zero, and never −0. */
function roundHalfUp(value: number): number {
  const size = Math.round(Math.abs(value));
  return value < 0 && size > 0 ? -size : size;
}

/** Points as a person writes them: 950 is "9.5". */
export function pointsText(hundredths: number): string {
  return hundredthsText(hundredths).replace(/\.?0+$/, '');
}

/** The figure that mention 1 prints, in its own unit; null where the report does not print it. */
function printedNumber(
  report: PrintedReport,
  itemId: string,
  stage: string,
  year: number = report.year,
): number | null {
  const fact = findFact(report, itemId, stage, year);
  return fact === undefined ? null : +fact.value;
}

export function findFact(
  report: PrintedReport,
  itemId: string,
  stage: string,
  year: number = report.year,
  measure = 'level',
  mention = 1,
): PrintedFact | undefined {
  return report.facts.find(
    (fact) =>
      fact.itemId === itemId &&
      fact.stage === stage &&
      fact.year === year &&
      fact.measure === measure &&
      fact.mention === mention,
  );
}

/** A base that is taken for another. */
export interface BaseSwap {
  readonly itemId: string;
  readonly stage: string;
  readonly otherItemId: string;
  readonly otherStage: string;
}

/**
 * A rate recomputed from what the report prints, as a ratio; null where a figure is missing or the denominator is zero.
 * `swap` puts another base in the place of the prescribed one.
 */
export function rateOf(
  catalog: CatalogTables,
  report: PrintedReport,
  metricId: string,
  swap?: BaseSwap,
): number | null {
  const terms = catalog.metricTerms.get(metricId);
  if (terms === undefined) return null;
  const sides = { numerator: 0, denominator: 0 };
  for (const term of terms) {
    const isSwapped = swap?.itemId === term.itemId && swap.stage === term.stage;
    const value = printedNumber(
      report,
      isSwapped ? swap.otherItemId : term.itemId,
      isSwapped ? swap.otherStage : term.stage!,
      report.year + term.yearOffset,
    );
    if (value === null) return null;
    sides[term.isNumerator ? 'numerator' : 'denominator'] += term.coefficient * value;
  }
  return sides.denominator > 0 ? sides.numerator / sides.denominator : null;
}

/** Whether a metric has a term of this item, at this stage where one is given. */
export function isOperand(terms: readonly Term[], itemId: string, stage?: string): boolean {
  return terms.some(
    (term) => term.itemId === itemId && (stage === undefined || term.stage === stage),
  );
}
