import { decimal, type Decimal } from '../core/decimal';
import { formatDecimal, formatPercent, type FigureText } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { MetricDefinition } from '../model/catalog';
import type { MetricRow } from '../model/rows';

/**
 * The exact value of a metric in its base unit (1 = 100 %, or 万元 per person); null where the row has none.
 * A computed value is numerator ÷ denominator at the working precision, a stated one is what the report prints.
 */
export function exactValue(row: MetricRow): Decimal | null {
  if (row.source === 'stated') return row.statedValue;
  if (row.source === null || row.numerator === null || row.denominator === null) return null;
  return row.denominator.isZero() ? null : row.numerator.dividedBy(row.denominator);
}

/** The decimals of a stated figure as printed: 83.333 % keeps its three, where the metric shows two. */
function statedPlaces(stated: Decimal, metric: MetricDefinition): number {
  const printed = metric.unit === '%' ? stated.times(100) : stated;
  return Math.max(metric.decimals, printed.decimalPlaces());
}

/**
 * A metric's value as a person reads it, rounded half-up from exact operands to the metric's decimals:
 * 1451.29 ÷ 1452.61 is 99.91 %. A stated value keeps the digits that the report prints. Null where the row has no
 * value; the caller then shows `absentText` with the reason.
 */
export function metricFigure(
  row: MetricRow,
  metric: MetricDefinition,
  locale: Locale,
): FigureText | null {
  const value = exactValue(row);
  if (value === null) return null;
  const places = row.source === 'stated' ? statedPlaces(value, metric) : metric.decimals;
  return formatMetricValue(value, metric, locale, places);
}

/** Any exact value in the metric's base unit (a median, a target) as a person reads it. */
export function formatMetricValue(
  value: Decimal,
  metric: MetricDefinition,
  locale: Locale,
  places: number = metric.decimals,
): FigureText {
  if (metric.unit === '%') return formatPercent(value, one, places);
  return { digits: formatDecimal(value, places), unit: messages(locale).terms.metricUnit[metric.unit] };
}

const one = decimal('1');
