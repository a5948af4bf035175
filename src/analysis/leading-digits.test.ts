import { describe, expect, it } from 'vitest';
import type { LeadingDigitsRow } from '../model/audit-rows';
import { computeLeadingDigits } from './leading-digits';

/** As many amounts as the law lets expect of `n`, to the nearest whole. */
const lawful = (n: number): readonly LeadingDigitsRow[] =>
  Array.from({ length: 90 }, (_, index) => ({
    digits: index + 10,
    amounts: Math.round(n * Math.log10(1 + 1 / (index + 10))),
  }));

const withMore = (rows: readonly LeadingDigitsRow[], digits: number, more: number) =>
  rows.map((row) => (row.digits === digits ? { ...row, amounts: row.amounts + more } : row));

describe('the first two digits of pooled amounts', () => {
  it('are not tested below 300', () => {
    expect(computeLeadingDigits([{ digits: 10, amounts: 299 }])).toEqual({
      kind: 'too-few',
      n: 299,
    });
    expect(computeLeadingDigits([])).toEqual({ kind: 'too-few', n: 0 });
  });

  it('raise nothing where they follow the law', () => {
    const tested = computeLeadingDigits(lawful(10_000));
    expect(tested).toMatchObject({ kind: 'tested', isStriking: false, frequent: [] });
  });

  it('are not held against limits that only large samples can meet', () => {
    // The published approximation for n amounts is 1 ÷ √(158.8 n): 0.00444 for 320.
    const tested = computeLeadingDigits(lawful(320));
    if (tested.kind !== 'tested') throw new Error('not tested');
    expect(tested.byChance).toBeCloseTo(0.00444, 4);
    expect(tested.isStriking).toBe(false);
  });

  it('name the beginning that is printed too often', () => {
    // 50 is expected 10,000 × log10(51/50) = 86.0 times; 200 more are far beyond chance, √86 = 9.3.
    const tested = computeLeadingDigits(withMore(lawful(10_000), 50, 200));
    if (tested.kind !== 'tested') throw new Error('not tested');
    expect(tested.frequent.map(({ digits, amounts }) => [digits, amounts])).toEqual([[50, 286]]);
    expect(tested.frequent[0]!.expected).toBeCloseTo(tested.n * 0.0086, 0);
  });

  it('are striking where every amount begins alike', () => {
    expect(computeLeadingDigits([{ digits: 99, amounts: 400 }])).toMatchObject({
      kind: 'tested',
      isStriking: true,
    });
  });
});
