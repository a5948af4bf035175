import { decimal, type Decimal } from './decimal';
import type { Locale } from './locale';
import type { AmountWan } from './money';

/** A figure as a person reads it: digits and unit apart, so that a table can align them. */
export interface FigureText {
  readonly digits: string;
  /** '%', '万元', 'persons' …; empty where the figure has none. */
  readonly unit: string;
}

/** A figure with all its digits, in the one unit of its kind whatever its size: amounts in 万元, shares in percent. */
export interface ExactFigure {
  readonly value: Decimal;
  /** As of {@link FigureText}. */
  readonly unit: string;
}

/** What stands where there is no figure. Never zero. */
export const absentText = '—';

/** Digits and unit as one text: '99.91%', '1,451.29 万元'. */
export function figureText({ digits, unit }: FigureText): string {
  return unit === '' || unit === '%' ? digits + unit : `${digits} ${unit}`;
}

/** Half-up to `places` decimals, thousands separated, with a true minus sign. */
export function formatDecimal(value: Decimal, places: number): string {
  const [whole = '', fraction] = value.abs().toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value.isNegative() && /[1-9]/.test(text) ? `−${text}` : text;
}

/**
 * A ratio of exact numerator and denominator as percent, half-up. Denominator must not be zero.
 * 1451.29 / 1452.61 at two places is 99.91.
 */
export function formatPercent(
  numerator: Decimal,
  denominator: Decimal,
  places: number,
): FigureText {
  return { digits: formatDecimal(numerator.times(100).dividedBy(denominator), places), unit: '%' };
}

export type AmountUnit = '元' | '万元' | '亿元';

const amountUnits: Readonly<
  Record<AmountUnit, { readonly perWan: Decimal; readonly places: number; readonly en: string }>
> = {
  元: { perWan: decimal('10000'), places: 2, en: 'yuan' },
  万元: { perWan: decimal('1'), places: 2, en: 'wan yuan' },
  亿元: { perWan: decimal('0.0001'), places: 2, en: 'yi yuan' },
};

/** The unit in which an amount reads best: below 0.1 万元 in 元, from 10,000 万元 in 亿元. Zero stays in 万元. */
export function amountUnitFor(largest: AmountWan): AmountUnit {
  const size = largest.abs();
  if (size.isZero()) return '万元';
  if (size.lessThan('0.1')) return '元';
  return size.lessThan(10_000) ? '万元' : '亿元';
}

/** An amount in `unit`, or in the unit that suits its size; to two places, or with all the digits that it has. */
export function formatAmount(
  amount: AmountWan,
  locale: Locale,
  unit: AmountUnit = amountUnitFor(amount),
  digits: 'rounded' | 'all' = 'rounded',
): FigureText {
  const { perWan, places } = amountUnits[unit];
  const scaled = amount.times(perWan);
  const shown = digits === 'all' ? Math.max(places, scaled.decimalPlaces()) : places;
  return { digits: formatDecimal(scaled, shown), unit: amountUnitName(unit, locale) };
}

export function amountUnitName(unit: AmountUnit, locale: Locale): string {
  return locale === 'zh-CN' ? unit : amountUnits[unit].en;
}

/** An amount in 万元 as data. */
export function exactAmount(value: Decimal, locale: Locale): ExactFigure {
  return { value, unit: amountUnitName('万元', locale) };
}

/** A ratio (1 is 100 %) as data, in percent. */
export function exactPercent(ratio: Decimal): ExactFigure {
  return { value: ratio.times(100), unit: '%' };
}

/** A count in what it counts, by the name of many: '36 persons', but '1 person'. */
export function formatCounted(count: Decimal, unit: string, locale: Locale): FigureText {
  const isOne = locale === 'en' && count.abs().equals(1);
  return { digits: formatCount(count), unit: isOne ? singular(unit) : unit };
}

/** The English name of one of many: 'persons', 'bodies', 'boxes'; a unit without a plural, such as yuan, stays. */
function singular(many: string): string {
  if (many.endsWith('ies')) return `${many.slice(0, -3)}y`;
  return /(x|ch|sh|ss)es$/.test(many) ? many.slice(0, -2) : many.replace(/s$/, '');
}

/** A count (persons, enterprises): no decimals unless the figure has some. */
export function formatCount(count: Decimal): string {
  return formatDecimal(count, count.decimalPlaces());
}
