import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellText } from '../../db/cell-text';
import type { NativeEngine } from '../../db/native';
import { sql } from '../../sql/sql';
import type { GivenFile } from '../raw-table';

/** The tables of a database as the page hands them to an import: each as text, cell by cell. */
export async function databaseFiles(
  engine: NativeEngine,
  names: readonly string[],
): Promise<readonly GivenFile[]> {
  const stored = await engine.query<{ tableName: string; columnName: string; dataType: string }>(
    sql`SELECT table_name, column_name, data_type FROM duckdb_columns() ORDER BY column_index`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'database-'));
  const files: GivenFile[] = [];
  for (const name of names) {
    const texts = stored
      .filter(({ tableName }) => tableName === name)
      .map(({ columnName, dataType }) => `${cellText(columnName, dataType)} AS ${columnName}`);
    const path = join(folder, `${name}.csv`);
    await engine.run(
      `COPY (SELECT ${texts.join(', ')} FROM ${name}) TO '${path}' (HEADER, FORCE_QUOTE *)`,
    );
    files.push({ path: `export.duckdb/${name}.csv`, file: new File([await readFile(path)], name) });
  }
  await rm(folder, { recursive: true });
  return files;
}
