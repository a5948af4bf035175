import { expect, test } from 'vitest';
import { decimal } from '../core/decimal';
import { computeHeadline } from './headline';
import { computePeerPosition } from './peer-position';
import { department, fourDepartments, metricDefinition, valueRow } from './testing/metric-rows';

const metric = metricDefinition();
const { departments } = fourDepartments.rows;
const positionOf = (
  departmentIds: readonly string[],
  rows: Parameters<typeof computePeerPosition>[2],
  all = departments,
  year: number | null = null,
) => {
  const chosen = all.filter(({ departmentId }) => departmentIds.includes(departmentId));
  const { level } = computeHeadline(metric, rows, chosen, year);
  return computePeerPosition(level, metric, rows, all, year);
};

test('ranks a department among those of its level, the prefecture left out', () => {
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8'), valueRow('c', '1'), valueRow('p', '0')];
  // Less is better: b 0.8, a 0.9, c 1.
  expect(positionOf(['a'], rows)).toMatchObject({ kind: 'rank', rank: 2, tied: 1, of: 3 });
  expect(positionOf(['p'], rows)).toEqual({ kind: 'alone', group: 'prefecture' });
});

test('compares a department with none of another function', () => {
  const all = departments.map((each) =>
    each.departmentId === 'b' ? { ...each, function: 'finance' } : each,
  );
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8'), valueRow('c', '1')];
  expect(positionOf(['a'], rows, all)).toMatchObject({ kind: 'rank', rank: 1, of: 2 });
  expect(positionOf(['b'], rows, all)).toEqual({ kind: 'alone', group: 'county' });
});

test('gives no median of fewer than five peers', () => {
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8'), valueRow('c', '0.9')];
  expect(positionOf(['a'], rows)).toMatchObject({ rank: 2, tied: 2, of: 3, median: null });
});

test('lies above or below the median of five peers, its own value left out', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const six = ids.map((id) => department(id, id, id));
  const rows = ids.map((id, index) => valueRow(id, String(index + 1)));
  // Of 1, 2, 3, 4, 5 the median is 3; f has 6.
  expect(positionOf(['f'], rows, six)).toMatchObject({
    rank: 6,
    of: 6,
    median: decimal('3'),
    side: 'above',
  });
});

test('compares within the year that was chosen', () => {
  const rows = [
    valueRow('a', '0.9', { fiscalYear: 2021 }),
    valueRow('b', '0.8', { fiscalYear: 2021 }),
    valueRow('c', '0.7', { fiscalYear: 2022 }),
  ];
  expect(positionOf(['a'], rows, departments, 2021)).toMatchObject({ rank: 2, of: 2 });
  expect(positionOf(['a'], rows)).toMatchObject({ rank: 3, of: 3 });
});

test('of several departments gives the lowest and the highest', () => {
  const rows = [valueRow('a', '0.9'), valueRow('b', '0.8'), valueRow('c', '1')];
  expect(positionOf(['a', 'b', 'c'], rows)).toMatchObject({
    kind: 'spread',
    low: { departmentId: 'b' },
    high: { departmentId: 'c' },
  });
});
