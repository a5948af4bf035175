import type { Decimal } from '../core/decimal';
import {
  amountUnitFor,
  amountUnitName,
  exactAmount,
  exactPercent,
  formatAmount,
  formatCounted,
  formatDecimal,
  type AmountUnit,
  type ExactFigure,
  type FigureText,
} from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import { amountWan } from '../core/money';
import { nameOf, unitOf, type ItemDefinition, type MetricDefinition } from '../model/catalog';
import { formatMetricValue, metricFigure } from './metric-figure';
import type { LevelPoint } from './series';

/** What a series is of: the level of an item, or a metric. */
export type SeriesMeasure =
  | { readonly kind: 'item'; readonly item: ItemDefinition }
  | { readonly kind: 'metric'; readonly metric: MetricDefinition };

/** The name that the catalog gives to a measure. */
export function measureName(measure: SeriesMeasure, locale: Locale): string {
  return nameOf(measure.kind === 'item' ? measure.item : measure.metric, locale);
}

/** How the exact values of one measure are written, all in one unit, so that figures can be compared by eye. */
export interface LevelFormat {
  /** Name of the unit. */
  readonly unit: string;
  /** A change of a rate is in percentage points, and its change in percent would mislead. */
  readonly isRate: boolean;
  level(value: Decimal): FigureText;
  /** A difference of two levels, without a sign for a rise; a fall has a true minus sign. */
  change(difference: Decimal): FigureText;
  /** A level as data. */
  exact(value: Decimal): ExactFigure;
  /** A difference of two levels as data. */
  exactChange(difference: Decimal): ExactFigure;
  /** The size at which a value is drawn, in the unit; a float, for drawing only. */
  drawn(value: Decimal): number;
}

/** The format of `measure` for `values`: their size decides between 元, 万元 and 亿元. */
export function levelFormat(
  measure: SeriesMeasure,
  values: readonly Decimal[],
  locale: Locale,
): LevelFormat {
  if (measure.kind === 'metric') return metricFormat(measure.metric, locale);
  if (measure.item.kind === 'amount') return amountFormat(commonAmountUnit(values), locale);
  const unit = unitOf(measure.item, locale);
  const level = (value: Decimal) => formatCounted(value, unit, locale);
  return { unit, isRate: false, level, change: level, ...plainly(unit) };
}

/** Values that stand in their unit already. */
function plainly(unit: string): Pick<LevelFormat, 'exact' | 'exactChange' | 'drawn'> {
  const exact = (value: Decimal) => ({ value, unit });
  return { exact, exactChange: exact, drawn: (value) => value.toNumber() };
}

/**
 * One unit for many amounts in 万元: the one that suits the largest, unless the smallest that is not zero would then
 * lose its digits (192.31 万元 is 0.02 亿元); then 万元.
 */
export function commonAmountUnit(amounts: readonly Decimal[]): AmountUnit {
  const sizes = amounts.map((amount) => amount.abs()).filter((size) => !size.isZero());
  const [first, ...rest] = sizes;
  if (first === undefined) return '万元';
  const largest = rest.reduce((a, b) => (b.greaterThan(a) ? b : a), first);
  const smallest = rest.reduce((a, b) => (b.lessThan(a) ? b : a), first);
  const unit = amountUnitFor(amountWan(largest));
  return unit === '亿元' && smallest.lessThan(smallestInYi) ? '万元' : unit;
}

/** 万元 (0.1 亿元): below it an amount printed in 亿元 with two decimals keeps a single digit or none. */
const smallestInYi = 1_000;

function amountFormat(unit: AmountUnit, locale: Locale): LevelFormat {
  const level = (value: Decimal) => formatAmount(amountWan(value), locale, unit);
  const exact = (value: Decimal) => exactAmount(value, locale);
  const perWan = { 元: 10_000, 万元: 1, 亿元: 0.0001 }[unit];
  return {
    unit: amountUnitName(unit, locale),
    isRate: false,
    level,
    change: level,
    exact,
    exactChange: exact,
    drawn: (value) => value.times(perWan).toNumber(),
  };
}

function metricFormat(metric: MetricDefinition, locale: Locale): LevelFormat {
  const level = (value: Decimal) => formatMetricValue(value, metric, locale);
  if (metric.unit !== '%') {
    const unit = messages(locale).terms.metricUnit[metric.unit];
    return { unit, isRate: false, level, change: level, ...plainly(unit) };
  }
  const { percentagePoints } = messages(locale).trends;
  return {
    unit: '%',
    isRate: true,
    level,
    change: (difference) => ({
      digits: formatDecimal(difference.times(100), metric.decimals),
      unit: percentagePoints,
    }),
    exact: exactPercent,
    exactChange: (difference) => ({ ...exactPercent(difference), unit: percentagePoints }),
    drawn: (value) => value.times(100).toNumber(),
  };
}

/** A point's figure: a stated metric keeps the digits that the report prints, all else follows the format. */
export function pointFigure(
  point: LevelPoint,
  measure: SeriesMeasure,
  format: LevelFormat,
  locale: Locale,
): FigureText {
  const stated =
    measure.kind === 'metric' && point.statedRow !== null
      ? metricFigure(point.statedRow, measure.metric, locale)
      : null;
  return stated ?? format.level(point.value);
}
