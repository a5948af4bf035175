import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import { computeChanges, countDirections, newestChanges } from './change-table';
import type { LevelPoint } from './series';

function point(departmentId: string, year: number, value: string, isDerived = false): LevelPoint {
  return {
    departmentId,
    year,
    value: decimal(value),
    reportId: `${departmentId}-${year}`,
    reportYear: year,
    isDerived,
    statedRow: null,
  };
}

test('sets each figure beside the one of the year before, exactly', () => {
  const [first, second] = computeChanges([point('a', 2022, '2.56'), point('a', 2023, '3.63')]);
  expect(first).toMatchObject({
    base: null,
    change: null,
    relativeChange: null,
    absence: 'no_prior_year',
  });
  expect(second?.change?.toString()).toBe('1.07');
  // 1.07 ÷ 2.56 = 0.41796875
  expect(second?.relativeChange?.toString()).toBe('0.41796875');
  expect(second?.absence).toBeNull();
});

test('has no base across a gap of a year, nor in another department', () => {
  const rows = computeChanges([
    point('a', 2020, '1'),
    point('a', 2022, '2'),
    point('b', 2021, '1'),
  ]);
  expect(rows.map(({ absence }) => absence)).toEqual([
    'no_prior_year',
    'no_prior_year',
    'no_prior_year',
  ]);
});

test('gives no percentage on a base of zero or below, but gives the change', () => {
  const onZero = computeChanges([point('a', 2020, '0'), point('a', 2021, '5')])[1];
  expect(onZero).toMatchObject({ relativeChange: null, absence: 'zero_base' });
  expect(onZero?.change?.toString()).toBe('5');
  const onNegative = computeChanges([point('a', 2020, '-4'), point('a', 2021, '5')])[1];
  expect(onNegative).toMatchObject({ relativeChange: null, absence: 'negative_base' });
  expect(onNegative?.change?.toString()).toBe('9');
});

test('counts a change from a derived base as derived', () => {
  const rows = computeChanges([point('a', 2020, '41.73', true), point('a', 2021, '40.90')]);
  expect(rows[1]?.isDerived).toBe(true);
  expect(rows[1]?.change?.toString()).toBe('-0.83');
});

test('takes the changes of the newest year, the largest first, and counts who has earlier ones alone', () => {
  const rows = computeChanges([
    point('a', 2020, '10'),
    point('a', 2021, '1'),
    point('a', 2022, '2'),
    point('b', 2021, '5'),
    point('b', 2022, '2'),
    point('c', 2022, '7'),
    point('d', 2020, '100'),
    point('d', 2021, '10'),
  ]);
  const newest = newestChanges(rows)!;
  // −3 and +1; neither a’s −9 nor d’s −90 of 2021
  expect(newest.rows.map(({ point: { departmentId, year } }) => [departmentId, year])).toEqual([
    ['b', 2022],
    ['a', 2022],
  ]);
  expect([newest.year, newest.earlierCount]).toEqual([2022, 1]);
  expect(countDirections(newest.rows)).toEqual({ up: 1, down: 1, same: 0 });
  // −9, +1, −3, −90
  expect(countDirections(rows)).toEqual({ up: 1, down: 3, same: 0 });
  expect(newestChanges(rows.filter(({ change }) => change === null))).toBeNull();
});

test('counts an unchanged figure as neither risen nor fallen', () => {
  const rows = computeChanges([point('a', 2020, '3'), point('a', 2021, '3')]);
  expect(countDirections(rows)).toEqual({ up: 0, down: 0, same: 1 });
});
