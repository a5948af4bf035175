/** What a column sorts by; null is a missing figure. */
export type SortValue = number | string | null;

export type SortDirection = 'ascending' | 'descending';

export interface TableSort {
  readonly key: string;
  readonly direction: SortDirection;
}

/**
 * A sorted copy of `rows`. Numbers sort by size, texts by the reader's language (pinyin for
 * Chinese); numbers stand before texts, and missing figures at the end in both directions, because
 * they are neither high nor low. Equal rows keep their order.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: SortDirection,
  language: string,
): readonly Row[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, by: sortValue(row) }));
  keyed.sort((a, b) => {
    if (a.by === null || b.by === null) return (a.by === null ? 1 : 0) - (b.by === null ? 1 : 0);
    return sign * compare(a.by, b.by, collator);
  });
  return keyed.map(({ row }) => row);
}

/** The order that a press on the header of `key` asks for: a new column starts from `first`. */
export function nextSort(current: TableSort | null, key: string, first: SortDirection): TableSort {
  if (current?.key !== key) return { key, direction: first };
  return { key, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
}

function compare(a: number | string, b: number | string, collator: Intl.Collator): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  return typeof b === 'number' ? 1 : collator.compare(a, b);
}
