import { decimal } from '../core/decimal';
import type { Locale } from '../core/locale';
import { exportMessages } from '../core/messages/export';
import { figure, head, text, type WorkbookCell, type WorkbookSheet } from './workbook';
import { writeCsv } from './write-csv';
import { writeTsv } from './write-tsv';

/** A table with exact decimals as text; absent is null. */
interface DataRows {
  readonly columns: readonly {
    readonly label: string;
    readonly unit: string | null;
    readonly kind: 'text' | 'number';
  }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Where a file comes from, line by line. */
export type SourceLines = readonly (readonly [name: string, value: string])[];

/** More decimals than any report prints come of a division, and are for computing, not for reading. */
const mostPrinted = 6;

/** The rows of a figure as CSV, the unit of a column in its header. */
export function figureCsv(table: DataRows, locale: Locale): string {
  return writeCsv(headers(table, locale), table.rows);
}

/** The rows of a figure as text that pastes into a spreadsheet. */
export function figureTabs(table: DataRows, locale: Locale): string {
  return writeTsv(headers(table, locale), table.rows);
}

/** The rows of a figure as a sheet, figures as numbers, and a sheet that says what they are of. */
export function figureSheets(
  table: DataRows,
  source: SourceLines,
  locale: Locale,
): readonly WorkbookSheet[] {
  const { sheet } = exportMessages(locale);
  const names = headers(table, locale);
  const formats = table.columns.map(({ kind, unit }, at) =>
    kind === 'number'
      ? formatOf(
          table.rows.map((row) => row[at] ?? null),
          unit !== null,
        )
      : null,
  );
  const data = table.rows.map((row) =>
    row.map((cell, at): WorkbookCell => {
      const format = formats[at] ?? null;
      // Of a whole number a cell of Excel keeps fifteen digits; a longer one is an id, and would become another.
      if (cell === null || format === null || /^-?\d{16,}$/.test(cell)) return text(cell ?? '');
      return figure(decimal(cell).toNumber(), format);
    }),
  );
  return [
    {
      sheet: sheet.data,
      stickyRowsCount: 1,
      columns: names.map((name, at) => ({ width: widthOf(name, table.rows, at) })),
      data: [names.map(head), ...data],
    },
    sourceSheet(source, locale),
  ];
}

/** The sheet that says where the others come from. */
export function sourceSheet(source: SourceLines, locale: Locale): WorkbookSheet {
  return {
    sheet: exportMessages(locale).sheet.source,
    stickyRowsCount: 0,
    columns: [18, 80].map((width) => ({ width })),
    data: source.map(([name, value]) => [head(name), text(value)]),
  };
}

function headers({ columns }: DataRows, locale: Locale): readonly string[] {
  const { withUnit } = exportMessages(locale);
  return columns.map(({ label, unit }) => (unit === null ? label : withUnit(label, unit)));
}

/** Whole numbers without a unit are years and ranks, which are not grouped. */
function formatOf(cells: readonly (string | null)[], hasUnit: boolean): string {
  const places = cells.map((cell) => (cell?.split('.')[1] ?? '').length);
  const most = Math.max(0, ...places);
  if (most === 0) return hasUnit ? '#,##0' : '0';
  return most > mostPrinted ? '#,##0.00' : `#,##0.00${'#'.repeat(Math.max(0, most - 2))}`;
}

/** In characters, a Chinese one counting two. */
function widthOf(name: string, rows: DataRows['rows'], at: number): number {
  const [least, most] = [8, 48];
  const sample = rows.slice(0, 200).map((row) => row[at] ?? '');
  const widths = [name, ...sample].map(
    (words) => words.length + words.replaceAll(/[ -~]/g, '').length,
  );
  return Math.min(most, Math.max(least, ...widths) + 2);
}
