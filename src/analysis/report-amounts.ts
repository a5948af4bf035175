import {
  figureText,
  formatAmount,
  formatCounted,
  formatPercent,
  type FigureText,
} from '../core/format';
import type { Decimal } from '../core/decimal';
import type { Locale } from '../core/locale';
import { amountWan } from '../core/money';
import { unitOf, type ItemDefinition } from '../model/catalog';

/** An amount in 万元 with all digits that it has: a report's own unit, so that figures can be found in it. */
export function wanFigure(value: Decimal, locale: Locale): FigureText {
  return formatAmount(amountWan(value), locale, '万元', 'all');
}

/** The same as one text: '1,451.29 万元'. */
export function wanText(value: Decimal, locale: Locale): string {
  return figureText(wanFigure(value, locale));
}

/** The level of an item as a person reads it; amounts of a whole area in the unit that suits their size. */
export function itemFigure(item: ItemDefinition, value: Decimal, locale: Locale): FigureText {
  if (item.kind !== 'amount') {
    return formatCounted(value, unitOf(item, locale), locale);
  }
  return item.scope === 'area'
    ? formatAmount(amountWan(value), locale, undefined, 'all')
    : wanFigure(value, locale);
}

/** A share as percent with two decimals; null where there is nothing to divide by. */
export function percentText(part: Decimal, whole: Decimal): string | null {
  return whole.greaterThan(0) ? figureText(formatPercent(part, whole, 2)) : null;
}
