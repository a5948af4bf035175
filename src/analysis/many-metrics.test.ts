import { describe, expect, it } from 'vitest';
import { computeManyTable, computeStandings, endsOf, linesOf } from './many-metrics';
import { noStandpoint } from './peers';
import { positionShare } from './position';
import { fourDepartments, metricDefinition, metricRow, valueRow } from './testing/metric-rows';

const cost = metricDefinition({ metricId: 'cost' });
const share = metricDefinition({ metricId: 'share', better: 'neutral' });
const rows = [
  valueRow('a', '0.9', { metricId: 'cost' }),
  valueRow('b', '0.6', { metricId: 'cost' }),
  valueRow('c', '0.6', { metricId: 'cost' }),
  valueRow('p', '0.1', { metricId: 'cost' }),
  valueRow('a', '0.2', { metricId: 'share' }),
  metricRow({ departmentId: 'b', metricId: 'share', reason: 'not_reported' }),
];
const table = computeManyTable(rows, [cost, share], fourDepartments.rows.departments, noStandpoint);

describe('areas by metrics', () => {
  it('give each figure its position among its own peers, by polarity', () => {
    const shares = linesOf(table).map(({ department, cells }) => [
      department.departmentId,
      ...cells.map(({ position }) => (position === null ? null : positionShare(position))),
    ]);
    // b and c tie below a: each surpasses a and ties with the other. Nobody else has a share.
    expect(shares).toEqual([
      ['a', 0, null],
      ['b', 0.75, null],
      ['c', 0.75, null],
      ['p', null, null],
    ]);
  });

  it('tell an absent figure, which has a row, from a missing report, which has none', () => {
    const cells = linesOf(table).map((line) => line.cells[1]);
    expect(cells.map((cell) => cell?.row?.reason)).toEqual([
      null,
      'not_reported',
      undefined,
      undefined,
    ]);
    expect(cells.map((cell) => cell?.value?.toFixed())).toEqual([
      '0.2',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('begin with the own area', () => {
    const mine = computeManyTable(rows, [cost], fourDepartments.rows.departments, {
      ...noStandpoint,
      mineCode: 'c',
    });
    expect(linesOf(mine).map(({ department }) => department.departmentId)).toEqual([
      'c',
      'a',
      'b',
      'p',
    ]);
  });

  it('count first and last places, shared ones too, over metrics with a good end', () => {
    expect(
      computeStandings(table).map(({ line, compared, firsts, lasts }) => [
        line.department.departmentId,
        compared,
        firsts,
        lasts,
      ]),
    ).toEqual([
      ['a', 1, 0, 1],
      ['b', 1, 1, 0],
      ['c', 1, 1, 0],
    ]);
  });

  it('name the figures at the two ends of an axis, the prefecture’s not among them', () => {
    const ends = endsOf(linesOf(table), 'cost');
    expect([ends?.best.value?.toFixed(), ends?.worst.value?.toFixed()]).toEqual(['0.6', '0.9']);
    expect(endsOf(linesOf(table), 'share')).toBeNull();
  });
});
