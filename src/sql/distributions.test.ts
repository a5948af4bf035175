import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { NativeEngine } from '../db/native';
import { defaultRoute, type Route } from '../state/route';
import { prefectureReportsQuery } from '../state/screen-queries';
import { distributionRowsQuery, distributionsQuery } from './distribution-queries';
import { allDepartments } from './queries';

let engine: NativeEngine;

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await loadDatabase(descriptor, dataFolder);
});

const metrics = ['budget_execution_rate', 'score_rate'];

/** Report and values of each row, to four decimals; '—' where there is none. */
async function rowsOf(year: number | null, filter = allDepartments) {
  const { rowCount, reals, texts } = await engine.queryColumns(
    distributionsQuery(metrics, year, filter),
  );
  return Array.from({ length: rowCount }, (_, row) =>
    [
      texts.get('report_id')!(row),
      ...metrics.map((id) => {
        const value = reals.get(id)![row]!;
        return Number.isNaN(value) ? '—' : value.toFixed(4);
      }),
    ].join(' '),
  );
}

describe('the columns of distributions', () => {
  it('have one row for each report of all years, the latest year first, gaps among them', async () => {
    expect(await rowsOf(null)).toEqual([
      '430421-2024 0.9597 0.9876',
      '430203-2023 0.9991 0.9500',
      '431200-2022 — —',
      '430406-2021 1.0000 0.9900',
      '430602-2021 — 0.9590',
      '431200-2021 — 0.9405',
    ]);
  });

  it('keep to the year and the areas of the filter', async () => {
    expect(await rowsOf(2023)).toEqual(['430203-2023 0.9991 0.9500']);
    const filter = { ...allDepartments, areaCodes: ['431200'] };
    expect(await rowsOf(null, filter)).toHaveLength(2);
  });

  it('are none for no metric', async () => {
    expect((await engine.queryColumns(distributionsQuery([], null, allDepartments))).rowCount).toBe(
      0,
    );
  });
});

describe('the rows behind the columns', () => {
  it('are those of the reports that are asked for, exact', async () => {
    const rows = await engine.query(distributionRowsQuery(metrics, ['430203-2023', '430421-2024']));
    expect(
      rows.map(({ reportId, metricId, numerator, denominator, statedValue }) =>
        [reportId, metricId, numerator, denominator, statedValue]
          .map((cell) => cell?.toString() ?? '—')
          .join(' '),
      ),
    ).toEqual([
      '430203-2023 budget_execution_rate 1451.29 1452.61 0.9991',
      '430203-2023 score_rate 95 100 —',
      '430421-2024 budget_execution_rate 7206.67 7509.24 0.9663',
      '430421-2024 score_rate 98.76 100 —',
    ]);
  });
});

it('counts the reports of prefectures among them, where the filter leaves any', async () => {
  const linked: Route = {
    ...defaultRoute,
    screen: 'compare',
    comparison: 'many',
    manyChart: 'distributions',
  };
  const countOf = async (parts: Partial<Route>) => {
    const query = prefectureReportsQuery({ ...linked, ...parts });
    return query === null ? null : (await engine.query(query))[0]?.reports;
  };
  // 431200 of 2021 and 2022
  expect(await countOf({})).toBe(2);
  expect(await countOf({ year: 2021 })).toBe(1);
  expect(await countOf({ filter: { ...allDepartments, areaCodes: ['430203'] } })).toBe(0);
  expect(await countOf({ filter: { ...allDepartments, areaLevels: ['district'] } })).toBeNull();
  expect(await countOf({ manyChart: 'heatmap' })).toBeNull();
});
