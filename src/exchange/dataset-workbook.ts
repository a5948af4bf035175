import { decimal } from '../core/decimal';
import { localized, locales, type Locale } from '../core/locale';
import { messages } from '../core/messages';
import { exportMessages } from '../core/messages/export';
import type { Resource } from '../model/table-schema';
import type { Table, Tables } from '../model/validate-tables';
import { sourceSheet, type SourceLines } from './figure-files';
import type { RawTable } from './raw-table';
import { sourceTable } from './report-tables';
import { figure, head, text, type WorkbookCell, type WorkbookSheet } from './workbook';

/** Columns of text that hold figures as printed, by table. */
const printedColumns: Readonly<Record<string, readonly string[]>> = {
  facts: ['value'],
  reports: ['score'],
};
/** A figure that comes back from a cell as it was: no sign of rise, no zero before it, digits that a cell holds. */
const plainFigure = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const mostDigits = 15;
/** Characters; long texts take further lines. */
const widths = { least: 8, most: 40 } as const;

/** A sheet for each table, figures as numbers in the decimals that they are printed with, and a sheet on the source. */
export function datasetSheets(
  resources: readonly Resource[],
  tables: Tables,
  source: SourceLines,
  locale: Locale,
): readonly WorkbookSheet[] {
  const sheets = resources.flatMap((resource) => {
    const table = tables.get(resource.name);
    return table === undefined ? [] : [tableSheet(resource, table, locale)];
  });
  return [...sheets, sourceSheet(source, locale)];
}

function tableSheet(resource: Resource, { rows }: Table, locale: Locale): WorkbookSheet {
  const { fields } = resource.schema;
  const titles = fields.map(({ title, title_en: titleEn }) => localized(locale, title, titleEn));
  const isFigure = fields.map(
    ({ name, type }) =>
      type === 'integer' ||
      type === 'number' ||
      printedColumns[resource.name]?.includes(name) === true,
  );
  const cellOf = (cell: string | null, at: number): WorkbookCell =>
    (cell !== null && isFigure[at] === true ? printedFigure(cell) : null) ?? text(cell ?? '');
  return {
    sheet: localized(locale, resource.title, resource.title_en),
    stickyRowsCount: 1,
    columns: titles.map((title, at) => ({
      width: widthOf([title, ...rows.slice(0, 100).map(({ cells }) => cells[at] ?? '')]),
    })),
    data: [titles.map(head), ...rows.map(({ cells }) => cells.map(cellOf))],
  };
}

/** A cell would lose the sign of it. */
const negativeZero = /^-0(\.0*)?$/;

/**
 * A number in a format with the decimals that it is printed with, for they tell how far it was rounded; an import reads
 * them there. Null where a cell would not hold all digits.
 */
function printedFigure(cell: string): WorkbookCell {
  const [, fraction = ''] = plainFigure.exec(cell) ?? ['', null];
  if (fraction === null || negativeZero.test(cell) || cell.replace(/\D/g, '').length > mostDigits)
    return null;
  const shape = fraction === '' ? '0' : `0.${'0'.repeat(fraction.length)}`;
  return figure(decimal(cell).toNumber(), shape);
}

function widthOf(words: readonly string[]): number {
  const lengths = words.map((word) => word.length + word.replaceAll(/[ -~]/g, '').length);
  return Math.min(widths.most, Math.max(widths.least, ...lengths) + 2);
}

/** Whether a sheet, or a table of a database, is the one that an export says its source on. */
export function isSourceSheet({ file, sheet, records }: RawTable): boolean {
  if (file.endsWith(`/${sourceTable}.csv`)) return true;
  return locales.some((locale) => {
    const { sheet: names, about } = exportMessages(locale);
    return sheet === names.source && records[0]?.cells[0] === about.dataset;
  });
}

/** Whether the sheet on the source says that the figures are invented. */
export function isOfSimulated({ records }: RawTable): boolean {
  const marks = locales.map((locale) => messages(locale).shell.simulated);
  return records.some(({ cells }) => marks.includes(cells[1] ?? ''));
}
