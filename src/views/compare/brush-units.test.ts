import { expect, it } from 'vitest';
import { buildBrushGrid } from '../../analysis/brush-grid';
import { smallCatalog } from '../shell/testing/small-catalog';
import { brushOfRange, rangeOfBrush } from './brush-units';

const rate = smallCatalog.metric('budget_execution_rate');
const grid = buildBrushGrid(
  Float64Array.from([...Array(101).keys()], (n) => n / 100),
  '%',
);

it('a range goes to the address and back as the same edges of the grid', () => {
  const range = { from: grid.edges[7]!, to: null };
  const brush = brushOfRange(range, rate, grid);
  expect(brush).toEqual({ metricId: 'budget_execution_rate', from: 7, to: null });
  expect(rangeOfBrush(brush, rate, grid)).toEqual(range);
});

it('an end off the grid, which changed while the brush moved, stays that end', () => {
  expect(brushOfRange({ from: 0.2055, to: 0.6 }, rate, grid)).toEqual({
    metricId: 'budget_execution_rate',
    from: 20.55,
    to: 60,
  });
});
