import { AsyncDuckDB, DuckDBDataProtocol, selectBundle, VoidLogger } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import engineGuard from './engine-guard.js?url';
import { queryText, type Query } from '../sql/sql';
import { abortReason } from './abort';
import { decodeArrow, type ResultTable } from './decode';
import { QueryError, type EngineStatus } from './engine';
import { SessionLost, type Session } from './session';

export interface DatabaseFile {
  /** Absolute URL on the page's own origin. */
  readonly url: string;
  /** File name with its content hash: a changed file never meets cached ranges of an older one. */
  readonly name: string;
}

/** A worker that answers nothing for this long is taken for dead; a poll of a running query answers in far less. */
const silenceMs = 30_000;

/** What a trapped WebAssembly module reports; after one of these the module cannot be trusted with another query. */
const trap =
  /out of bounds|unreachable|signature mismatch|null function|memory access|table index|RuntimeError/i;

/**
 * Starts DuckDB-WASM in a worker and attaches the database file, which is then read by range requests.
 * Nothing leaves the page's origin: extensions are neither installed nor loaded.
 */
export async function startWasmSession(
  file: DatabaseFile,
  onStatus: (status: EngineStatus) => void,
): Promise<Session> {
  const bundle = await selectBundle({
    eh: { mainModule: ehWasm, mainWorker: ehWorker },
    mvp: { mainModule: mvpWasm, mainWorker: mvpWorker },
  });
  const engineUrl = new URL(bundle.mainWorker!, document.baseURI).href;
  const worker = new Worker(`${engineGuard}#${engineUrl}`);
  const session = new WasmSession(worker, new AsyncDuckDB(new VoidLogger(), worker));
  try {
    // The worker resolves a relative URL against its own address, not the page's.
    const wasm = {
      url: new URL(bundle.mainModule, document.baseURI).href,
      // Of the module itself: what the server says is the size of the compressed answer.
      bytes: import.meta.env.ENGINE_BYTES?.[bundle.mainModule === ehWasm ? 'eh' : 'mvp'] ?? null,
    };
    await session.start(wasm, file, onStatus);
  } catch (error) {
    session.close();
    throw error;
  }
  return session;
}

class WasmSession implements Session {
  private connection = -1;
  private readonly binders: number[] = [];
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
    file: DatabaseFile,
    onStatus: (status: EngineStatus) => void,
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
    await this.reply(this.db.registerFileURL(file.name, file.url, DuckDBDataProtocol.HTTP, false));
    await this.execute(`ATTACH '${file.name.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
    await this.execute('USE dataset');
    // A worker does not inherit a policy that stands in a meta tag: the engine itself must refuse to reach outside.
    await this.execute('SET enable_external_access = false');
    await this.execute('SET lock_configuration = true');
  }

  async run(query: Query, signal: AbortSignal | undefined): Promise<ResultTable> {
    const text = queryText(query, (index) => `getvariable('p${index}')`);
    try {
      await this.bind(query);
      return decodeArrow(await this.answer(text, signal));
    } catch (error) {
      if (error instanceof SessionLost || signal?.aborted) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      if (trap.test(detail)) throw new SessionLost(detail, { cause: error });
      throw new QueryError(detail, text, query.params, error);
    }
  }

  close(): void {
    this.worker.terminate();
    this.reportLoss(new SessionLost('closed'));
  }

  /**
   * Binds values as session variables through prepared statements. DuckDB-WASM cannot cancel a prepared statement,
   * but it can cancel a pending one; so values are bound here, and the statement that reads them stays cancellable.
   */
  private async bind(query: Query): Promise<void> {
    for (const [index, value] of query.params.entries()) {
      this.binders[index] ??= await this.reply(
        this.db.createPrepared(this.connection, `SET VARIABLE p${index} = ?`),
      );
      await this.reply(this.db.runPrepared(this.connection, this.binders[index], [value]));
    }
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
    for (;;) {
      const chunk = await this.reply(this.db.fetchQueryResults(this.connection));
      if (chunk === null) continue;
      if (chunk.length === 0) break;
      chunks.push(chunk);
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

/** How long an answer is awaited; each sign of life renews it. */
class Patience {
  readonly exhausted: Promise<never>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private giveUp: () => void = () => undefined;

  constructor(private readonly ms: number) {
    this.exhausted = new Promise((_, reject) => {
      this.giveUp = () => {
        reject(new SessionLost(`no answer from the worker for ${ms / 1000} s`));
      };
    });
    this.renew();
  }

  renew(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.giveUp, this.ms);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return whole;
}
