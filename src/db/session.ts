import type { Query } from '../sql/sql';
import type { TableSource } from './tables';

/** A table with the text of its CSV file; `path` is the name that the engine knows it by. */
export interface LoadedTable extends TableSource {
  readonly text: string;
}

/** A table whose CSV file is too large to be handled as one text. */
export interface LargeTable extends TableSource {
  readonly bytes: Uint8Array;
}

/** What a session answers from: a built database, or tables whose views the engine computes first. */
export type SessionSource =
  | {
      readonly kind: 'file';
      /** Absolute URL on the page's own origin. */
      readonly url: string;
      /** File name with its content hash: a changed file never meets cached ranges of an older one. */
      readonly name: string;
    }
  | { readonly kind: 'tables'; readonly loadTables: () => Promise<readonly LoadedTable[]> }
  | {
      /** Tables whose views are computed part by part, and kept in the origin's private files where it has them. */
      readonly kind: 'large';
      /** Of the dataset; another content has another. */
      readonly id: string;
      readonly loadTables: () => Promise<readonly LargeTable[]>;
    };

/**
 * One live DuckDB with the dataset attached. It runs one statement at a time: callers queue. `run` answers the whole
 * Arrow IPC stream.
 * `run` rejects with `QueryError` for a refused statement, with `SessionLost` when the worker behind it is gone,
 * with the signal's reason when aborted; after an abort the session is ready for the next statement.
 */
export interface Session {
  run(query: Query, signal: AbortSignal | undefined): Promise<Uint8Array>;
  close(): void;
}

/** A session that also binds a statement without running it: rejects with `QueryError` where that cannot be. */
export interface PreparingSession extends Session {
  prepare(statement: string): Promise<void>;
}

/** The worker crashed, was closed or no longer answers: the session is of no more use. */
export class SessionLost extends Error {
  override readonly name = 'SessionLost';
}
