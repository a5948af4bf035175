import type { Query } from '../sql/sql';

export interface QueryOptions {
  /** Aborting rejects the answer with the signal's reason and stops the work at the engine. */
  readonly signal?: AbortSignal;
}

/**
 * Answers queries. Implementations: the snapshot made at build time, DuckDB-WASM in a worker, DuckDB native in Node.
 * A caller does not know which one answers. Rejects with `QueryError`, or with the signal's reason.
 */
export interface Engine {
  query<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]>;
}

/** A statement that the engine refused or could not finish; carries the statement and its bound values. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  constructor(
    readonly detail: string,
    readonly sqlText: string,
    readonly params: readonly unknown[],
    cause?: unknown,
  ) {
    super(`${detail}\n${sqlText}\n${JSON.stringify(params)}`, { cause });
  }
}

/** The engine could not be started, so nothing can be asked of it for now; the next query tries again. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
  constructor(
    readonly reason: string,
    cause: unknown,
  ) {
    super(reason, { cause });
  }
}

/** What the page may tell the reader about the engine. */
export type EngineStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly loadedBytes: number; readonly totalBytes: number | null }
  | { readonly kind: 'ready' }
  | { readonly kind: 'restarted'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };
