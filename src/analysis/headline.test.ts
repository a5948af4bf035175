import { describe, expect, it } from 'vitest';
import { computeHeadline, headlineDepartments } from './headline';
import { fourDepartments, metricDefinition, metricRow, type RowParts } from './testing/metric-rows';

const { departments } = fourDepartments.rows;
const counties = headlineDepartments(departments).departments;
const only = counties.slice(0, 1);
const row = (departmentId: string, fiscalYear: number, parts: RowParts) =>
  metricRow({ departmentId, fiscalYear, ...parts });
const lower = metricDefinition({ target: null });

describe('the departments that a key figure sums', () => {
  it('are those of county level; a prefecture stands alone', () => {
    expect(headlineDepartments(departments).departments.map((each) => each.departmentId)).toEqual([
      'a',
      'b',
      'c',
    ]);
    const prefecture = departments.filter(({ areaLevel }) => areaLevel === 'prefecture');
    expect(headlineDepartments(prefecture)).toEqual({
      group: 'prefecture',
      departments: prefecture,
    });
  });
});

describe('the level', () => {
  it('is the ratio of sums, never the mean of ratios', () => {
    // (90 + 10) ÷ (100 + 100) is 0.5; so is the mean, hence weights that tell them apart: (90 + 1) ÷ (100 + 10).
    const rows = [
      row('a', 2023, { numerator: '90', denominator: '100' }),
      row('b', 2021, { numerator: '1', denominator: '10' }),
    ];
    const { level } = computeHeadline(lower, rows, counties, null);
    expect(level.kind === 'ratio' && level.value.toFixed(6)).toBe('0.827273');
  });

  it('takes the latest year that has a value, or the year asked for', () => {
    const rows = [
      row('a', 2021, { numerator: '3', denominator: '4' }),
      row('a', 2022, { reason: 'not_reported' }),
    ];
    const latest = computeHeadline(lower, rows, only, null).level;
    expect(latest.kind === 'single' && latest.value.toFixed()).toBe('0.75');
    expect(computeHeadline(lower, rows, only, 2022).level).toEqual({
      kind: 'absent',
      rows: [rows[1]],
    });
  });

  it('is a span where reports state the rate alone', () => {
    const rows = [row('a', 2023, { stated: '0.062' }), row('b', 2023, { stated: '0.034' })];
    const { level, change } = computeHeadline(lower, rows, counties, null);
    expect(level.kind === 'range' && [level.low.toFixed(), level.high.toFixed()]).toEqual([
      '0.034',
      '0.062',
    ]);
    expect(change).toBeNull();
  });

  it('is absent where denominators are zero', () => {
    const rows = [row('a', 2023, { numerator: '1', denominator: '0' })];
    expect(computeHeadline(lower, rows, counties, null).level.kind).toBe('absent');
  });
});

describe('the change on the year before', () => {
  it('compares the same departments only', () => {
    // Only a has both years: 90 ÷ 100 after 60 ÷ 80 is 0.9 − 0.75; b would pull the sum down.
    const rows = [
      row('a', 2022, { numerator: '60', denominator: '80' }),
      row('a', 2023, { numerator: '90', denominator: '100' }),
      row('b', 2021, { numerator: '1', denominator: '10' }),
    ];
    const { change } = computeHeadline(lower, rows, counties, null);
    expect(change?.difference.toFixed()).toBe('0.15');
    expect(change?.departmentCount).toBe(1);
    expect(change?.verdict).toBe('worse');
  });

  it.each([
    ['higher', null, '0.8', '0.9', 'better'],
    ['higher', null, '0.9', '0.8', 'worse'],
    ['lower', null, '0.9', '0.8', 'better'],
    ['neutral', null, '0.9', '0.8', 'neutral'],
    ['lower', null, '0.9', '0.9', 'same'],
    ['near_target', '1', '0.9', '1.05', 'better'],
    ['near_target', '1', '0.9', '1.1', 'same'],
  ] as const)('of a metric where %s is better (target %s), %s to %s, is %s', (...parts) => {
    const [better, target, before, now, verdict] = parts;
    const exact = target === null ? null : metricRow({ numerator: target, denominator: '1' });
    const metric = metricDefinition({ better, target: exact?.numerator ?? null });
    const rows = [
      row('a', 2022, { numerator: before, denominator: '1' }),
      row('a', 2023, { numerator: now, denominator: '1' }),
    ];
    expect(computeHeadline(metric, rows, only, null).change?.verdict).toBe(verdict);
  });

  it('is left open where rounding could turn it round', () => {
    const rows = [
      row('a', 2022, { numerator: '6', denominator: '10', lo: 0.55, hi: 0.65 }),
      row('a', 2023, { numerator: '61', denominator: '100', lo: 0.605, hi: 0.615 }),
    ];
    expect(computeHeadline(lower, rows, only, null).change?.verdict).toBe('unsure');
  });

  it('is not made over a gap of a year, nor between a stated and a computed rate', () => {
    const gap = [
      row('a', 2021, { numerator: '1', denominator: '2' }),
      row('a', 2023, { numerator: '1', denominator: '2' }),
    ];
    const mixed = [
      row('a', 2022, { stated: '0.5' }),
      row('a', 2023, { numerator: '1', denominator: '2' }),
    ];
    expect(computeHeadline(lower, gap, only, null).change).toBeNull();
    expect(computeHeadline(lower, mixed, only, null).change).toBeNull();
  });
});

it('calls a figure over its limit only where its whole range is', () => {
  const { numerator: target } = metricRow({ numerator: '1', denominator: '1' });
  const metric = metricDefinition({ better: 'lower', target });
  const over = (lo: number) =>
    computeHeadline(
      metric,
      [row('a', 2023, { numerator: '11', denominator: '10', lo, hi: 1.2 })],
      only,
      null,
    ).isOverLimit;
  expect(over(1.05)).toBe(true);
  expect(over(0.95)).toBe(false);
});

describe('of several departments', () => {
  const { numerator: target } = metricRow({ numerator: '1', denominator: '1' });
  const metric = metricDefinition({ better: 'lower', target });
  // 11 ÷ 10 and 300 ÷ 300 are 311 ÷ 310 = 1.0032.
  const rows = (lo: number) => [
    row('a', 2023, { numerator: '11', denominator: '10', lo: 1.05, hi: 1.15 }),
    row('b', 2023, { numerator: '300', denominator: '300', lo, hi: 1.001 }),
  ];

  it('the sum is over a limit only where its whole range is', () => {
    const over = (lo: number) => computeHeadline(metric, rows(lo), counties, null).isOverLimit;
    // (10 × 1.05 + 300 × 0.999) ÷ 310 = 1.00065; with 0.998 it is 0.99968.
    expect(over(0.999)).toBe(true);
    expect(over(0.998)).toBe(false);
  });

  it('stated rates are over a limit where each of them is', () => {
    const over = (lo: number) =>
      computeHeadline(
        metric,
        [
          row('a', 2023, { stated: '1.1', lo: 1.05, hi: 1.15 }),
          row('b', 2023, { stated: '1.01', lo, hi: 1.02 }),
        ],
        counties,
        null,
      ).isOverLimit;
    expect(over(1.005)).toBe(true);
    expect(over(0.995)).toBe(false);
  });

  it('a change is left open where rounding could turn it round', () => {
    const before = (hi: number) => [
      row('a', 2022, { numerator: '10', denominator: '10', lo: 0.95, hi: 1.05 }),
      row('b', 2022, { numerator: '300', denominator: '300', lo: 0.999, hi }),
    ];
    const verdict = (hi: number) =>
      computeHeadline(metric, [...rows(0.999), ...before(hi)], counties, null).change?.verdict;
    // (10 × 1.05 + 300 × 1.001) ÷ 310 = 1.00258 reaches above 1.00065; with 0.9985 it is 1.00016.
    expect(verdict(1.001)).toBe('unsure');
    expect(verdict(0.9985)).toBe('worse');
  });
});
