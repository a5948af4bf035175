import { expect, it } from 'vitest';
import { planBarScale } from './bar-scale';

it('starts at zero and ends at a round step', () => {
  expect(planBarScale([9.8, 4], [], 5)).toEqual({ min: 0, max: 10, step: 2, gap: null });
});

it('makes room for the target and for negative values', () => {
  expect(planBarScale([40, -2], [50], 5)).toEqual({ min: -20, max: 60, step: 20, gap: null });
});

it('breaks the axis where one bar is over four times the next: 1149 against 244', () => {
  const scale = planBarScale([1149, 244], [100], 5);
  expect(scale).toEqual({ min: 0, max: 1300, step: 100, gap: { from: 300, to: 1100 } });
});

it('does not break for four times exactly, for a lone bar, or below zero', () => {
  expect(planBarScale([400, 100], [], 5).gap).toBeNull();
  expect(planBarScale([400], [10], 5).gap).toBeNull();
  expect(planBarScale([400, -10], [10], 5).gap).toBeNull();
});

it('counts a target above the others as something to be seen', () => {
  expect(planBarScale([500, 50], [200], 5).gap).toBeNull();
});

it('has an axis even for values of zero', () => {
  expect(planBarScale([0, 0], [], 5)).toEqual({ min: 0, max: 1, step: 1, gap: null });
});
