import { amountWan } from '../core/money';
import {
  amountUnitName,
  exactAmount,
  figureText,
  formatAmount,
  formatCounted,
  type ExactFigure,
} from '../core/format';
import type { Locale } from '../core/locale';
import { unitOf, type Catalog, type MetricTerm } from '../model/catalog';
import type { MetricRow } from '../model/rows';

/** The numerator or denominator of a computed metric as data; null for a stated or absent one. */
export function exactOperand(
  row: MetricRow,
  side: MetricTerm['side'],
  catalog: Catalog,
  locale: Locale,
): ExactFigure | null {
  const value = row[side];
  const term = catalog.terms(row.metricId).find((candidate) => candidate.side === side);
  if (value === null || row.source !== 'computed' || term === undefined) return null;
  const item = catalog.item(term.itemId);
  return item.kind === 'amount'
    ? exactAmount(value, locale)
    : { value, unit: unitOf(item, locale) };
}

/** The same with its unit, as a person reads it. */
export function formatOperand(
  row: MetricRow,
  side: MetricTerm['side'],
  catalog: Catalog,
  locale: Locale,
): string | null {
  const exact = exactOperand(row, side, catalog, locale);
  if (exact === null) return null;
  const { value, unit } = exact;
  return unit === amountUnitName('万元', locale)
    ? figureText(formatAmount(amountWan(value), locale, '万元'))
    : figureText(formatCounted(value, unit, locale));
}
