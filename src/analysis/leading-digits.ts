import type { LeadingDigitsRow } from '../model/audit-rows';

/** Fewer amounts than this say nothing about ninety pairs of digits: no test is made. */
export const leastAmounts = 300;

/** Beyond this many standard deviations the distance is not left to chance: one in a thousand, one-sided. */
const strikingZ = 3.09;

/** One pair of first digits that is printed more often than the law has it. */
export interface FrequentDigits {
  readonly digits: number;
  readonly amounts: number;
  /** How many the law lets one expect. */
  readonly expected: number;
}

export type LeadingDigits =
  | { readonly kind: 'too-few'; readonly n: number }
  | {
      readonly kind: 'tested';
      readonly n: number;
      /** Mean absolute deviation of the ninety shares from the law's, 0 to 1. */
      readonly deviation: number;
      /** The deviation that amounts which follow the law have on average, by chance alone. */
      readonly byChance: number;
      readonly isStriking: boolean;
      /** The most surplus first, at most five; each beyond chance by itself. */
      readonly frequent: readonly FrequentDigits[];
    };

const pairs: readonly number[] = Array.from({ length: 90 }, (_, index) => index + 10);

/** Benford's law for the first two digits: log10(1 + 1/d). */
const shareOf = (digits: number) => Math.log10(1 + 1 / digits);

/**
 * Whether pooled amounts begin with the digits that grown, unrounded amounts begin with. The mean absolute deviation
 * (Nigrini, Benford's Law, 2012) shrinks with n, so it is not held against fixed limits but against what chance alone
 * gives: a share scatters with σ = √(p(1 − p)/n), its absolute deviation is σ√(2/π) on average and scatters with
 * σ√(1 − 2/π) (the excess of Barney and Schulzke, 2016). A pair by itself is striking beyond 3.29 σ after the
 * correction for continuity, 1/2n.
 */
export function computeLeadingDigits(rows: readonly LeadingDigitsRow[]): LeadingDigits {
  const counts = new Map(rows.map(({ digits, amounts }) => [digits, amounts]));
  const n = rows.reduce((sum, { amounts }) => sum + amounts, 0);
  if (n < leastAmounts) return { kind: 'too-few', n };

  const deviations = pairs.map((digits) => {
    const counted = counts.get(digits);
    const amounts = counted === undefined ? 0 : counted;
    const share = shareOf(digits);
    return { digits, amounts, share, sigma: Math.sqrt((share * (1 - share)) / n) };
  });
  const mean = (of: (pair: (typeof deviations)[number]) => number) =>
    deviations.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const deviation = mean(({ amounts, share }) => Math.abs(amounts / n - share));
  const byChance = mean(({ sigma }) => sigma) * Math.sqrt(2 / Math.PI);
  const scatter = Math.sqrt((mean(({ sigma }) => sigma ** 2) * (1 - 2 / Math.PI)) / pairs.length);
  return {
    kind: 'tested',
    n,
    deviation,
    byChance,
    isStriking: deviation > byChance + strikingZ * scatter,
    frequent: deviations
      .filter(({ amounts, share, sigma }) => amounts / n - share - 1 / (2 * n) > 3.29 * sigma)
      .sort((a, b) => b.amounts - b.share * n - (a.amounts - a.share * n))
      .slice(0, 5)
      .map(({ digits, amounts, share }) => ({ digits, amounts, expected: share * n })),
  };
}
