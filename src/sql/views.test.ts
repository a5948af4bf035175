import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { Cell, ResultTable } from '../db/result-table';
import type { NativeEngine } from '../db/native';
import { loadTableStatement, materializeViewStatements } from '../db/tables';
import { WasmEngine } from '../db/testing/wasm-engine';
import { tableDdlColumns } from '../model/table-schema';
import { defaultRoute } from '../state/route';
import { screenQueries } from '../state/all-screen-queries';
import { threePublicItems } from '../state/trends-queries';
import { workingQueries } from '../state/working-queries';
import { allDepartments } from './queries';
import {
  extremesQuery,
  regionCoverageQuery,
  regionItemsQuery,
  regionYearsQuery,
  sumsQuery,
} from './region-queries';
import {
  findReportsQuery,
  reportCountQuery,
  reportYearsQuery,
  selectedReportsQuery,
} from './report-list-queries';
import { Identifier, queryText, sql, type Query } from './sql';
import { unlistedViewFiles, views } from './views';

describe('view files', () => {
  it('are all listed', () => {
    expect(unlistedViewFiles).toEqual([]);
  });

  it.each(views)('$name says its grain first', ({ name, select }) => {
    expect(select.startsWith(`-- ${name}: `)).toBe(true);
    expect(select).toContain('Grain:');
  });

  // A table with a column for each metric cannot be told in standard SQL; it defines nothing of its own.
  const definitions = views.filter(({ name }) => name !== 'metric_wide');
  it.each(definitions)(
    '$name is standard SQL, for other engines over the same tables',
    ({ select }) => {
      const text = select.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
      expect(text).not.toMatch(
        /\b(QUALIFY|EXCLUDE|PIVOT|UNNEST|LIST|STRUCT|USING SAMPLE|ASOF)\b|::|\[/i,
      );
    },
  );
});

describe('the native engine and DuckDB-WASM', () => {
  let native: NativeEngine;
  let wasm: WasmEngine;

  beforeAll(async () => {
    const { descriptor } = await readDataPackage();
    native = await loadDatabase(descriptor, dataFolder);
    wasm = await WasmEngine.open();
    for (const resource of descriptor.resources) {
      const columns = tableDdlColumns(resource);
      await wasm.run(
        loadTableStatement({
          name: resource.name,
          path: `${dataFolder}/${resource.path}`,
          columns,
        }),
      );
    }
    for (const statement of materializeViewStatements()) await wasm.run(statement);
  });

  it.each(views)('agree on $name', async ({ name, orderBy }) => {
    const query = sql`SELECT * FROM ${new Identifier(name)} ORDER BY ${{ pieces: [orderBy], params: [] }}`;
    const [fromNative, fromWasm] = await Promise.all([
      native.queryTable(query),
      wasm.queryTable(query),
    ]);
    // No department has scored itself in two years yet.
    if (name !== 'score_trend') expect(plain(fromNative).rows.length).toBeGreaterThan(0);
    expect(plain(fromWasm)).toEqual(plain(fromNative));
  });

  it('turn every metric of a department and year into one row, and nothing else', async () => {
    const long = await native.query<{
      departmentId: string;
      fiscalYear: number;
      metricId: string;
      value: number;
    }>(sql`SELECT department_id, fiscal_year, metric_id, value FROM department_metric`);
    const wide = await native.queryTable(sql`SELECT * FROM metric_wide`);
    const names = wide.columns.map(({ name }) => name);
    const [department, year] = ['department_id', 'fiscal_year'].map((name) => names.indexOf(name));
    const turned = new Map(
      wide.rows.map((row) => [`${row[department!]} ${row[year!]}`, row] as const),
    );
    expect(wide.rows.length).toBe(turned.size);
    for (const { departmentId, fiscalYear, metricId, value } of long)
      expect(turned.get(`${departmentId} ${fiscalYear}`)?.[names.indexOf(metricId)]).toBe(value);
    const known = wide.rows.flatMap((row) => row.slice(5).filter((cell) => cell !== null));
    expect(known.length).toBe(long.filter(({ value }) => value !== null).length);
  });

  it('agree on every query that a screen asks', async () => {
    const routes = (['overview', 'compare', 'trends'] as const).flatMap((screen) => [
      { ...defaultRoute, screen },
      { ...defaultRoute, screen, comparison: 'two' as const },
      { ...defaultRoute, screen, comparison: 'many' as const },
      {
        ...defaultRoute,
        screen,
        year: 2021,
        measure: { kind: 'metric', id: 'rd_intensity' } as const,
        filter: {
          areaCodes: ['430203', '430406'],
          areaLevels: ['district'],
          functions: ['science_industry'],
        },
      },
    ]);
    const reports = ['430203-2023', '431200-2022'].map((reportId) => ({
      ...defaultRoute,
      screen: 'report' as const,
      reportId,
    }));
    const workings = [
      workingQueries({
        kind: 'metric',
        reportId: '431200-2021',
        metricId: 'three_public_change_rate',
        year: 2021,
      }),
      workingQueries({
        kind: 'item',
        reportId: '431200-2021',
        itemId: 'three_public',
        stage: 'final',
        year: 2020,
      }),
    ].flatMap((queries) => Object.values(queries).filter((query) => query !== null));
    for (const query of [
      ...[...routes, ...reports].flatMap((route) =>
        screenQueries(route, { departments: [], items: [], terms: [] }),
      ),
      ...[null, 2023].flatMap((year) => [
        sumsQuery(['budget_execution_rate', 'satisfaction'], allDepartments, year, true),
        sumsQuery(['budget_execution_rate', 'satisfaction'], allDepartments, year, false),
        extremesQuery(['budget_execution_rate', 'satisfaction'], allDepartments, year),
      ]),
      regionYearsQuery('budget_execution_rate', allDepartments),
      regionCoverageQuery(allDepartments),
      regionItemsQuery('expenditure', [], allDepartments),
      regionItemsQuery('three_public', threePublicItems, allDepartments),
      ...workings,
      findReportsQuery(['lusong', '2023'], 20),
      reportCountQuery({ ...allDepartments, areaLevels: ['district'] }, 2023),
      selectedReportsQuery({ ...allDepartments, areaLevels: ['district'] }, 2023),
      reportYearsQuery({ ...allDepartments, areaCodes: ['430203'] }),
    ] as Query[]) {
      expect(plain(await wasm.queryTable(query)), queryText(query)).toEqual(
        plain(await native.queryTable(query)),
      );
    }
  }, 60_000);
});

/** Decimals as text, so that equality is equality of figures. */
function plain({ columns, rows }: ResultTable) {
  const text = (cell: Cell) => (typeof cell === 'object' && cell !== null ? cell.toFixed() : cell);
  return { columns, rows: rows.map((cells) => cells.map(text)) };
}
