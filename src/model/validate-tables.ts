import type { Problem, ProblemPlace } from './problem';
import type { Resource } from './table-schema';
import type { Candidate } from './validate-nearest';

/** Columns that say what a record is called. */
const nameColumns = ['name', 'name_zh', 'name_en'];

/** Which of a reader's own files a record was read from. */
export interface RowSource {
  readonly file: string;
  /** The sheet of a workbook; absent for a file that is one table. */
  readonly sheet?: string;
}

/** A record of a table. */
export interface Row {
  /** Absent: the file of the table itself. */
  readonly from?: RowSource;
  /** Line of the file on which the record begins, from 1 with the header. */
  readonly line: number;
  /** Cells in the order of the schema's fields; `null` where missing. */
  readonly cells: readonly (string | null)[];
  /** Columns that the row's own file has; absent: all. */
  readonly given?: ReadonlySet<string>;
}

/** A table whose header and shape are sound; its cells are still text as written. */
export interface Table {
  readonly resource: Resource;
  readonly rows: readonly Row[];
  /** Position of each column in `cells`. A Map, so that no column name is special. */
  readonly positions: ReadonlyMap<string, number>;
}

/** The tables of a package that could be read, by resource name. */
export type Tables = ReadonlyMap<string, Table>;

/** One family of checks: a pure function from the readable tables to what is wrong with them. */
export type Rule = (tables: Tables) => Iterable<Problem>;

/** Builds a table, indexing the columns of its schema. */
export function buildTable(resource: Resource, rows: readonly Row[]): Table {
  const positions = new Map(resource.schema.fields.map((field, index) => [field.name, index]));
  return { resource, rows, positions };
}

/** The cell of a row; `null` where it is missing or the table has no such column. */
export function cellOf(table: Table, row: Row, column: string): string | null {
  const position = table.positions.get(column);
  return position === undefined ? null : (row.cells[position] ?? null);
}

/** A reader of one row: `read('item_id')`; empty text where the cell is missing. */
export function readerOf(table: Table, row: Row): (column: string) => string {
  return (column) => cellOf(table, row, column) ?? '';
}

/** The place of a cell, or of a whole record if `column` is `null`. */
export function placeOf(table: Table, row: Row, column: string | null): ProblemPlace {
  const value = column === null ? null : (cellOf(table, row, column) ?? '');
  return { ...(row.from ?? { file: table.resource.path }), row: row.line, column, value };
}

/** The row that another repeats: its line, its file or sheet where that is another one, and whether it says the same. */
export function firstPlace(table: Table, first: Row, row: Row) {
  const [there, here] = [placeOf(table, first, null), placeOf(table, row, null)];
  const isElsewhere = there.file !== here.file || there.sheet !== here.sheet;
  const firstFile = isElsewhere ? (there.sheet ?? there.file) : null;
  return { firstRow: first.line, firstFile, isSame: isSameRow(table, first, row) };
}

/** Whether two rows agree in all that the later one's file has, whatever their ids. */
function isSameRow({ resource }: Table, first: Row, row: Row): boolean {
  const { fields, primaryKey } = resource.schema;
  return fields.every(
    ({ name }, position) =>
      primaryKey.includes(name) ||
      row.given?.has(name) === false ||
      first.cells[position] === row.cells[position],
  );
}

/** What the records of a table may be meant by: the key, and the names beside it. */
export function candidatesOf(table: Table | undefined, key: string): readonly Candidate[] {
  const names = nameColumns.filter((column) => table?.positions.has(column));
  return [...indexRows(table, key)].map(([id, row]) => ({
    key: id,
    names: names.flatMap((column) => cellOf(table!, row, column) ?? []),
  }));
}

/** First row by the text of `column`; rows where it is missing are left out. */
export function indexRows(table: Table | undefined, column: string): ReadonlyMap<string, Row> {
  const index = new Map<string, Row>();
  if (table === undefined) return index;
  for (const row of table.rows) {
    const key = cellOf(table, row, column);
    if (key !== null && !index.has(key)) index.set(key, row);
  }
  return index;
}

/** The texts of column `value` by those of `key`; rows that lack either are left out. */
export function columnByKey(
  table: Table | undefined,
  key: string,
  value: string,
): ReadonlyMap<string, string> {
  const column = new Map<string, string>();
  if (table === undefined) return column;
  for (const [id, row] of indexRows(table, key)) {
    const cell = cellOf(table, row, value);
    if (cell !== null) column.set(id, cell);
  }
  return column;
}

/** All rows by the text of `columns`; a record where one of them is missing is left out. */
export function groupRows(
  table: Table | undefined,
  columns: readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  if (table === undefined) return groups;
  for (const row of table.rows) {
    const key = keyOf(table, row, columns);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** One text for the cells of a key, unambiguous between columns; `null` if one is missing. */
export function keyOf(table: Table, row: Row, columns: readonly string[]): string | null {
  const cells = columns.map((column) => cellOf(table, row, column));
  return cells.includes(null) ? null : cells.join('\u0000');
}
