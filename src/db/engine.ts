import type { Query } from '../sql/sql';
import type { ColumnTable } from './result-table';

export type { ColumnTable };

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
  /**
   * As `query`, for thousands of rows of which few are read whole: texts and decimals are decoded when they are first
   * read. The fields are accessors of the rows' class, so such a row must not be spread. Absent where rows come whole.
   */
  queryLate?<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]>;
  /** The answer by column, for more rows than objects should be made of; all of its columns DOUBLE or text. */
  queryColumns(query: Query, options?: QueryOptions): Promise<ColumnTable>;
  /** The rows of a query that needs no waiting; null for all others, and in an engine that always waits absent. */
  atHand?<Row>(query: Query<Row>): readonly Row[] | null;
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

/** What a reader's own statement answers: cells as the engine writes them as text, exact; null where SQL has NULL. */
export interface StatementResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Whether the statement has more rows than were fetched. */
  readonly isCut: boolean;
  /** Whether a cell is longer than what was fetched of it. */
  readonly hasCutCells: boolean;
}

/** Why a reader's own statement got no answer. */
export type RefusalReason =
  /** Not one SELECT alone: another kind of statement, several, none. */
  | 'not_one_select'
  /** Reads files or addresses, or needs an extension. */
  | 'outside'
  /** Changes data or the engine. */
  | 'changes'
  | 'placeholder'
  | 'syntax'
  | 'unknown_name'
  | 'bad_value'
  | 'memory'
  /** The engine broke down over it; the next statement gets a new one. */
  | 'engine_lost'
  | 'engine_unavailable'
  | 'other';

export interface StatementRefusal {
  readonly reason: RefusalReason;
  /** The engine's own words, in English; empty where it has none. */
  readonly detail: string;
  /** Offsets into the statement; null where the engine names no place. */
  readonly place: { readonly from: number; readonly to: number } | null;
}

export type StatementOutcome =
  | { readonly kind: 'answered'; readonly result: StatementResult }
  /** How the engine goes about it, drawn in characters of one width. */
  | { readonly kind: 'explained'; readonly plan: string }
  | { readonly kind: 'refused'; readonly refusal: StatementRefusal }
  /** By its signal. */
  | { readonly kind: 'stopped' };

/**
 * Runs statements that readers write, on an engine of its own, so that none of them holds up a screen. It reads and
 * changes nothing, and reaches nothing outside of the dataset. One statement at a time.
 */
export interface SqlConsole {
  /** Never rejects. A stop takes effect within about a second, whatever the statement is at. */
  run(statement: string, signal: AbortSignal): Promise<StatementOutcome>;
  /** Ends its engine; a statement that runs is stopped. */
  close(): void;
}

/** What the page may tell the reader about the engine. */
export type EngineStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting'; readonly loadedBytes: number; readonly totalBytes: number | null }
  /** The views of tables that no build has computed; share of them, 0–1. */
  | { readonly kind: 'computing'; readonly share: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'restarted'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** Opens a console; `onStatus` hears of the start of its engine. Rejects where its code cannot be loaded. */
export type OpenConsole = (onStatus: (status: EngineStatus) => void) => Promise<SqlConsole>;
