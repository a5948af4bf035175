import type { BrushRange } from '../../analysis/brush-grid';
import { formatMetricValue } from '../../analysis/metric-figure';
import { decimal, decimalFromRatio, type Decimal } from '../../core/decimal';
import { figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { nameOf, type MetricDefinition } from '../../model/catalog';

/** Most decimals that an end of a range has in the address. */
const mostPlaces = 6;

/** An end of a range in the unit that a reader sees, to the places that the address has. */
export function shownEnd(value: number, { unit }: MetricDefinition): Decimal {
  const exact = decimalFromRatio(value);
  return (unit === '%' ? exact.times(100) : exact).toDecimalPlaces(mostPlaces);
}

/** The base unit's value of an end that the address holds: 0.2 of '20' for a metric in percent. */
export function baseOfShown(shown: string, { unit }: MetricDefinition): number {
  const exact = decimal(shown);
  return (unit === '%' ? exact.dividedBy(100) : exact).toNumber();
}

/** An end of a range, or a tick: '20%', '0.5 万元/人'; without its unit in words where a name beside it says it. */
export function endText(
  value: number,
  metric: MetricDefinition,
  locale: Locale,
  hasUnit = true,
): string {
  const places = shownEnd(value, metric).decimalPlaces();
  const figure = formatMetricValue(decimalFromRatio(value), metric, locale, places);
  return hasUnit || figure.unit === '%' ? figureText(figure) : figure.digits;
}

/** '20%～60%', '≥ 20%'. */
export function rangeText(
  { from, to }: BrushRange,
  metric: MetricDefinition,
  locale: Locale,
): string {
  const text = messages(locale).distributions;
  if (from === null) return to === null ? '' : text.atMost(endText(to, metric, locale));
  if (to === null) return text.atLeast(endText(from, metric, locale));
  const join = from < 0 || to < 0 ? text.betweenSigned : text.between;
  return join(endText(from, metric, locale, false), endText(to, metric, locale));
}

/** '预算执行率 20%～60%'. */
export function rangedText(range: BrushRange, metric: MetricDefinition, locale: Locale): string {
  return messages(locale).distributions.ranged(
    nameOf(metric, locale),
    rangeText(range, metric, locale),
  );
}
