import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NativeEngine } from '../../db/native';
import { textRead, type StoredColumn } from '../../db/stored-text';
import { sql } from '../../sql/sql';
import type { GivenFile } from '../raw-table';

/** The tables of a database as the page hands them to an import: each as text, cell by cell. */
export async function databaseFiles(
  engine: NativeEngine,
  names: readonly string[],
  database: string,
): Promise<readonly GivenFile[]> {
  const stored = await engine.query<StoredColumn>(
    sql`SELECT schema_name AS schema, table_name AS table, column_name AS column, data_type AS type
      FROM duckdb_columns() WHERE database_name = ${database} ORDER BY column_index`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'database-'));
  const files: GivenFile[] = [];
  for (const name of names) {
    const asText = textRead(stored, name, database);
    if (asText === null) continue;
    const path = join(folder, `${name}.csv`);
    await engine.run(`COPY (${asText.statement}) TO '${path}' (HEADER, FORCE_QUOTE *)`);
    files.push({ path: `export.duckdb/${name}.csv`, file: new File([await readFile(path)], name) });
  }
  await rm(folder, { recursive: true });
  return files;
}
