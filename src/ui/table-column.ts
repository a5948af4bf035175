import type { Snippet } from 'svelte';

import type { ExactFigure } from '../core/format';
import type { SortValue } from './sort-rows';

/** One column of a DataTable. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** Figures stand at the end, with tabular digits; words at the start. */
  readonly align?: 'start' | 'end';
  /** Text of a cell; a missing figure is the caller's own dash or reason. */
  readonly text: (row: Row) => string;
  /** The figure with all its digits, where the text rounds it: what a file gets. */
  readonly exact?: (row: Row) => ExactFigure | null;
  /** Takes the place of the text where a cell is more than text, such as a Figure; is given the column's key, too. */
  readonly cell?: Snippet<[Row, string]>;
  /** What the column sorts by; without it the column cannot be sorted. */
  readonly sortValue?: (row: Row) => SortValue;
}
