import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDatabase } from '../../scripts/dataset/load-database';
import { dataFolder, readDataPackage } from '../../scripts/dataset/testing/data-package';
import { locales } from '../core/locale';
import { schemaMessages } from '../core/messages/sql';
import type { NativeEngine } from '../db/native';
import { standardTables } from '../model/standard-tables';
import { sql } from './sql';
import { viewColumns } from './view-columns';
import { views } from './views';
import { workedExamples } from './worked-examples';

let engine: NativeEngine;

beforeAll(async () => {
  const { descriptor } = await readDataPackage();
  engine = await loadDatabase(descriptor, dataFolder);
});
afterAll(() => engine.close());

describe.each(locales)('the worked examples in %s', (locale) => {
  it.each(workedExamples(locale))('answer: $title', async ({ title, statement }) => {
    // As the console runs them: one SELECT, read by the engine itself.
    await engine.run(`SET VARIABLE statement = '${statement.replaceAll("'", "''")}'`);
    const { columns, rows } = await engine.queryTable(sql`FROM query(getvariable('statement'))`);
    expect(rows.length).toBeGreaterThan(0);
    expect(columns.every(({ name }) => !/[a-z]_[a-z]/.test(name))).toBe(true);
    expect(statement.startsWith(`-- ${title}\n`)).toBe(true);
  });
});

describe('what readers are told of the tables', () => {
  it('is every stored view with its columns', async () => {
    const { rows } = await engine.queryTable(
      sql`SELECT table_name, string_agg(column_name, ' ' ORDER BY column_index) AS columns
        FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal GROUP BY table_name`,
    );
    const columnsOf = new Map(rows.map(([name, columns]) => [String(name), String(columns)]));
    const stored = views.filter(({ isStored }) => isStored).map(({ name }) => name);
    expect(Object.keys(viewColumns).sort()).toEqual([...stored].sort());
    for (const [name, columns] of Object.entries(viewColumns)) {
      const listed = columns.join(' ');
      if (name === 'metric_wide') expect(columnsOf.get(name)).toMatch(new RegExp(`^${listed} `));
      else expect([name, columnsOf.get(name)]).toEqual([name, listed]);
    }
    for (const { name, columns } of standardTables)
      expect([name, columnsOf.get(name)]).toEqual([
        name,
        columns.map((column) => column.name).join(' '),
      ]);
  });

  it.each(locales)('has words for every column, %s', (locale) => {
    const words = schemaMessages(locale);
    const titled = new Set([
      ...Object.keys(words.columns),
      ...standardTables.flatMap(({ columns }) => columns.map(({ name }) => name)),
    ]);
    const all = Object.values(viewColumns).flat();
    expect(all.filter((name) => !titled.has(name))).toEqual([]);
    expect(Object.keys(words.views).sort()).toEqual(Object.keys(viewColumns).sort());
  });
});
