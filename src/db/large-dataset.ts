import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { decodeArrow } from './decode';
import type { EngineStatus } from './engine';
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

/** The engine that computes: statements that may take minutes. */
export interface ComputingEngine {
  readonly db: AsyncDuckDB;
  /** Answers the Arrow IPC stream. Rejects with QueryError where the data do not suit the statement. */
  readonly run: (statement: string) => Promise<Uint8Array>;
}

const { whole, part } = partDatabases;

/**
 * Loads tables into a compressed database in memory, and computes their views part by part, so that an engine of 4 GB holds
 * what computing at once would need many times that for. Leaves the whole database as the one that is asked.
 */
export async function computeLargeDataset(
  engine: ComputingEngine,
  tables: readonly LargeTable[],
  onStatus: (status: EngineStatus) => void,
): Promise<void> {
  const { db, run } = engine;
  await run(`ATTACH ':memory:' AS ${whole} (COMPRESS)`);
  await run(`ATTACH ':memory:' AS ${part}`);
  await run(`USE ${whole}`);
  onStatus({ kind: 'computing', share: 0 });
  for (const { path, name, columns, bytes } of tables) {
    // Read from where it is: the engine has no room for a copy beside the table.
    const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
    await db.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await run(loadTableStatement({ name, path, columns }));
    await db.dropFile(path);
  }
  await run(dealStatement(partRows));
  const { rows } = decodeArrow(await run(countPartsStatement));
  const statements = [...partStatements(Number(rows[0]?.[0]))];
  await run(searchBothStatement);
  for (const [index, statement] of statements.entries()) {
    onStatus({ kind: 'computing', share: index / statements.length });
    await run(statement);
  }
  await run(`USE ${whole}`);
  await run(`DETACH ${part}`);
}
