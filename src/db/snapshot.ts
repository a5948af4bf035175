import { queryKey, type Query } from '../sql/sql';
import { throwIfAborted } from './abort';
import {
  columnsOf,
  decodeResult,
  encodeResult,
  toRows,
  type ColumnTable,
  type ResultTable,
  type StoredResult,
} from './decode';
import type { Engine, QueryOptions } from './engine';

/** Answers made at build time, by query key. Shipped as one small JSON file. */
export type Snapshot = Readonly<Record<string, StoredResult>>;

/** Builds a snapshot from answers; keys sorted, so that the same answers give the same file. */
export function buildSnapshot(answers: readonly (readonly [Query, ResultTable])[]): Snapshot {
  const entries = answers.map(([query, table]) => [queryKey(query), encodeResult(table)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Answers from the snapshot what it holds, and from the engine behind it all else. */
export class SnapshotEngine implements Engine {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly behind: Engine,
  ) {}

  /** Whether a query is answered without the engine. */
  holds(query: Query): boolean {
    return Object.prototype.hasOwnProperty.call(this.snapshot, queryKey(query));
  }

  async query<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    throwIfAborted(options?.signal);
    return this.atHand(query) ?? this.behind.query(query, options);
  }

  async queryLate<Row>(query: Query<Row>, options?: QueryOptions): Promise<readonly Row[]> {
    throwIfAborted(options?.signal);
    const { behind } = this;
    return (
      this.atHand(query) ??
      (behind.queryLate === undefined
        ? behind.query(query, options)
        : behind.queryLate(query, options))
    );
  }

  async queryColumns(query: Query, options?: QueryOptions): Promise<ColumnTable> {
    throwIfAborted(options?.signal);
    const stored = this.stored(query);
    return stored === null ? this.behind.queryColumns(query, options) : columnsOf(stored);
  }

  atHand<Row>(query: Query<Row>): readonly Row[] | null {
    const stored = this.stored(query);
    return stored === null ? null : toRows<Row>(stored);
  }

  private stored(query: Query): ResultTable | null {
    const stored = this.snapshot[queryKey(query)];
    return stored === undefined || !this.holds(query) ? null : decodeResult(stored);
  }
}
