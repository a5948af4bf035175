import type { Query } from '../sql/sql';
import type { ResultTable } from './decode';

/**
 * One live DuckDB with the dataset attached. It runs one statement at a time: callers queue.
 * `run` rejects with `QueryError` for a refused statement, with `SessionLost` when the worker behind it is gone,
 * with the signal's reason when aborted; after an abort the session is ready for the next statement.
 */
export interface Session {
  run(query: Query, signal: AbortSignal | undefined): Promise<ResultTable>;
  close(): void;
}

/** The worker crashed, was closed or no longer answers: the session is of no more use. */
export class SessionLost extends Error {
  override readonly name = 'SessionLost';
}
