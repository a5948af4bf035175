import { expect, it } from 'vitest';
import { extentOf } from './extent';

it('spans from the smallest number to the largest, and is null without one', () => {
  expect(extentOf([3, -2, 7])).toEqual([-2, 7]);
  expect(extentOf([5])).toEqual([5, 5]);
  expect(extentOf([])).toBeNull();
});

it('takes more numbers than a call takes arguments', () => {
  expect(extentOf(Array.from({ length: 1_000_000 }, (_, index) => index))).toEqual([0, 999_999]);
});
