import { DuckDBDataProtocol, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { queryText, type Query, type SqlParam } from '../sql/sql';
import { abortReason } from './abort';
import { QueryError, type EngineStatus } from './engine';
import {
  SessionLost,
  type LoadedTable,
  type PreparingSession,
  type SessionSource,
} from './session';
import { computeLargeDataset } from './large-dataset';
import { computingMs, Patience, silenceMs } from './patience';
import { loadTableStatement, materializeViewStatements } from './tables';
import { createWasmEngine } from './wasm-bundle';

/** Beyond this many bound values the session forgets them all and begins anew. */
const mostVariables = 500;

/** What a trapped WebAssembly module reports; after one of these the module cannot be trusted with another query. */
const trap =
  /out of bounds|unreachable|signature mismatch|null function|memory access|table index|RuntimeError/i;

export interface StartOptions {
  /** Hears the absolute URLs of the module and its worker, once they have started. */
  readonly onFiles?: (urls: readonly string[]) => void;
  /** As DuckDB reads it ('1GB'); its own where absent. */
  readonly memoryLimit?: string;
  /** Ends a start that takes long. */
  readonly signal?: AbortSignal;
}

/**
 * Starts DuckDB-WASM in a worker. A database file is attached and read by range requests; tables are loaded into
 * memory, and their views computed, as the build does; of large ones the result is kept, where the browser lets it.
 * Nothing leaves the page's origin: extensions are neither installed nor loaded.
 */
export async function startWasmSession(
  source: SessionSource,
  onStatus: (status: EngineStatus) => void,
  { onFiles, memoryLimit, signal = new AbortController().signal }: StartOptions = {},
): Promise<PreparingSession> {
  const kept = source.kind === 'large' ? await keptDatabase(source, onStatus, signal) : null;
  const { worker, db, workerUrl, moduleUrl, moduleBytes } = await createWasmEngine();
  const session = new WasmSession(worker, db);
  const end = () => session.close();
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) throw new SessionLost('closed');
    const wasm = { url: moduleUrl, bytes: moduleBytes };
    await session.start(wasm, source, kept, onStatus, memoryLimit);
    onFiles?.([workerUrl, moduleUrl]);
  } catch (error) {
    session.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
  }
  return session;
}

/** What was computed of a large dataset, now or earlier; null where the browser does not let it be kept. */
async function keptDatabase(
  { id, loadTables }: Extract<SessionSource, { readonly kind: 'large' }>,
  onStatus: (status: EngineStatus) => void,
  signal: AbortSignal,
): Promise<File | null> {
  const { findKeptDatabase, keepDatabase } = await import('./kept-database');
  const there = await findKeptDatabase(id);
  if (there !== null) return there;
  const compute = (share: number) => onStatus({ kind: 'computing', share });
  try {
    return await keepDatabase(id, loadTables, compute, signal);
  } catch (error) {
    if (signal.aborted) throw new SessionLost('closed', { cause: error });
    return null;
  }
}

class WasmSession implements PreparingSession {
  private connection = -1;
  /** The session variable that holds each value. */
  private readonly variables = new Map<SqlParam, string>();
  private reportLoss: (loss: SessionLost) => void = () => undefined;
  private readonly lost = new Promise<never>((_, reject) => {
    this.reportLoss = reject;
  });

  constructor(
    private readonly worker: Worker,
    private readonly db: AsyncDuckDB,
  ) {
    this.lost.catch(() => undefined);
    worker.addEventListener('error', (event) => {
      this.reportLoss(new SessionLost(event.message));
    });
  }

  async start(
    wasm: { readonly url: string; readonly bytes: number | null },
    source: SessionSource,
    kept: File | null,
    onStatus: (status: EngineStatus) => void,
    memoryLimit: string | undefined,
  ): Promise<void> {
    const patience = new Patience(2 * silenceMs);
    await this.reply(
      this.db.instantiate(wasm.url, null, (progress) => {
        patience.renew();
        onStatus({
          kind: 'starting',
          loadedBytes: progress.bytesLoaded,
          totalBytes: wasm.bytes,
        });
      }),
      patience,
    );
    await this.reply(
      this.db.open({
        filesystem: {
          allowFullHTTPReads: false,
          forceFullHTTPReads: false,
          reliableHeadRequests: true,
        },
      }),
    );
    this.connection = await this.reply(this.db.connectInternal());
    await this.execute('SET autoinstall_known_extensions = false');
    await this.execute('SET autoload_known_extensions = false');
    if (source.kind === 'file') await this.attach(source.name, source.url);
    else if (source.kind === 'tables') await this.load(source.loadTables, onStatus);
    else if (kept !== null) await this.attachFile(kept);
    else {
      const engine = { db: this.db, run: (statement: string) => this.compute(statement) };
      await computeLargeDataset(engine, false, await source.loadTables(), (share) =>
        onStatus({ kind: 'computing', share }),
      );
    }
    // What was computed in the engine's own memory counts against a limit, and may exceed it.
    const isInMemory = source.kind === 'large' && kept === null;
    if (memoryLimit !== undefined && !isInMemory)
      await this.execute(`SET memory_limit = '${memoryLimit}'`);
    // A worker does not inherit a policy that stands in a meta tag: the engine itself must refuse to reach outside.
    await this.execute('SET enable_external_access = false');
    await this.execute('SET lock_configuration = true');
  }

  private async attach(name: string, url: string): Promise<void> {
    await this.reply(this.db.registerFileURL(name, url, DuckDBDataProtocol.HTTP, false));
    await this.execute(`ATTACH '${name.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
    await this.execute('USE dataset');
  }

  /** A database that this browser keeps, read block by block. */
  private async attachFile(file: File): Promise<void> {
    const { BROWSER_FILEREADER } = DuckDBDataProtocol;
    await this.reply(this.db.registerFileHandle(file.name, file, BROWSER_FILEREADER, true));
    await this.execute(`ATTACH '${file.name.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
    await this.execute('USE dataset');
  }

  private async load(
    loadTables: () => Promise<readonly LoadedTable[]>,
    onStatus: (status: EngineStatus) => void,
  ): Promise<void> {
    for (const table of await loadTables()) {
      await this.reply(this.db.registerFileText(table.path, table.text));
      await this.compute(loadTableStatement(table));
      await this.reply(this.db.dropFile(table.path));
    }
    const statements = materializeViewStatements();
    for (const [index, statement] of statements.entries()) {
      onStatus({ kind: 'computing', share: index / statements.length });
      await this.compute(statement);
    }
  }

  /** A statement over all of the data. Rejects with QueryError where they do not suit it. */
  private async compute(statement: string): Promise<Uint8Array> {
    try {
      const answer = this.db.runQuery(this.connection, statement);
      return await this.reply(answer, new Patience(computingMs));
    } catch (error) {
      throw failureOf(error, statement, []);
    }
  }

  async run(query: Query, signal: AbortSignal | undefined): Promise<Uint8Array> {
    let text = '';
    try {
      const variables = await this.bind(query.params);
      text = queryText(query, (index) => `getvariable('${variables[index]}')`);
      return await this.answer(text, signal);
    } catch (error) {
      throw signal?.aborted ? error : failureOf(error, text, query.params);
    }
  }

  async prepare(statement: string): Promise<void> {
    try {
      const prepared = await this.reply(this.db.createPrepared(this.connection, statement));
      await this.reply(this.db.closePrepared(this.connection, prepared));
    } catch (error) {
      throw failureOf(error, statement, []);
    }
  }

  close(): void {
    this.worker.terminate();
    this.reportLoss(new SessionLost('closed'));
  }

  /**
   * Binds values as session variables through prepared statements, and names the variable of each. DuckDB-WASM cannot
   * cancel a prepared statement, but it can cancel a pending one; so values are bound here, and the statement that reads
   * them stays cancellable. A value that is bound already needs no further message to the worker.
   */
  private async bind(values: readonly SqlParam[]): Promise<readonly string[]> {
    if (this.variables.size > mostVariables) {
      for (const name of this.variables.values()) await this.execute(`RESET VARIABLE ${name}`);
      this.variables.clear();
    }
    for (const value of values) {
      if (this.variables.has(value)) continue;
      const name = `p${this.variables.size}`;
      const binder = await this.reply(
        this.db.createPrepared(this.connection, `SET VARIABLE ${name} = ?`),
      );
      await this.reply(this.db.runPrepared(this.connection, binder, [value]));
      await this.reply(this.db.closePrepared(this.connection, binder));
      this.variables.set(value, name);
    }
    return values.map((value) => this.variables.get(value)!);
  }

  /** The whole Arrow IPC stream of a statement; polls, so that an abort takes effect between two polls. */
  private async answer(text: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
    let header = await this.reply(this.db.startPendingQuery(this.connection, text));
    while (header === null) {
      if (signal?.aborted) {
        await this.reply(this.db.cancelPendingQuery(this.connection));
        throw abortReason(signal);
      }
      header = await this.reply(this.db.pollPendingQuery(this.connection));
    }
    const chunks = [header];
    // The next chunk is asked for before the last has come: most answers are one, and an empty one after it. Beyond the
    // end there are only empty ones.
    const fetch = () => this.reply(this.db.fetchQueryResults(this.connection));
    let next = fetch();
    for (;;) {
      const chunk = next;
      next = fetch();
      // Where this one fails, nobody waits for the next.
      next.catch(() => undefined);
      const bytes = await chunk;
      if (bytes === null) continue;
      if (bytes.length === 0) break;
      chunks.push(bytes);
    }
    return concatenate(chunks);
  }

  private async execute(statement: string): Promise<void> {
    await this.reply(this.db.runQuery(this.connection, statement));
  }

  private async reply<T>(answer: Promise<T>, patience = new Patience(silenceMs)): Promise<T> {
    try {
      return await Promise.race([answer, this.lost, patience.exhausted]);
    } finally {
      patience.end();
    }
  }
}

/** What a failed message means: the session is lost, or the engine refused the statement. */
function failureOf(error: unknown, text: string, params: readonly SqlParam[]): Error {
  if (error instanceof SessionLost) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (trap.test(detail)) return new SessionLost(detail, { cause: error });
  return new QueryError(detail, text, params, error);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return whole;
}
