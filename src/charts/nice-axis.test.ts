import { expect, test } from 'vitest';
import { niceAxis } from './nice-axis';

test('starts at zero and ends at a round tick', () => {
  expect(niceAxis([41.73, 0.6], 5)).toEqual({ min: 0, max: 50, interval: 10 });
  expect(niceAxis([22927.99], 5)).toEqual({ min: 0, max: 25000, interval: 5000 });
});

test('floats only where asked and where all values lie close together', () => {
  expect(niceAxis([99.91, 100, 95.97], 5, true)).toEqual({ min: 95, max: 100, interval: 1 });
  expect(niceAxis([99.91, 100, 95.97], 5)).toEqual({ min: 0, max: 100, interval: 20 });
  expect(niceAxis([10, 100], 5, true).min).toBe(0);
  expect(niceAxis([97], 5, true).min).toBe(0);
});

test('holds negative values and zero', () => {
  expect(niceAxis([-30, 20], 5)).toEqual({ min: -30, max: 20, interval: 10 });
  expect(niceAxis([-3, -1], 5).max).toBe(0);
});

test('has a span for no values and for zeros alone', () => {
  expect(niceAxis([], 5)).toEqual({ min: 0, max: 1, interval: 1 });
  expect(niceAxis([0, 0], 5)).toEqual({ min: 0, max: 1, interval: 1 });
});

test('keeps small steps free of binary dust', () => {
  expect(niceAxis([0.3], 3)).toEqual({ min: 0, max: 0.3, interval: 0.1 });
});
