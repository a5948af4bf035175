/**
 * Decimal text as an exact scaled integer. The validator asks of a figure only its digits (how many
 * decimals, how large, equal to another), so it needs no rounding context and no arithmetic library.
 */

/** `digits` × 10^−`scale`; normalised: no trailing zero after the point. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/;

// Longer text is no figure of a public budget, and turning it into an integer costs quadratic time.
const maxLength = 60;

/** Reads plain decimal text such as `-12.50`; `null` if it is anything else (exponent, separators). */
export function parseExact(text: string): Exact | null {
  if (text.length > maxLength) return null;
  const match = decimalText.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const kept = fraction.replace(/0+$/, '');
  return { digits: BigInt(`${sign}${whole}${kept}`), scale: kept.length };
}

/** Reads a whole number; `null` if the text is anything else. */
export function parseInteger(text: string): bigint | null {
  const exact = parseExact(text);
  return exact === null || exact.scale > 0 ? null : exact.digits;
}

/** Product, normalised. */
export function timesExact(a: Exact, b: Exact): Exact {
  let digits = a.digits * b.digits;
  let scale = a.scale + b.scale;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

/** Sum, normalised. */
export function plusExact(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return timesExact({ digits: atScale(a, scale) + atScale(b, scale), scale }, one);
}

/** Negative, zero or positive as a < b, a = b or a > b. */
export function compareExact(a: Exact, b: Exact): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Decimal text of an exact number. */
export function formatExact({ digits, scale }: Exact): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** Why a number does not fit DECIMAL(18,6), the type of every stored number; `null`: it fits. */
export function misfit(number: Exact): 'too_precise' | 'too_large' | null {
  if (number.scale > storedDecimals) return 'too_precise';
  const magnitude = number.digits < 0n ? -number.digits : number.digits;
  return magnitude >= 10n ** BigInt(storedWholeDigits + number.scale) ? 'too_large' : null;
}

/** Decimals of a stored number: in 万元, one cent. */
export const storedDecimals = 6;
const storedWholeDigits = 12;

const one: Exact = { digits: 1n, scale: 0 };

function atScale(number: Exact, scale: number): bigint {
  return number.digits * 10n ** BigInt(scale - number.scale);
}
