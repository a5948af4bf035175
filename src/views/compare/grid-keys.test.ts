import { expect, it } from 'vitest';
import { stepInGrid } from './grid-keys';

it('moves by arrows and stays at the edges of the grid', () => {
  expect(stepInGrid([0, 0], 'ArrowRight', 3, 2)).toEqual([0, 1]);
  expect(stepInGrid([0, 1], 'ArrowRight', 3, 2)).toEqual([0, 1]);
  expect(stepInGrid([2, 1], 'ArrowDown', 3, 2)).toEqual([2, 1]);
  expect(stepInGrid([2, 1], 'ArrowUp', 3, 2)).toEqual([1, 1]);
  expect(stepInGrid([0, 0], 'ArrowLeft', 3, 2)).toEqual([0, 0]);
});

it('leaves other keys alone', () => {
  expect(stepInGrid([0, 0], 'Tab', 3, 2)).toBeNull();
});
