import { expect, test } from 'vitest';
import type { CoverageRow } from '../model/overview-rows';
import { computeCoverage, countCoverage, coverageState } from './coverage';
import { fourDepartments } from './testing/metric-rows';

const report = (
  departmentId: string,
  fiscalYear: number,
  knownMetrics: number,
  coverage: CoverageRow['coverage'] = 'full',
): CoverageRow => ({
  departmentId,
  fiscalYear,
  reportId: `${departmentId}-${fiscalYear}-${knownMetrics}`,
  coverage,
  knownMetrics,
  allMetrics: 29,
});

const rows = [
  report('a', 2021, 3, 'partial'),
  report('a', 2021, 20),
  report('a', 2024, 5),
  report('b', 2021, 1, 'partial'),
];
const matrix = computeCoverage(rows, fourDepartments.rows.departments);

test('lays departments out over all years from the first report to the last', () => {
  expect(matrix.years).toEqual([2021, 2022, 2023, 2024]);
  expect(matrix.lines.map(({ cells }) => cells.map(coverageState))).toEqual([
    ['reported', 'missing', 'missing', 'reported'],
    ['partly', 'missing', 'missing', 'missing'],
    ['missing', 'missing', 'missing', 'missing'],
    ['missing', 'missing', 'missing', 'missing'],
  ]);
});

test('of two reports on one year shows the one that tells more', () => {
  expect(matrix.lines[0]?.cells[0]?.knownMetrics).toBe(20);
});

test('counts reports, parts of reports and departments with two years', () => {
  expect(countCoverage(matrix)).toEqual({ reports: 3, partly: 1, repeated: 1 });
});
