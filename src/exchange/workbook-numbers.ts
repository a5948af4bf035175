import { decimal, type Decimal } from '../core/decimal';
import { attributeOf, xmlTokens } from './xml-tokens';

/** How a number of a workbook is meant and shown, by its format. */
export type NumberFormat =
  | { readonly kind: 'date' }
  | {
      readonly kind: 'number' | 'percent';
      /** Digits behind the point that are always shown; null where the format does not say. */
      readonly decimals: number | null;
    };

export const generalFormat: NumberFormat = { kind: 'number', decimals: null };

/** Formats that a workbook uses without their code. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['37', '#,##0'],
  ['38', '#,##0'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
  ['41', '#,##0'],
  ['42', '#,##0'],
  ['43', '#,##0.00'],
  ['44', '#,##0.00'],
]);
const dateFormats = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** The formats of the cell styles of `xl/styles.xml`, by their index. */
export function readStyles(xml: string): readonly NumberFormat[] {
  const codes = new Map<string, string>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  for (const token of xmlTokens(xml)) {
    if (token.name === 'numFmt') {
      codes.set(attributeOf(token, 'numFmtId') ?? '', attributeOf(token, 'formatCode') ?? '');
    }
    if (token.name === 'cellXfs') isInCells = token.kind === 'open';
    if (isInCells && token.name === 'xf' && token.kind !== 'close') {
      const id = attributeOf(token, 'numFmtId') ?? '';
      formats.push(formatOf(id, codes.get(id) ?? builtIn.get(id)));
    }
  }
  return formats;
}

function formatOf(id: string, code: string | undefined): NumberFormat {
  if (dateFormats.some(([first, last]) => +id >= first && +id <= last)) return { kind: 'date' };
  if (code === undefined) return generalFormat;
  // What stands in quotes or brackets is text, colour or condition; behind \, _ and * stands a single character.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '');
  if (/[yd年月日]/i.test(bare)) return { kind: 'date' };
  // Of up to four sections the first is that of positive figures.
  const [positive = ''] = bare.split(';');
  // Neither thousands cut off, '0,', nor fractions, nor digits shown if there are any, '0.0#'.
  const plain = /^[#?0,]*[#?0](?:\.(?<decimals>0*))?%?$/.exec(positive.trim());
  return {
    kind: bare.includes('%') ? 'percent' : 'number',
    decimals: plain === null ? null : (plain.groups?.['decimals'] ?? '').length,
  };
}

/** Excel shows at most so many digits; what is beyond comes of binary fractions. */
const shownDigits = 15;
const dayMs = 86_400_000;

/**
 * The number as the workbook shows it, '1520.00', '99.91%', '2024-06-28', with all its digits where the workbook shows
 * fewer; null if it is none.
 */
export function numberText(raw: string, format: NumberFormat, isSince1904: boolean): string | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(raw)) return null;
  const exact = decimal(raw).toSignificantDigits(shownDigits);
  if (format.kind === 'percent') return `${digitsOf(exact.times(100), format.decimals)}%`;
  if (format.kind === 'number') return digitsOf(exact, format.decimals);
  const days = exact.floor().plus(isSince1904 ? 1462 : 0);
  // Excel counts a 29 February 1900 that was none.
  if (days.lessThan(61) || days.greaterThan(2_958_465)) return null;
  return new Date(days.minus(25_569).times(dayMs).toNumber()).toISOString().slice(0, 10);
}

function digitsOf(exact: Decimal, decimals: number | null): string {
  const isShownWhole = decimals !== null && exact.decimalPlaces() <= decimals;
  return isShownWhole ? exact.toFixed(decimals) : exact.toFixed();
}
