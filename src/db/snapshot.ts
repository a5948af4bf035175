import { queryKey, type Query } from '../sql/sql';
import { rejectedOnAbort, throwIfAborted } from './abort';
import { columnsOf, toRows, type ColumnTable, type ResultTable } from './result-table';
import { decodeResult, encodeResult, type StoredResult } from './stored-result';
import type { Engine, QueryOptions } from './engine';

/** Answers made at build time, by query key. Shipped as a JSON file. */
export type Snapshot = Readonly<Record<string, StoredResult>>;

/** The answers of a dataset by when the page needs them; no answer is in both. */
export interface SnapshotParts {
  /** What the first view asks: all that the page loads before it goes live. */
  readonly first: Snapshot;
  readonly rest: Snapshot;
}

/** Builds a snapshot from answers; keys sorted, so that the same answers give the same file. */
export function buildSnapshot(answers: readonly (readonly [Query, ResultTable])[]): Snapshot {
  const entries = answers.map(([query, table]) => [queryKey(query), encodeResult(table)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/**
 * Answers from the first answers what they hold, from the rest of the snapshot what that holds, and from the engine
 * behind it all else. The rest is read when it is first needed: a question that the first answers do not hold waits for
 * it, so that the engine is never asked for what the snapshot knows. Where the rest cannot be read the question rejects
 * as `readRest` does, and the next one reads it again.
 */
export class SnapshotEngine implements Engine {
  private rest: Snapshot = {};
  private reading: Promise<void> | null = null;

  constructor(
    private readonly first: Snapshot,
    private readonly readRest: () => Promise<Snapshot>,
    private readonly behind: Engine,
  ) {}

  /** Has the rest of the answers at hand; reads them once. Rejects as `readRest` does. */
  loadRest(): Promise<void> {
    this.reading ??= this.readRest().then(
      (rest) => {
        this.rest = rest;
      },
      (error: unknown) => {
        this.reading = null;
        throw error;
      },
    );
    return this.reading;
  }

  async query<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    const stored = await this.stored(query, options);
    return stored === null ? this.behind.query(query, options) : toRows<Row>(stored);
  }

  async queryLate<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    const stored = await this.stored(query, options);
    if (stored !== null) return toRows<Row>(stored);
    const { behind } = this;
    return behind.queryLate === undefined
      ? behind.query(query, options)
      : behind.queryLate(query, options);
  }

  async queryColumns(query: Query, options?: QueryOptions): Promise<ColumnTable> {
    const stored = await this.stored(query, options);
    return stored === null ? this.behind.queryColumns(query, options) : columnsOf(stored);
  }

  atHand<Row>(query: Query<Row>): readonly Row[] | null {
    const stored = this.loaded(query);
    return stored === null ? null : toRows<Row>(stored);
  }

  private async stored(query: Query, { signal }: QueryOptions = {}): Promise<ResultTable | null> {
    throwIfAborted(signal);
    const loaded = this.loaded(query);
    if (loaded !== null) return loaded;
    await Promise.race([this.loadRest(), rejectedOnAbort(signal)]);
    return this.loaded(query);
  }

  /** The answer as far as the answers have been loaded; null for none. */
  private loaded(query: Query): ResultTable | null {
    const key = queryKey(query);
    const holder = [this.first, this.rest].find((part) =>
      Object.prototype.hasOwnProperty.call(part, key),
    );
    return holder === undefined ? null : decodeResult(holder[key]!);
  }
}
