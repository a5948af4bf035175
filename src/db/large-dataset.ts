import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { decodeArrow } from './decode-arrow';
import {
  countPartsStatement,
  dealStatement,
  partDatabase,
  partRows,
  partStatements,
  searchBothStatement,
} from './part-statements';
import type { LargeTable } from './session';
import { loadTableStatement } from './tables';

/** The engine that computes. */
export interface ComputingEngine {
  readonly db: AsyncDuckDB;
  /** Answers the Arrow IPC stream; may take minutes. */
  readonly run: (statement: string) => Promise<Uint8Array>;
}

/** In memory, compressed; where the engine was opened on a file, that is the database instead. */
const inMemory = 'whole_data';

/**
 * Loads tables into a database and computes their views part by part: at once they would need many times what an engine
 * can have. `isInFile`: the engine was opened on a file, which takes all of it; else it stays in the engine, compressed.
 * Leaves the database as the one that is asked. `onProgress` hears the share of the statements that are done, 0–1.
 */
export async function computeLargeDataset(
  { db, run }: ComputingEngine,
  isInFile: boolean,
  tables: readonly LargeTable[],
  onProgress: (share: number) => void,
): Promise<void> {
  if (!isInFile) {
    await run(`ATTACH ':memory:' AS ${inMemory} (COMPRESS)`);
    await run(`USE ${inMemory}`);
  }
  const [first] = decodeArrow(await run('SELECT current_database() AS name')).rows;
  const whole = `"${String(first?.[0]).replaceAll('"', '""')}"`;
  await run(`ATTACH ':memory:' AS ${partDatabase}`);
  onProgress(0);
  for (const { path, name, columns, bytes } of tables) {
    // Read from where they are: the engine has no room for a copy beside the table.
    const blob = new File([bytes as Uint8Array<ArrayBuffer>], name);
    await db.registerFileHandle(path, blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await run(loadTableStatement({ name, path, columns }));
    await db.dropFile(path);
  }
  await run(dealStatement(whole, partRows));
  const [counted] = decodeArrow(await run(countPartsStatement(whole))).rows;
  const statements = [...partStatements(whole, counted?.[0] as number)];
  await run(searchBothStatement(whole));
  for (const [index, statement] of statements.entries()) {
    onProgress(index / statements.length);
    await run(statement);
  }
  await run(`USE ${whole}`);
  await run(`DETACH ${partDatabase}`);
}
