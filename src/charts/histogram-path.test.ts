import { describe, expect, it } from 'vitest';
import { binsPerTick, histogramPath } from './histogram-path';

const size = { width: 40, height: 100 };

describe('the bars of a histogram', () => {
  it('stand on the axis, side by side, none where nothing is counted', () => {
    // Four bins of 10 px, bars of 9 px; 8 of 8 is the whole height, 2 a quarter.
    expect(histogramPath([0, 8, 2, 0], 8, size)).toBe('M10.5 100V0h9V100zM20.5 100V75h9V100z');
  });

  it('are seen however few they count', () => {
    expect(histogramPath([1], 100_000, size)).toBe('M0.5 100V99h39V100z');
  });
});

describe('the labels of its axis', () => {
  it('are as many as have room', () => {
    expect(binsPerTick(20, 300, 60)).toBe(5);
    expect(binsPerTick(20, 2000, 60)).toBe(1);
    expect(binsPerTick(99, 10, 60)).toBe(99);
  });
});
