import { decimal, decimalFromRatio, type Decimal } from '../core/decimal';
import {
  figureText,
  formatDecimal,
  formatPercent,
  type ExactFigure,
  type FigureText,
} from '../core/format';
import type { Locale } from '../core/locale';
import type { Measure } from '../core/measure';
import { messages } from '../core/messages';
import type { MetricDefinition } from '../model/catalog';
import type { MetricRow } from '../model/rows';

const one = decimal('1');

/** Base-unit amounts are stored with six decimals; no figure can carry more. */
const mostPlaces = 6;

/**
 * The exact value of a metric in its base unit (1 is 100 %; or 万元 per person); null where the row has none.
 * A computed value is numerator ÷ denominator at the working precision, a stated one is what the report prints.
 */
export function exactValue(row: MetricRow): Decimal | null {
  if (row.source === 'stated') return row.statedValue;
  if (row.source === null || row.numerator === null || row.denominator === null) return null;
  return row.denominator.isZero() ? null : row.numerator.dividedBy(row.denominator);
}

/** Both the query's division and its operands are rounded to doubles: off by a few units of the 16th digit. */
const relativeSlack = 1e-14;

/** The exact value of a row to order by; null where the row has none. */
export function valueMeasure(row: MetricRow): Measure | null {
  const { value } = row;
  if (row.source === null || value === null) return null;
  let exact: Decimal | undefined;
  return {
    near: value,
    slack: Math.abs(value) * relativeSlack,
    exact: () => (exact ??= exactValue(row)!),
  };
}

/**
 * A metric's value as a person reads it, rounded half-up from exact operands to the metric's decimals:
 * 1451.29 ÷ 1452.61 is 99.91 %. A stated value keeps the decimals that the report prints: 6.2 % stays 6.2 %.
 * Null where the row has no value; the caller then shows `absentText` with the reason.
 */
export function metricFigure(
  row: MetricRow,
  metric: MetricDefinition,
  locale: Locale,
): FigureText | null {
  const value = exactValue(row);
  if (value === null) return null;
  const places = row.source === 'stated' ? statedPlaces(value, row, metric) : metric.decimals;
  return formatMetricValue(value, metric, locale, places);
}

/** A row's value as data, in the unit that readers know; null where it has none. */
export function exactMetricFigure(
  row: MetricRow,
  metric: MetricDefinition,
  locale: Locale,
): ExactFigure | null {
  const value = exactValue(row);
  if (value === null) return null;
  return { value: inUnit(value, metric), unit: messages(locale).terms.metricUnit[metric.unit] };
}

/** An exact value in the metric's base unit that no row carries (a target, a median) as a person reads it. */
export function formatMetricValue(
  value: Decimal,
  metric: MetricDefinition,
  locale: Locale,
  places: number = metric.decimals,
): FigureText {
  if (metric.unit === '%') return formatPercent(value, one, places);
  const unit = messages(locale).terms.metricUnit[metric.unit];
  return { digits: formatDecimal(value, places), unit };
}

/** An exact value without needless decimals: a target of 1 is '100%', a tick at 0.005 is '0.5%'. */
export function formatRoundValue(value: Decimal, metric: MetricDefinition, locale: Locale): string {
  const places = inUnit(value, metric).toDecimalPlaces(mostPlaces).decimalPlaces();
  return figureText(formatMetricValue(value, metric, locale, places));
}

/**
 * The range that the printed digits of the operands allow: '36.67%–130.00%'. Bounds that read alike get up to four
 * more decimals to tell them apart, then are given once. Null where the row has no range.
 */
export function formatRange(
  row: MetricRow,
  metric: MetricDefinition,
  locale: Locale,
): string | null {
  const { lo, hi } = row;
  if (lo === null || hi === null) return null;
  const bound = (ratio: number, places: number) =>
    formatMetricValue(decimalFromRatio(ratio), metric, locale, places);
  for (let extra = 0; extra <= 4; extra += 1) {
    const ends = [lo, hi].map((end) => bound(end, metric.decimals + extra));
    const [from, to] = ends as [FigureText, FigureText];
    if (from.digits === to.digits) continue;
    // A dash between signed numbers reads as a third minus.
    if (lo < 0) return messages(locale).working.range(rangeEnd(from), figureText(to));
    return messages(locale).working.span(rangeEnd(from), figureText(to));
  }
  return figureText(bound(lo, metric.decimals));
}

/** The lower end of a range: with its sign of percent, without a unit in words, which the upper end carries. */
function rangeEnd(from: FigureText): string {
  return from.unit === '%' ? figureText(from) : from.digits;
}

/** A stated figure's rounding interval is one unit of its last printed digit wide, which tells its decimals. */
function statedPlaces(stated: Decimal, { lo, hi }: MetricRow, metric: MetricDefinition): number {
  const written = inUnit(stated, metric).decimalPlaces();
  if (lo === null || hi === null || hi <= lo) return written;
  const lastDigit = inUnit(decimalFromRatio(hi - lo), metric);
  const printed = Math.round(-lastDigit.log(10).toNumber());
  return Math.min(Math.max(printed, written), mostPlaces);
}

/** A value in the unit that readers know: 1 is 100 (%); 万元 per person stay. */
export function inUnit(value: Decimal, metric: MetricDefinition): Decimal {
  return metric.unit === '%' ? value.times(100) : value;
}
