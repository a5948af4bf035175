import type { Problem } from '../model/problem';
import type { CsvRecord } from '../model/record-parser';
import type { RowSource } from '../model/validate-tables';

/** A file as the reader gave it; `path` is its name, with the folders of a chosen folder. */
export interface GivenFile {
  readonly path: string;
  readonly file: File;
  /** Why it is not to be read, where the page has found that already. */
  readonly problem?: Problem;
}

/** What a workbook says of a cell beside its text. */
export interface CellNote {
  readonly line: number;
  /** From 0. */
  readonly position: number;
  readonly code: 'formula_taken' | 'formula_without_value' | 'cell_error' | 'figure_not_exact';
  readonly value: string;
}

/** Rows of text as a file or sheet holds them, before anybody knows which table they are. */
export interface RawTable extends RowSource {
  readonly records: readonly CsvRecord[];
  readonly notes: readonly CellNote[];
  /** Whether rows may end early, as in a grid, where empty cells are not written. */
  readonly isGrid: boolean;
}

export interface RawReading {
  readonly tables: readonly RawTable[];
  readonly problems: readonly Problem[];
}

/** A file that gave nothing. */
export function unread(problem: Problem): RawReading {
  return { tables: [], problems: [problem] };
}

/** The file or sheet alone, of whatever was read from it. */
export function sourceOf({ file, sheet }: RowSource): RowSource {
  return sheet === undefined ? { file } : { file, sheet };
}

/** The place of a problem with a whole file or sheet. */
export function wholeOf(source: RowSource) {
  return { ...sourceOf(source), row: null, column: null, value: null };
}
