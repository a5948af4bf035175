import { beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import type { Cell, ResultTable } from '../db/decode';
import type { NativeEngine } from '../db/native';
import { loadTableStatement, materializeViewStatements } from '../db/tables';
import { WasmEngine } from '../db/testing/wasm-engine';
import { tableDdlColumns } from '../model/table-schema';
import { defaultRoute } from '../state/route';
import { screenQueries, workingQueries } from '../state/screen-queries';
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

  it.each(views)('$name is standard SQL, for other engines over the same tables', ({ select }) => {
    const text = select.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
    expect(text).not.toMatch(
      /\b(QUALIFY|EXCLUDE|PIVOT|UNNEST|LIST|STRUCT|USING SAMPLE|ASOF)\b|::|\[/i,
    );
  });
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
      ...[...routes, ...reports].flatMap(screenQueries),
      ...workings,
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
