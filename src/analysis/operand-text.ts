import { amountWan } from '../core/money';
import { figureText, formatAmount, formatCount } from '../core/format';
import type { Locale } from '../core/locale';
import { messages } from '../core/messages';
import type { Catalog, MetricTerm } from '../model/catalog';
import type { MetricRow } from '../model/rows';

/** The numerator or denominator of a computed metric with the unit of its items; null for a stated or absent one. */
export function formatOperand(
  row: MetricRow,
  side: MetricTerm['side'],
  catalog: Catalog,
  locale: Locale,
): string | null {
  const value = row[side];
  const term = catalog.terms(row.metricId).find((candidate) => candidate.side === side);
  if (value === null || row.source !== 'computed' || term === undefined) return null;
  const { kind } = catalog.item(term.itemId);
  if (kind === 'amount') return figureText(formatAmount(amountWan(value), locale, '万元'));
  return figureText({ digits: formatCount(value), unit: messages(locale).terms.itemKind[kind] });
}
