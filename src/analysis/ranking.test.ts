import { measureOf } from '../core/measure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../core/decimal';
import { orderDepartments, rankRows, countyDepartments } from './ranking';
import { isBreach, sideOfTarget, undecidedPairs } from './ranking-certainty';
import { fourDepartments, metricDefinition, metricRow, valueRow } from './testing/metric-rows';

const ranksOf = (rows: Parameters<typeof rankRows>[0], metric = metricDefinition()) =>
  countyDepartments(rankRows(rows, metric, fourDepartments)).map(({ row, rank }) => [
    row.departmentId,
    rank,
  ]);

describe('rankRows', () => {
  it('puts the lowest first where lower is better, and the highest where higher is', () => {
    const rows = [valueRow('a', '1'), valueRow('b', '0.6'), valueRow('c', '0.7')];
    expect(ranksOf(rows)).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
    ]);
    expect(ranksOf(rows, metricDefinition({ better: 'higher' }))[0]).toEqual(['a', 1]);
  });

  it('ranks by distance where nearness to the target counts: 95 % is worse than 104 %', () => {
    const metric = metricDefinition({ better: 'near_target', target: decimal('1') });
    expect(ranksOf([valueRow('a', '0.95'), valueRow('b', '1.04')], metric)).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('lets equal values share a rank and skips the next one', () => {
    const rows = [valueRow('a', '0.9'), valueRow('b', '0.9'), valueRow('c', '1')];
    expect(ranksOf(rows)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('never ranks a prefecture among counties', () => {
    const ranking = rankRows(
      [valueRow('p', '0.1'), valueRow('a', '1')],
      metricDefinition(),
      fourDepartments,
    );
    expect(ranking.groups.map(({ group }) => group)).toEqual(['county', 'prefecture']);
    expect(ranking.groups[0]?.departments[0]?.rank).toBe(1);
    expect(ranking.groups[1]?.departments[0]?.rank).toBeNull();
  });

  it('keeps a department without a value apart instead of ranking it as zero', () => {
    const absent = metricRow({ departmentId: 'b', reason: 'not_reported' });
    const ranking = rankRows([absent, valueRow('a', '1')], metricDefinition(), fourDepartments);
    expect(ranking.absent.map(({ department }) => department.departmentId)).toEqual(['b']);
    expect(countyDepartments(ranking)).toHaveLength(1);
  });
});

it('orders by value or by name without changing ranks', () => {
  const rows = [valueRow('a', '0.6'), valueRow('b', '1'), valueRow('c', '0.7')];
  const metric = metricDefinition();
  const counties = countyDepartments(rankRows(rows, metric, fourDepartments));
  const ids = (order: 'merit' | 'value' | 'name') =>
    orderDepartments(counties, order, ({ areaNameEn }) => areaNameEn, 'en').map(
      ({ row, rank }) => `${row.departmentId}${rank}`,
    );
  expect(ids('merit')).toEqual(['a1', 'c2', 'b3']);
  expect(ids('value')).toEqual(['b3', 'c2', 'a1']);
  expect(ids('name')).toEqual(['c2', 'a1', 'b3']);
});

describe('sideOfTarget', () => {
  const limit = metricDefinition({ target: decimal('1') });

  it('sees a breach only where the whole range lies beyond the limit', () => {
    expect(sideOfTarget(valueRow('a', '1.1', { lo: 1.05, hi: 1.15 }), limit)).toBe('above');
    expect(sideOfTarget(valueRow('a', '1.1', { lo: 0.95, hi: 1.25 }), limit)).toBeNull();
    expect(sideOfTarget(valueRow('a', '1', { lo: 1, hi: 1 }), limit)).toBeNull();
    expect(sideOfTarget(valueRow('a', '0.6', { lo: 0.5, hi: 0.7 }), limit)).toBe('below');
  });

  it('counts against a department by polarity', () => {
    expect(isBreach('above', limit)).toBe(true);
    expect(isBreach('below', limit)).toBe(false);
    expect(isBreach('below', metricDefinition({ better: 'higher' }))).toBe(true);
    expect(isBreach('below', metricDefinition({ better: 'near_target' }))).toBe(true);
    expect(isBreach('above', metricDefinition({ better: 'neutral' }))).toBe(false);
    expect(isBreach(null, limit)).toBe(false);
  });
});

it('names the pairs whose order the printed digits leave open', () => {
  const rows = [
    valueRow('a', '0.6', { lo: 0.3667, hi: 1.3 }),
    valueRow('b', '0.69', { lo: 0.68, hi: 0.7 }),
    valueRow('c', '1.4', { lo: 1.35, hi: 1.45 }),
  ];
  const counties = countyDepartments(rankRows(rows, metricDefinition(), fourDepartments));
  const { count, named } = undecidedPairs(counties, 5);
  expect(count).toBe(1);
  expect(named.map((pair) => pair.map(({ row }) => row.departmentId))).toEqual([['a', 'b']]);
});

it('counts open pairs as a look at each pair does, and names the first of them', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 25 }), fc.integer({ min: 0, max: 6 }), (all, most) => {
      const departments = all.map(([lo, width], index) => ({
        row: valueRow(`${index}`, `${lo + Math.floor(width / 2)}`, { lo, hi: lo + width }),
        department: fourDepartments.rows.departments[0]!,
        value: decimal(`${lo + Math.floor(width / 2)}`),
        measure: measureOf(decimal(`${lo + Math.floor(width / 2)}`)),
        rank: null,
      }));
      const open = departments.flatMap((a, index) =>
        departments
          .slice(index + 1)
          .filter((b) => !a.value.equals(b.value) && a.row.lo! < b.row.hi! && b.row.lo! < a.row.hi!)
          .map((b) => [a, b]),
      );
      const { count, named } = undecidedPairs(departments, most);
      expect(count).toBe(open.length);
      expect(named).toEqual(open.slice(0, most));
    }),
  );
});
