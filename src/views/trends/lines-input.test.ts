import { expect, test } from 'vitest';
import { computeTrend, itemPoints } from '../../analysis/series';
import { buildLinesInput, coloredIds, drawnSeries } from './lines-input';
import { itemLevel, linesOf } from './testing/item-levels';

const size = { width: 800, height: 300 };

test('draws each area in its own colour, with the unit on the axis and digits as labels', () => {
  const { trend, context } = linesOf([itemLevel('b', 2021, '2.5'), itemLevel('p', 2021, '40.90')]);
  const input = buildLinesInput(trend, context, size);
  expect(input).toMatchObject({ years: [2021], unit: '万元', axis: { min: 0, max: 50 } });
  expect(input.lines.map(({ name, colorIndex }) => [name, colorIndex])).toEqual([
    ['乙县', 1],
    ['丁市', 3],
  ]);
  expect(input.lines[1]?.marks[0]).toEqual({
    value: 40.9,
    label: '40.90',
    tip: ['丁市 2021 年', '40.90 万元'],
    isDerived: false,
    sign: '',
  });
});

test('never lifts an axis of amounts off zero', () => {
  const { trend, context } = linesOf([itemLevel('a', 2021, '98'), itemLevel('b', 2021, '99')]);
  expect(buildLinesInput(trend, context, size).axis.min).toBe(0);
});

test('writes ticks with the decimals that they need', () => {
  const { trend, context } = linesOf([itemLevel('a', 2021, '0.9')]);
  expect(buildLinesInput(trend, context, size).axisText(0.2)).toBe('0.2');
});

test('colours the eight largest latest figures and leaves the rest as context', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `d${index}`);
  const rows = ids.map((id, index) => itemLevel(id, 2021, String(index)));
  const colored = coloredIds(computeTrend(itemPoints(rows, 'three_public', 'final'), ids));
  expect(colored.size).toBe(8);
  expect(colored.has('d0') || colored.has('d1')).toBe(false);
});

test('draws of very many areas those of colour and an even sample of the others, from end to end', () => {
  const ids = Array.from({ length: 1008 }, (_, index) => `d${index}`);
  const rows = ids.map((id, index) => itemLevel(id, 2021, String(index)));
  const trend = computeTrend(itemPoints(rows, 'three_public', 'final'), ids);
  const drawn = drawnSeries(trend).map(({ departmentId }) => departmentId);
  // 1000 lines of context in 200 places: the smallest, the largest, and about every fifth between.
  expect(drawn).toHaveLength(208);
  expect(drawn).toEqual(expect.arrayContaining(['d0', 'd999', 'd1000', 'd1007']));
  const few = { ...trend, series: trend.series.slice(0, 208) };
  expect(drawnSeries(few)).toHaveLength(208);
});
