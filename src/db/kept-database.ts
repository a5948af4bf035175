import { DuckDBAccessMode } from '@duckdb/duckdb-wasm';
import { contentHash } from '../core/content-hash';
import { removeFilesBeginning } from '../core/private-files';
import { views } from '../sql/views';
import { computeLargeDataset } from './large-dataset';
import type { LargeTable } from './session';
import { createWasmEngine } from './wasm-bundle';

/**
 * What was computed of a large dataset, kept in the origin's private files, so that it opens at once the next time. It is
 * of these views: another version of the product computes it anew.
 */

/** What the names of its files begin with, after the id of their dataset and a dot. */
const viewsHash = contentHash(views.flatMap(({ select, orderBy }) => [select, orderBy]));

interface KeptNames {
  readonly database: string;
  /** An empty file, which is there once the database is whole. */
  readonly mark: string;
}

function namesOf(id: string): KeptNames {
  const name = `${id}.${viewsHash}`;
  return { database: `${name}.duckdb`, mark: `${name}.whole` };
}

/** The database of a dataset; null where this browser has none, or no private files at all. */
export async function findKeptDatabase(id: string): Promise<File | null> {
  const { database, mark } = namesOf(id);
  try {
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle(mark);
    return await (await folder.getFileHandle(database)).getFile();
  } catch {
    return null;
  }
}

/**
 * Computes the database of a dataset and keeps it, in an engine that lives no longer than that; what another tab computes
 * is waited for. Rejects where the browser has no private files or no room in them, and on an abort.
 */
export async function keepDatabase(
  id: string,
  loadTables: () => Promise<readonly LargeTable[]>,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<File> {
  return navigator.locks.request(`kept-database ${id}`, { signal }, async () => {
    const there = await findKeptDatabase(id);
    if (there !== null) return there;
    await write(id, await loadTables(), onProgress, signal);
    const file = await findKeptDatabase(id);
    if (file === null) throw new Error(`${id} is not there`);
    return file;
  });
}

async function write(
  id: string,
  tables: readonly LargeTable[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const { database, mark } = namesOf(id);
  // Of another version, or of a computation that was stopped.
  await removeFilesBeginning(folder, `${id}.`);
  const { worker, db, moduleUrl } = await createWasmEngine();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const compute = async () => {
    await db.instantiate(moduleUrl);
    await db.open({ path: `opfs://${database}`, accessMode: DuckDBAccessMode.READ_WRITE });
    const connection = await db.connectInternal();
    const run = (statement: string) => db.runQuery(connection, statement);
    await run('SET autoinstall_known_extensions = false');
    await run('SET autoload_known_extensions = false');
    await computeLargeDataset({ db, run }, true, tables, onProgress);
    await db.disconnect(connection);
    // Lets go of the file, which can be read only then.
    await db.dropFiles();
  };
  try {
    if (signal.aborted) throw new Error('stopped');
    await Promise.race([compute(), ended]);
    await folder.getFileHandle(mark, { create: true });
  } catch (error) {
    worker.terminate();
    await removeFilesBeginning(folder, `${id}.`);
    throw error;
  } finally {
    worker.terminate();
  }
}
