import { expect, it } from 'vitest';
import { median, quantile } from './statistics';

it('interpolates between ranks: of 1 2 3 4 the median is 2.5 and the 95th percentile 3.85', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([4, 1, 3, 2], 0.95)).toBeCloseTo(3.85, 10);
  expect(median([7])).toBe(7);
});

it('has no quantile of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});
