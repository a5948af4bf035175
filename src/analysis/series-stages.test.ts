import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import type { Stage } from '../model/catalog';
import type { ItemRow } from '../model/rows';
import { computeStageYears, farthestCompletion } from './series-stages';

function level(departmentId: string, stage: Stage, value: string, fiscalYear = 2024): ItemRow {
  const exact = decimal(value);
  const reportId = `${departmentId}-${fiscalYear}`;
  const origin = { reportId, reportYear: fiscalYear, origin: 'stated' as const };
  return {
    itemId: 'expenditure',
    departmentId,
    fiscalYear,
    stage,
    value: exact,
    lo: exact,
    hi: exact,
    ...origin,
  };
}

test('gathers the stages of a department and year, leaving unprinted ones null', () => {
  const years = computeStageYears(
    [
      level('a', 'adjusted', '7509.24'),
      level('a', 'final', '7206.67'),
      level('a', 'adjustment', '1'),
      level('a', 'final', '5', 2023),
    ],
    'expenditure',
  );
  expect(years.map(({ year }) => year)).toEqual([2024, 2023]);
  expect(years[0]?.levels.initial).toBeNull();
  expect(years[0]?.levels.adjusted?.value.toString()).toBe('7509.24');
  expect(years[1]?.levels.final?.value.toString()).toBe('5');
});

test('ignores other items and years with an adjustment only', () => {
  expect(computeStageYears([level('a', 'adjustment', '1')], 'expenditure')).toEqual([]);
  expect(computeStageYears([level('a', 'final', '1')], 'revenue')).toEqual([]);
});

test('finds the year farthest from its initial budget in either direction', () => {
  // a: 54.53 % of the budget, a factor of 1.83; b: 1.6 times
  const years = computeStageYears(
    [
      level('a', 'initial', '75'),
      level('a', 'final', '40.90'),
      level('b', 'initial', '10'),
      level('b', 'final', '16'),
    ],
    'expenditure',
  );
  expect(farthestCompletion(years)?.departmentId).toBe('a');
});

test('cannot compare with an initial budget of zero or with one stage alone', () => {
  const years = computeStageYears(
    [level('a', 'initial', '0'), level('a', 'final', '5'), level('b', 'final', '5')],
    'expenditure',
  );
  expect(farthestCompletion(years)).toBeNull();
});
