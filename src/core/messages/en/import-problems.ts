import type { importCodes as zhCodes } from '../zh-cn/import-problems';
import { orNearest } from './problem-sentences';

export const importCodes: typeof zhCodes = {
  file_too_large: {
    what: (p) => `The file is too large and was not read (limit ${p.limit})`,
    remedy: () => 'Split it by year or area and import the parts one by one.',
  },
  files_too_large: {
    what: (p) => `The files together exceed ${p.limit}; reading stopped before this one`,
    remedy: () => 'Import them in several parts.',
  },
  file_unreadable: {
    what: () => 'The file cannot be read; it was moved or changed, or another program holds it',
    remedy: () => 'Close that program and choose the file again.',
  },
  too_many_files: {
    what: () => 'Too many files; none was read',
    remedy: (p) => `Choose at most ${p.limit} files at a time, or pack them into one zip.`,
  },
  archive_too_large: {
    what: (p) => `The archive unpacks to more than ${p.limit}, or far too densely; reading stopped`,
    remedy: () => 'Unpack it, look at its content, and import only the tables needed.',
  },
  archive_broken: {
    what: () => 'The file is cut off or damaged; nothing in it can be read',
    remedy: () =>
      'Download it or ask for it again; open a workbook in Excel and save it as .xlsx, pack an archive anew without a password.',
  },
  archive_entry_damaged: {
    what: (p) => `“${p.entry}” in the archive is damaged or encrypted; it was not imported`,
    remedy: () => 'Download or pack the archive again, without a password, and import it.',
  },
  not_as_named: {
    what: (p) => `The file is called .${p.ending}, but is none of that format; it was not read`,
    remedy: () =>
      'It may be cut off, renamed, or locked by a password. Open it in the program it comes from, remove the password and save it anew.',
  },
  file_empty: {
    what: () => 'The file is empty: it holds nothing at all',
    remedy: () =>
      'Check that it is the right file and was downloaded and saved whole; if there are no data, leave it out.',
  },
  sheet_empty: {
    what: (p) => `The sheet is empty; by its name it should be the table “${p.table}”`,
    remedy: () => 'Check that nothing is missing; if there are no data for it, ignore this.',
  },
  sheet_broken: {
    what: () => 'This sheet is cut off or damaged and was not read',
    remedy: () =>
      'Open the file in Excel, look at this sheet and save it as a new .xlsx; if it does not open, ask for it again.',
  },
  workbook_broken: {
    what: (p) => `The workbook lacks its part “${p.part}”, or it is damaged; nothing was read`,
    remedy: () =>
      'Open the file in Excel and save it as a new .xlsx; if it does not open, ask for it again.',
  },
  encoding_unknown: {
    what: () => 'The text is encoded neither in UTF-8 nor in GB18030 (GBK)',
    remedy: () => 'Save it as CSV in UTF-8 from Excel or a text editor.',
  },
  format_unknown: {
    what: () => 'This is no format that can be read; the file was left out',
    remedy: () =>
      'Save it as .xlsx, .csv, .parquet, .duckdb or a data package (.zip); save an old .xls as .xlsx in Excel.',
  },
  nothing_to_read: {
    what: () => 'No table to import was found',
    remedy: () => 'Check the files; headers must be those of the example files.',
  },
  no_rows: {
    what: () => 'There is a header, but not one row of data',
    remedy: () => 'Fill in the rows below the header, as in the example files, and import again.',
  },
  sheet_too_large: {
    what: (p) => `The sheet spans too much and was not read (limit ${p.limit})`,
    remedy: () => 'Delete the rows and columns outside the data, with their formats, and save.',
  },
  too_many_rows: {
    what: (p) => `It has more than ${p.limit} rows and was not read`,
    remedy: () => 'Split it by year or area, or export it as CSV and import that.',
  },
  database_unreadable: {
    what: () =>
      'This is no DuckDB database, or it has none of the product’s tables; it was not read',
    remedy: () =>
      'Check the file; its tables must be called as in the example package, such as reports and facts.',
  },
  table_unrecognized: {
    what: (p) => `It is not clear which table this is; it was left out (first row: ${p.columns})`,
    remedy: () =>
      'If it holds data, name it after its table (such as reports or facts) or use the headers of the examples; otherwise ignore this.',
  },
  reference_missing: {
    what: (p) => `The table ${p.table} has no “${p.value}”`,
    remedy: (p) => orNearest(p.nearest, `add that row to ${p.table} and import both`),
  },
  catalog_kept: {
    what: () => 'Merging keeps the catalog of the open dataset; this table was not used',
    remedy: () => 'To use your own catalog, choose “On its own”.',
  },
  formula_taken: {
    what: (p) => `The cell is a formula; its last computed value “${p.value}” was taken`,
    remedy: () => 'Check the value; to be sure, paste the cell as a value.',
  },
  formula_without_value: {
    what: () => 'The cell is a formula, but the file holds no computed value',
    remedy: () => 'Open and save the file in Excel, or paste the formula as a value.',
  },
  cell_error: {
    what: (p) => `The cell holds the error ${p.value}`,
    remedy: () => 'Mend the formula or write the figure; leave the cell empty if there is none.',
  },
  header_unit: {
    what: (p) => `The unit “${p.unit}” of the header does not suit the column “${p.column}”`,
    remedy: (p) => `Use one of these units: ${p.expected}.`,
  },
  form_without_report: {
    what: () => 'It is not clear to which report this form of basic data belongs',
    remedy: () =>
      'Name the file or sheet after the report id, such as 430203-2023, or write the body’s full name above the form.',
  },
  form_rows_left: {
    what: (p) =>
      `The catalog has no items for these rows of the form; they were left out: ${p.rows}`,
    remedy: () => 'Look at them; if they are not needed, ignore this.',
  },
  unit_contradicted: {
    what: (p) =>
      `“${p.value}” bears the unit “${p.beside}”, but the column of units says “${p.unit}”`,
    remedy: () =>
      'Look at the report and make the two agree, or remove the unit beside the figure.',
  },
  parquet_compression: {
    what: (p) => `The Parquet file is compressed with ${p.codec}, which the browser cannot read`,
    remedy: () => 'Save it with Snappy, GZIP or no compression.',
  },
  parquet_broken: {
    what: () => 'The Parquet file is damaged or holds unsupported types',
    remedy: () => 'Export it again with text, whole numbers, decimals, dates and booleans only.',
  },
  figure_not_exact: {
    what: (p) => `“${p.value}” has too many digits to be read exactly`,
    remedy: () => 'Store the column as text, with the figures as printed.',
  },
  dataset_too_large: {
    what: (p) => `${p.found} facts in all, more than the ${p.limit} that a browser can compute`,
    remedy: () => 'Import by year or by area.',
  },
};
