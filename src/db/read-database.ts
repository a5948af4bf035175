import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import { decodeArrow } from './decode-arrow';
import { EngineUnavailable } from './engine';
import { textRead } from './stored-text';
import { createWasmEngine } from './wasm-bundle';

/** A table of a database as CSV text, every cell quoted. */
export interface DatabaseTable {
  readonly name: string;
  readonly text: string;
  /** Whether it has more rows than were read. */
  readonly isCut: boolean;
}

const given = 'given.duckdb';

/**
 * Reads stored tables of a DuckDB database file that somebody brought along, at most `mostRows` rows of each, in an engine
 * that can reach nothing else and lives no longer than that. Views are not read: they could be any statement. Rejects
 * where the file is no database, and with EngineUnavailable where the engine does not start.
 */
export async function readDatabase(
  file: Blob,
  names: readonly string[],
  mostRows: number,
  signal: AbortSignal,
): Promise<readonly DatabaseTable[]> {
  const { worker, db, moduleUrl } = await createWasmEngine();
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  let hasStarted = false;
  const read = async () => {
    await db.instantiate(moduleUrl);
    await db.open({});
    hasStarted = true;
    const connection = await db.connectInternal();
    const rowsOf = async (statement: string) => {
      const { rows } = decodeArrow(await db.runQuery(connection, statement));
      return rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
    };
    await db.runQuery(connection, 'SET autoinstall_known_extensions = false');
    await db.runQuery(connection, 'SET autoload_known_extensions = false');
    await db.registerFileHandle(given, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await db.runQuery(connection, `ATTACH '${given}' AS given (READ_ONLY)`);
    await db.runQuery(connection, 'SET enable_external_access = false');
    await db.runQuery(connection, 'SET lock_configuration = true');
    const listed = await rowsOf(
      `SELECT c.schema_name, c.table_name, c.column_name, c.data_type FROM duckdb_columns() AS c JOIN duckdb_tables() AS t
        ON t.database_name = c.database_name AND t.schema_name = c.schema_name AND t.table_name = c.table_name
        WHERE c.database_name = 'given' ORDER BY c.table_name, c.column_index`,
    );
    const stored = listed.map(([schema = '', table = '', column = '', type = '']) => {
      return { schema, table, column, type };
    });
    const tables: DatabaseTable[] = [];
    for (const name of names) {
      const asText = textRead(stored, name, 'given');
      if (asText === null) continue;
      const rows = await rowsOf(`${asText.statement} LIMIT ${mostRows + 1}`);
      const isCut = rows.length > mostRows;
      const read = isCut ? rows.slice(0, mostRows) : rows;
      tables.push({ name, isCut, text: [asText.columns, ...read].map(csvLine).join('') });
    }
    return tables;
  };
  try {
    // It may have been stopped while the engine was made, which no listener hears.
    if (signal.aborted) throw new Error('stopped');
    return await Promise.race([read(), ended]);
  } catch (error) {
    if (hasStarted || signal.aborted) throw error;
    throw new EngineUnavailable(error instanceof Error ? error.message : String(error), error);
  } finally {
    worker.terminate();
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}
