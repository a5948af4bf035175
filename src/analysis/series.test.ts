import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import type { ItemRow, MetricRow } from '../model/rows';
import {
  computeTrend,
  gapYears,
  itemPoints,
  latestPoint,
  metricPoints,
  splitSingles,
  yearRange,
} from './series';

function item(
  departmentId: string,
  fiscalYear: number,
  value: string,
  change: Partial<ItemRow> = {},
): ItemRow {
  const exact = decimal(value);
  return {
    itemId: 'three_public',
    departmentId,
    fiscalYear,
    stage: 'final',
    reportId: `${departmentId}-${fiscalYear}`,
    reportYear: fiscalYear,
    value: exact,
    lo: exact,
    hi: exact,
    origin: 'stated',
    ...change,
  };
}

function metric(change: Partial<MetricRow>): MetricRow {
  return {
    metricId: 'budget_execution_rate',
    departmentId: 'a',
    fiscalYear: 2023,
    reportId: 'a-2023',
    reportYear: 2023,
    value: null,
    numerator: null,
    denominator: null,
    lo: null,
    hi: null,
    source: null,
    derived: false,
    statedValue: null,
    reason: null,
    missingItemId: null,
    missingStage: null,
    missingYear: null,
    ...change,
  };
}

test('takes only the item and stage asked for, and marks a derived level', () => {
  const rows = [
    item('a', 2020, '41.73', { origin: 'derived', reportYear: 2021 }),
    item('a', 2021, '75', { stage: 'initial' }),
    item('a', 2021, '40.90', { itemId: 'expenditure' }),
  ];
  const points = itemPoints(rows, 'three_public', 'final');
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({
    year: 2020,
    isDerived: true,
    reportYear: 2021,
    statedRow: null,
  });
});

test('gives a metric without a value no point, and keeps the row of a stated one', () => {
  const absent = metric({ fiscalYear: 2021, reason: 'not_reported' });
  const stated = metric({ fiscalYear: 2022, source: 'stated', statedValue: decimal('0.6') });
  const computed = metric({
    source: 'computed',
    numerator: decimal('1451.29'),
    denominator: decimal('1452.61'),
  });
  const points = metricPoints([absent, stated, computed], 'budget_execution_rate');
  expect(points.map(({ year }) => year)).toEqual([2022, 2023]);
  expect(points[0]?.statedRow).toBe(stated);
  // 1451.29 ÷ 1452.61 = 0.99909129…
  expect(points[1]?.value.toFixed(6)).toBe('0.999091');
  expect(points[1]?.statedRow).toBeNull();
});

test('gives rows of another metric, left from before, no points', () => {
  const row = metric({ source: 'stated', statedValue: decimal('1') });
  expect(metricPoints([row], 'rd_intensity')).toEqual([]);
});

test('leaves a year without a figure open and names departments without any', () => {
  const points = itemPoints(
    [item('a', 2020, '1'), item('a', 2022, '3'), item('b', 2021, '2')],
    'three_public',
    'final',
  );
  const trend = computeTrend(points, ['b', 'a', 'c']);
  expect(trend.years).toEqual([2020, 2021, 2022]);
  expect(trend.series.map(({ departmentId }) => departmentId)).toEqual(['b', 'a']);
  expect(trend.series[1]?.points.map((point) => point?.value.toString() ?? null)).toEqual([
    '1',
    null,
    '3',
  ]);
  expect(trend.absentIds).toEqual(['c']);
  expect(gapYears(trend.series[1]!)).toEqual([2021]);
  expect(gapYears(trend.series[0]!)).toEqual([]);
  expect(latestPoint(trend.series[1]!).year).toBe(2022);
});

test('has an axis without years for no figures, and of one year for one', () => {
  expect(yearRange([])).toEqual([]);
  expect(yearRange([2024])).toEqual([2024]);
});

test('refuses the latest figure of a series that has none', () => {
  expect(() => latestPoint({ departmentId: 'a', points: [null] })).toThrow(RangeError);
});

test('sets departments with a single year apart, the largest first, and keeps their years off the axis', () => {
  const rows = [
    item('a', 2022, '2.56'),
    item('a', 2023, '3.63'),
    item('b', 2019, '0.6'),
    item('c', 2024, '5.59'),
  ];
  const trend = computeTrend(itemPoints(rows, 'three_public', 'final'), ['a', 'b', 'c', 'd']);
  const { lines, singles } = splitSingles(trend);
  expect(lines.years).toEqual([2022, 2023]);
  expect(lines.series.map(({ departmentId }) => departmentId)).toEqual(['a']);
  expect(lines.absentIds).toEqual(['d']);
  expect(singles.map(({ departmentId, year }) => [departmentId, year])).toEqual([
    ['c', 2024],
    ['b', 2019],
  ]);
});
