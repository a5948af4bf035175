import type { Query } from '../sql/sql';
import { rejectedOnAbort, throwIfAborted } from './abort';
import { toRows, type ColumnTable } from './result-table';
import { EngineUnavailable, type Engine, type EngineStatus, type QueryOptions } from './engine';
import { KeptAnswers } from './kept-answers';
import { SessionLost, type Session } from './session';

/** What reads the engine's answers: no first view asks the engine, and none waits for it. */
const loadDecoder = () => import('./decode-arrow');

export interface ResilientEngineOptions {
  /** Starts a session; called at the first query and again after a loss. The signal ends a start that is wanted no more. */
  readonly start: (
    onStatus: (status: EngineStatus) => void,
    signal: AbortSignal,
  ) => Promise<Session>;
  readonly onStatus: (status: EngineStatus) => void;
}

/**
 * Queues concurrent queries onto one session; what was answered a while ago is answered without it. A lost session is
 * replaced and its query retried once, and the reader is told ('restarted'); a second loss of the same query fails that
 * query alone. A failed start fails the waiting query and the next query tries again.
 */
export class ResilientEngine implements Engine {
  private session: Promise<Session> | null = null;
  private tail: Promise<unknown> = Promise.resolve();
  private readonly kept = new KeptAnswers();
  private readonly closing = new AbortController();

  constructor(private readonly options: ResilientEngineOptions) {}

  /** Starts the session ahead of the first query. Never rejects: a failed start shows in the status. */
  async warm(): Promise<void> {
    await this.open().catch(() => undefined);
  }

  async query<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    const [{ decodeArrow }, ipc] = await this.decodable(query, options);
    return toRows<Row>(decodeArrow(ipc));
  }

  async queryLate<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    const [{ decodeRows }, ipc] = await this.decodable(query, options);
    return decodeRows<Row>(ipc);
  }

  async queryColumns(query: Query, options?: QueryOptions): Promise<ColumnTable> {
    const [{ decodeColumns }, ipc] = await this.decodable(query, options);
    return decodeColumns(ipc);
  }

  private decodable(query: Query, options: QueryOptions | undefined) {
    return Promise.all([loadDecoder(), this.answer(query, options)]);
  }

  private answer(query: Query, { signal }: QueryOptions = {}): Promise<Uint8Array> {
    const known = this.kept.find(query);
    if (known !== null && !signal?.aborted) return Promise.resolve(known);
    const turn = this.tail.then(async () => {
      const answer = await this.runWithRetry(query, signal);
      this.kept.keep(query, answer);
      return answer;
    });
    this.tail = turn.catch(() => undefined);
    // A query that waits its turn must answer its abort at once, not when its turn comes.
    return Promise.race([turn, rejectedOnAbort(signal)]);
  }

  private async runWithRetry(query: Query, signal: AbortSignal | undefined) {
    // Outside the try: a session lost while it starts is a failed start, not a loss to retry.
    const session = await this.openFor(signal);
    try {
      return await session.run(query, signal);
    } catch (error) {
      if (!(error instanceof SessionLost)) throw error;
      this.discard();
      const replacement = await this.openFor(signal);
      this.options.onStatus({ kind: 'restarted', reason: error.message });
      return replacement.run(query, signal).catch((again: unknown) => {
        if (again instanceof SessionLost) this.discard();
        throw again;
      });
    }
  }

  /** The session for one query, unless the query was aborted before or while the session starts. */
  private async openFor(signal: AbortSignal | undefined): Promise<Session> {
    throwIfAborted(signal);
    const session = await this.open();
    throwIfAborted(signal);
    return session;
  }

  private open(): Promise<Session> {
    this.session ??= this.start();
    return this.session;
  }

  private start(): Promise<Session> {
    this.options.onStatus({ kind: 'starting', loadedBytes: 0, totalBytes: null });
    return this.options.start(this.options.onStatus, this.closing.signal).then(
      (session) => {
        this.options.onStatus({ kind: 'ready' });
        return session;
      },
      (error: unknown) => {
        this.session = null;
        const reason = error instanceof Error ? error.message : String(error);
        this.options.onStatus({ kind: 'failed', reason });
        throw new EngineUnavailable(reason, error);
      },
    );
  }

  /** Ends the session; whatever it still runs is answered with its loss. */
  close(): void {
    this.closing.abort();
    this.discard();
  }

  private discard(): void {
    void this.session?.then(
      (session) => {
        session.close();
      },
      () => undefined,
    );
    this.session = null;
  }
}
