import { DuckDBAccessMode } from '@duckdb/duckdb-wasm';
import type { LoadedTable } from './session';
import { loadTableStatement } from './tables';
import { createWasmEngine } from './wasm-bundle';

/** The engine keeps a database that it writes in memory to itself; one in the origin's private files can be read. */
const prefix = 'export-';

/**
 * Writes tables as a DuckDB database file, in an engine that lives no longer than that: the page's own is sealed. An
 * abort ends it. Rejects where a table is not of its types, or the browser has no private files.
 */
export async function writeDatabase(
  tables: readonly LoadedTable[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  const folder = await navigator.storage.getDirectory();
  // Of its own: another tab may be writing, too.
  const fileName = `${prefix}${crypto.randomUUID()}.duckdb`;
  const { worker, db, moduleUrl } = await createWasmEngine();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  const write = async () => {
    await removeExports(folder);
    await db.instantiate(moduleUrl);
    await db.open({ path: `opfs://${fileName}`, accessMode: DuckDBAccessMode.READ_WRITE });
    const connection = await db.connectInternal();
    const run = (statement: string) => db.runQuery(connection, statement);
    await run('SET autoinstall_known_extensions = false');
    await run('SET autoload_known_extensions = false');
    for (const table of tables) {
      await db.registerFileText(table.path, table.text);
      await run(loadTableStatement(table));
      await db.dropFile(table.path);
    }
    await run('CHECKPOINT');
    await db.disconnect(connection);
    // Lets go of the file, which can be read only then.
    await db.dropFiles();
    const file = await (await folder.getFileHandle(fileName)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  };
  try {
    if (signal.aborted) throw new Error('stopped');
    return await Promise.race([write(), ended]);
  } finally {
    worker.terminate();
    await removeExports(folder);
  }
}

/** Removes what exports have written or left when they were stopped; a file that is in use stays. */
async function removeExports(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.startsWith(prefix)) names.push(name);
  await Promise.allSettled(names.map((name) => folder.removeEntry(name)));
}
