import type { GivenFile } from '../../exchange/raw-table';
import { readLimits } from '../../exchange/read-limits';
import { buildProblem } from '../../model/problem';
import type { DatasetFiles } from '../../state/dataset-files';
import { unavailableReason } from '../../state/query-resource.svelte';

/**
 * The tables of each database in its place; what cannot be read of it stays, with why. Rejects with EngineUnavailable where
 * no engine comes, which says nothing of the files.
 */
export async function openDatabases(
  given: readonly GivenFile[],
  files: Pick<DatasetFiles, 'readDatabase'>,
  signal: AbortSignal,
): Promise<readonly GivenFile[]> {
  const opened: GivenFile[] = [];
  for (const one of given) {
    const isDatabase = /\.duckdb$/i.test(one.path) && one.file.size <= readLimits.fileBytes;
    opened.push(...(isDatabase ? await tablesOf(one, files.readDatabase, signal) : [one]));
  }
  return opened;
}

async function tablesOf(
  given: GivenFile,
  readDatabase: DatasetFiles['readDatabase'],
  signal: AbortSignal,
): Promise<readonly GivenFile[]> {
  const wholeOf = (file: string) => ({ file, row: null, column: null, value: null });
  const tables = await readDatabase(given.file, signal).catch((error: unknown) => {
    if (unavailableReason(error) !== null) throw error;
    return [];
  });
  if (tables.length === 0)
    return [{ ...given, problem: buildProblem('database_unreadable', wholeOf(given.path), {}) }];
  return tables.map(({ name, text, isCut }) => {
    const path = `${given.path}/${name}.csv`;
    const file = new File([text], name);
    if (!isCut) return { path, file };
    // Rows that are silently missing would be worse than none.
    const args = { limit: String(readLimits.rows) };
    return { path, file, problem: buildProblem('too_many_rows', wholeOf(path), args) };
  });
}
