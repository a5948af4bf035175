import { stageWord } from '../../analysis/figure-name';
import { formulaSides, type OperandWorking } from '../../analysis/working';
import type { Decimal } from '../../core/decimal';
import {
  absentText,
  amountUnitFor,
  exactAmount,
  figureText,
  formatAmount,
  formatCount,
  formatCounted,
  formatDecimal,
  type FigureText,
} from '../../core/format';
import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { amountWan } from '../../core/money';
import { nameOf, unitOf, type Catalog, type ItemDefinition } from '../../model/catalog';

interface SignedText {
  readonly coefficient: Decimal;
  readonly text: string;
}

/** A metric's formula in words, rendered from the catalog's terms; null for a metric that is only ever stated. */
export function formulaInWords(metricId: string, catalog: Catalog, locale: Locale): string | null {
  const { working } = messages(locale);
  const { numerator, denominator } = formulaSides(catalog.terms(metricId));
  if (numerator.length === 0) return null;
  const words = (of: typeof numerator): readonly SignedText[] =>
    of.map(({ coefficient, itemId, stage, yearOffset }) => {
      const item = catalog.item(itemId);
      return {
        coefficient,
        text: working.stagedTerm(nameOf(item, locale), stageWord(item, stage, locale), yearOffset),
      };
    });
  return quotient(words(numerator), words(denominator), locale);
}

/**
 * The same formula with the numbers in place; an operand that no report gives stands as "—". A unit that all share is
 * said once. Null where no operand is known, for then there is nothing to put in place.
 */
export function formulaInNumbers(
  operands: readonly OperandWorking[],
  locale: Locale,
): string | null {
  if (operands.every(({ value }) => value === null)) return null;
  const figures = operands.map(({ value, item, side, coefficient }) => ({
    side,
    coefficient,
    figure: operandFigure(value, item, locale),
  }));
  const units = new Set(figures.flatMap(({ figure }) => (figure === null ? [] : [figure.unit])));
  const [shared] = units.size === 1 ? units : [];
  const numbers = (side: 'numerator' | 'denominator'): readonly SignedText[] =>
    figures
      .filter((operand) => operand.side === side)
      .map(({ coefficient, figure }) => ({
        coefficient,
        text:
          figure === null ? absentText : shared === undefined ? figureText(figure) : figure.digits,
      }));
  const formula = quotient(numbers('numerator'), numbers('denominator'), locale);
  return shared === undefined ? formula : messages(locale).working.allInUnit(formula, shared);
}

/** A level as a reader sees it, with all the digits that it has (two at least for money). */
export function operandText(value: Decimal | null, item: ItemDefinition, locale: Locale): string {
  const figure = operandFigure(value, item, locale);
  return figure === null ? absentText : figureText(figure);
}

function operandFigure(
  value: Decimal | null,
  item: ItemDefinition,
  locale: Locale,
): FigureText | null {
  if (value === null) return null;
  if (item.kind !== 'amount') return formatCounted(value, unitOf(item, locale), locale);
  const amount = amountWan(value);
  // A bureau's own money stays in 万元, as its report prints it; an area's economy is read in 亿元.
  if (item.scope === 'area') return formatAmount(amount, locale, amountUnitFor(amount), 'all');
  return {
    digits: formatDecimal(value, Math.max(2, value.decimalPlaces())),
    unit: exactAmount(value, locale).unit,
  };
}

function quotient(
  numerator: readonly SignedText[],
  denominator: readonly SignedText[],
  locale: Locale,
): string {
  if (denominator.length === 0) return sum(numerator, locale);
  const side = (terms: readonly SignedText[]) =>
    terms.length > 1 ? `(${sum(terms, locale)})` : sum(terms, locale);
  return `${side(numerator)} ${messages(locale).working.divide} ${side(denominator)}`;
}

function sum(terms: readonly SignedText[], locale: Locale): string {
  const { working } = messages(locale);
  return terms
    .map(({ coefficient, text }, index) => {
      const size = coefficient.abs();
      // “a − −b” reads badly: behind an operator a negative figure stands in brackets.
      const isBare = index === 0 && coefficient.equals(1);
      const operand = text.startsWith('−') && !isBare ? `(${text})` : text;
      const weighted = size.equals(1) ? operand : `${working.times(formatCount(size))} ${operand}`;
      if (coefficient.isNegative()) return `${working.minus} ${weighted}`;
      return index === 0 ? weighted : `${working.plus} ${weighted}`;
    })
    .join(' ');
}
