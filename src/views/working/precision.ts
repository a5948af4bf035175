import { decimal } from '../../core/decimal';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import type { ItemDefinition } from '../../model/catalog';
import type { StatementRow } from '../../model/rows';

/** How finely a figure is printed: the unit of its last digit, or that it is counted. A bare 0 means none. */
export function precisionText(
  { printedValue, unit }: StatementRow,
  item: ItemDefinition | undefined,
  locale: Locale,
): string {
  const text = messages(locale).working;
  const [, fraction = ''] = printedValue.split('.');
  if (fraction === '' && (item?.kind === 'count' || printedValue === '0')) {
    return text.citation.exact;
  }
  const lastDigit = decimal('10').pow(-fraction.length).toFixed();
  return text.citation.precision(text.printed(lastDigit, text.unitName(unit)));
}
