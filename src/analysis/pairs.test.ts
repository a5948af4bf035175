import { expect, it } from 'vitest';
import { pairRows, unpairedDepartments } from './pairs';
import { fourDepartments, metricRow, valueRow } from './testing/metric-rows';

it('joins two metrics of one department and year', () => {
  const rows = [valueRow('a', '0.9', { metricId: 'x' }), valueRow('a', '0.5', { metricId: 'y' })];
  const [pair] = pairRows(rows, 'x', 'y', fourDepartments);
  expect([pair?.department.areaName, pair?.year, pair?.x.value, pair?.y.value]).toEqual([
    '甲区',
    2023,
    0.9,
    0.5,
  ]);
});

it('makes no pair across years, nor with an absent value', () => {
  const rows = [
    valueRow('a', '0.9', { metricId: 'x', fiscalYear: 2021 }),
    valueRow('a', '0.5', { metricId: 'y', fiscalYear: 2022 }),
    valueRow('b', '0.9', { metricId: 'x' }),
    metricRow({ departmentId: 'b', metricId: 'y', reason: 'not_stated' }),
  ];
  expect(pairRows(rows, 'x', 'y', fourDepartments)).toEqual([]);
});

it('lists the departments that make no point', () => {
  const rows = [valueRow('a', '0.9', { metricId: 'x' }), valueRow('a', '0.5', { metricId: 'y' })];
  const pairs = pairRows(rows, 'x', 'y', fourDepartments);
  expect(
    unpairedDepartments(fourDepartments.rows.departments, pairs).map(({ areaName }) => areaName),
  ).toEqual(['乙县', '丙区', '丁市']);
});
