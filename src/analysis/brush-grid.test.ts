import { describe, expect, it } from 'vitest';
import {
  binsOfCodes,
  buildBrushGrid,
  codesOf,
  codesWithin,
  countBins,
  isWithin,
} from './brush-grid';

const hundredths = (from: number, to: number) =>
  Float64Array.from({ length: to - from + 1 }, (_, index) => (from + index) / 100);

describe('the scale of a histogram', () => {
  it('has round bins and the doubles of round decimals at their ends', () => {
    // 0 % to 100 % in about 24 bins: bins of 5 %, steps of 1 %.
    const grid = buildBrushGrid(hundredths(0, 100), '%');
    expect([grid.binCount, grid.stepsPerBin, grid.edges.length]).toEqual([20, 5, 101]);
    expect([grid.edges[7], grid.edges[29], grid.edges[58]]).toEqual([0.07, 0.29, 0.58]);
    expect([grid.shown[7], grid.shown[100]]).toEqual([7, 100]);
    expect([grid.hasBelow, grid.hasAbove]).toEqual([false, false]);
  });

  it('puts what lies far out into one bin beyond its end', () => {
    // One figure of 10⁶ % among 1,000 between 90 % and 110 %.
    const usual = Array.from({ length: 1000 }, (_, index) => 0.9 + (index % 201) / 1000);
    const values = Float64Array.of(...usual, 10_000);
    const grid = buildBrushGrid(values, '%');
    expect([grid.hasBelow, grid.hasAbove]).toEqual([false, true]);
    expect(grid.shown[grid.shown.length - 1]).toBeLessThanOrEqual(112);
    const counts = countBins(codesOf(values, grid), grid);
    expect(counts[grid.binCount - 1]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1001);
  });

  it('keeps a range that is no longer than the outer hundredths explain', () => {
    const grid = buildBrushGrid(Float64Array.of(0.2, 0.4, 0.5, 0.6, 0.8), '%');
    expect([grid.hasBelow, grid.hasAbove]).toEqual([false, false]);
  });

  it('has room around figures that are all the same, and for none', () => {
    const same = buildBrushGrid(Float64Array.of(1, 1, 1), '%');
    expect(countBins(codesOf(Float64Array.of(1, 1, 1), same), same)[0]).toBe(3);
    expect(buildBrushGrid(Float64Array.of(NaN), '%').binCount).toBeGreaterThan(0);
  });
});

describe('a range between ends of steps', () => {
  const values = Float64Array.of(0, 0.2, 0.205, 0.6, 0.601, 1, NaN);
  const grid = buildBrushGrid(hundredths(0, 100), '%');
  const codes = codesOf(values, grid);

  it('counts the values at both of its ends, and none without a figure', () => {
    const { first, last } = codesWithin({ from: 0.2, to: 0.6 }, grid)!;
    expect([...codes].map((code) => code >= first && code <= last)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('counts a figure at its end whose quotient is another double than the end', () => {
    // 93.6 / 100 = 0.9359999999999999, 98.4 / 100 = 0.9840000000000001; neither 93.5 nor 98.5 counts.
    const scores = Float64Array.of(93.6 / 100, 98.4 / 100, 93.5 / 100, 98.5 / 100);
    const range = { from: 0.936, to: 0.984 };
    expect([...scores].map((score) => isWithin(score, range))).toEqual([true, true, false, false]);
    const tenths = Float64Array.from({ length: 1001 }, (_, index) => index / 10 / 100);
    const fine = buildBrushGrid(tenths.subarray(900), '%');
    const { first, last } = codesWithin(range, fine)!;
    const fineCodes = [...codesOf(scores, fine)];
    expect(fineCodes.map((code) => code >= first && code <= last)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is none where an end is not one of a step', () => {
    expect(codesWithin({ from: 0.205, to: null }, grid)).toBeNull();
  });

  it('puts the last end into the bin before it', () => {
    expect(binsOfCodes(grid)[codes[5]!]).toBe(19);
  });
});
