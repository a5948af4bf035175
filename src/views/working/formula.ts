import type { MetricWorking, OperandWorking } from '../../analysis/working';
import { formulaSides } from '../../analysis/working';
import type { Decimal } from '../../core/decimal';
import { absentText, formatAmount, formatCount, formatDecimal, figureText } from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { amountWan } from '../../core/money';
import type { Catalog, ItemDefinition } from '../../model/catalog';
import { nameOf } from '../../model/catalog';

/** A metric's formula in words, rendered from the catalog's terms; null for a metric that is only ever stated. */
export function formulaInWords(metricId: string, catalog: Catalog, locale: Locale): string | null {
  const { terms, working } = messages(locale);
  const { numerator, denominator } = formulaSides(catalog.terms(metricId));
  if (numerator.length === 0) return null;
  const side = (of: typeof numerator) =>
    sum(
      of.map((term) => ({
        coefficient: term.coefficient,
        text: working.stagedTerm(nameOf(catalog.item(term.itemId), locale), terms.stage[term.stage], term.yearOffset),
      })),
      locale,
    );
  return quotient(side(numerator), denominator.length === 0 ? null : side(denominator), [numerator, denominator], locale);
}

/** The same formula with the numbers in place; an operand that no report gives stands as "—". */
export function formulaInNumbers(operands: readonly OperandWorking[], locale: Locale): string {
  const numerator = operands.filter(({ side }) => side === 'numerator');
  const denominator = operands.filter(({ side }) => side === 'denominator');
  const side = (of: readonly OperandWorking[]) =>
    sum(
      of.map(({ coefficient, value, item }) => ({ coefficient, text: operandText(value, item, locale) })),
      locale,
    );
  return quotient(
    side(numerator),
    denominator.length === 0 ? null : side(denominator),
    [numerator, denominator],
    locale,
  );
}

/** A level in the base unit of its item, with all digits that it has (two at least for money). */
export function operandText(value: Decimal | null, item: ItemDefinition, locale: Locale): string {
  if (value === null) return absentText;
  const text = messages(locale);
  if (item.kind === 'amount') {
    if (item.scope === 'area') return figureText(formatAmount(amountWan(value), locale));
    return figureText({
      digits: formatDecimal(value, Math.max(2, value.decimalPlaces())),
      unit: text.terms.itemKind.amount,
    });
  }
  return figureText({ digits: formatCount(value), unit: text.terms.itemKind[item.kind] });
}

/** Whether a working rests on a figure that no report prints as such. */
export function isDerived(working: MetricWorking): boolean {
  return working.operands.some(({ origin }) => origin === 'derived');
}

interface SignedText {
  readonly coefficient: Decimal;
  readonly text: string;
}

function sum(terms: readonly SignedText[], locale: Locale): string {
  const { working } = messages(locale);
  return terms
    .map(({ coefficient, text }, index) => {
      const size = coefficient.abs();
      // “a − −b” reads badly: behind an operator a negative figure stands in brackets.
      const operand = text.startsWith('−') && !(index === 0 && coefficient.equals(1)) ? `(${text})` : text;
      const weighted = size.equals(1) ? operand : `${working.times(formatCount(size))} ${operand}`;
      if (coefficient.isNegative()) return `${working.minus} ${weighted}`;
      return index === 0 ? weighted : `${working.plus} ${weighted}`;
    })
    .join(' ');
}

function quotient(
  numerator: string,
  denominator: string | null,
  [above, below]: readonly [readonly unknown[], readonly unknown[]],
  locale: Locale,
): string {
  if (denominator === null) return numerator;
  const bracketed = (text: string, terms: readonly unknown[]) => (terms.length > 1 ? `( ${text} )` : text);
  return `${bracketed(numerator, above)} ${messages(locale).working.divide} ${bracketed(denominator, below)}`;
}
