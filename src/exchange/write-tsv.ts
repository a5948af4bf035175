import { plainCell } from './plain-cell';

/** A table as spreadsheets take it from the clipboard: a row a line, tabs between cells, which hold neither. null is empty. */
export function writeTsv(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  return [columns, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\n');
}

function tsvCell(cell: string | null): string {
  return cell === null ? '' : plainCell(cell).replace(/[\t\r\n]+/g, ' ');
}
