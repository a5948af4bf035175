import { plainCell } from './plain-cell';

/** Excel takes a UTF-8 file without it for one in the system's own encoding. */
const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file (RFC 4180) with a byte order mark. A cell that a spreadsheet would compute gets an apostrophe before
 * it; negative figures stay figures. Null is an empty cell.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

function cellText(cell: string | null): string {
  const safe = plainCell(cell ?? '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
