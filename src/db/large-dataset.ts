import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { decodeArrow } from './decode';
import {
  countPartsStatement,
  dealStatement,
  partDatabases,
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

const { whole, part } = partDatabases;

/**
 * Loads tables into the database at `path`, null for one in memory, which is compressed, and computes their views part by
 * part: at once they would need many times what an engine can have. Leaves the database as the one that is asked.
 * `onProgress` hears the share of the statements that are done, 0–1.
 */
export async function computeLargeDataset(
  { db, run }: ComputingEngine,
  path: string | null,
  tables: readonly LargeTable[],
  onProgress: (share: number) => void,
): Promise<void> {
  await run(
    path === null ? `ATTACH ':memory:' AS ${whole} (COMPRESS)` : `ATTACH '${path}' AS ${whole}`,
  );
  await run(`ATTACH ':memory:' AS ${part}`);
  await run(`USE ${whole}`);
  onProgress(0);
  for (const { path: file, name, columns, bytes } of tables) {
    // Read from where they are: the engine has no room for a copy beside the table.
    const blob = new File([bytes as Uint8Array<ArrayBuffer>], name);
    await db.registerFileHandle(file, blob, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await run(loadTableStatement({ name, path: file, columns }));
    await db.dropFile(file);
  }
  await run(dealStatement(partRows));
  const { rows } = decodeArrow(await run(countPartsStatement));
  const statements = [...partStatements(Number(rows[0]?.[0]))];
  await run(searchBothStatement);
  for (const [index, statement] of statements.entries()) {
    onProgress(index / statements.length);
    await run(statement);
  }
  await run(`USE ${whole}`);
  await run(`DETACH ${part}`);
}
