import { zipSync } from 'fflate';
import type { Locale } from '../core/locale';
import { DESCRIPTOR_PATH, type DataPackage } from '../model/data-package';
import type { Tables } from '../model/validate-tables';
import { readBasePackage, type BaseTables } from './base-package';
import { datasetSheets } from './dataset-workbook';
import type { SourceLines } from './figure-files';
import { tablesOfRows, type HandedRows, type StatedEdition } from './handed-rows';
import { packTables, tableTexts, type TableText } from './package-archive';
import { withPrintedTwins } from './printed-twins';
import { sourceTable } from './report-tables';
import { selectReports } from './select-reports';
import { writeCsv } from './write-csv';

export type DatasetFormat = 'package' | 'xlsx' | 'parquet' | 'duckdb';

/** What is to be written. */
export interface ExportRequest {
  /** The package of the dataset as zip; or what is said of it, where its rows are handed over. */
  readonly dataset: Uint8Array | StatedEdition;
  readonly format: DatasetFormat;
  /** Null: all reports. */
  readonly reportIds: readonly string[] | null;
  /** What a selection is called in the descriptor: its filters in words. */
  readonly selection: string;
  readonly source: SourceLines;
  readonly locale: Locale;
}

/** What was written: a file, or the tables for an engine to write. */
export type ExportResult =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'tables'; readonly tables: readonly TableText[] };

/** Writes a dataset, or the reports of a selection, in a format; `handed`: its rows, where no package has them. In a worker. */
export async function exportDataset(
  request: ExportRequest,
  onProgress: (share: number) => void = () => undefined,
  handed: readonly HandedRows[] = [],
): Promise<ExportResult> {
  const { dataset, reportIds, source, locale } = request;
  const base: BaseTables =
    dataset instanceof Uint8Array ? readBasePackage(dataset) : tablesOfRows(dataset, handed);
  const isWhole = reportIds === null;
  const tables = isWhole ? base.tables : selectReports(base.tables, new Set(reportIds));
  const descriptor = isWhole
    ? base.descriptor
    : selectedDescriptor(base.descriptor, tables, request);
  const { resources } = descriptor;
  switch (request.format) {
    case 'package':
      return { kind: 'file', bytes: packTables(descriptor, tables) };
    case 'duckdb':
      return { kind: 'tables', tables: databaseTables({ descriptor, tables }, source) };
    case 'xlsx': {
      const { writeWorkbook } = await import('./workbook');
      const file = await writeWorkbook(datasetSheets(resources, tables, source, locale));
      return { kind: 'file', bytes: new Uint8Array(await file.arrayBuffer()) };
    }
    case 'parquet':
      return {
        kind: 'file',
        bytes: await parquetArchive({ descriptor, tables }, source, onProgress),
      };
  }
}

/** What a database says of itself. */
function aboutTable(source: SourceLines): TableText {
  const columns = ['name', 'value'].map((name) => ({ name, type: 'VARCHAR' as const }));
  const text = writeCsv(['name', 'value'], source).slice(1);
  return { name: sourceTable, path: `${sourceTable}.csv`, columns, text };
}

function databaseTables(base: BaseTables, source: SourceLines): readonly TableText[] {
  const { descriptor, tables } = withPrintedTwins(base);
  return [...tableTexts(descriptor, tables), aboutTable(source)];
}

async function parquetArchive(
  base: BaseTables,
  source: SourceLines,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const { tableParquet } = await import('./table-parquet');
  const { descriptor } = base;
  const { tables } = withPrintedTwins(base);
  const entries: Record<string, Uint8Array> = {
    [DESCRIPTOR_PATH]: new TextEncoder().encode(JSON.stringify(descriptor, null, 2)),
  };
  descriptor.resources.forEach(({ name }, index) => {
    onProgress(index / descriptor.resources.length);
    const table = tables.get(name);
    if (table !== undefined) entries[`${name}.parquet`] = tableParquet(table, source);
  });
  // Parquet is compressed already.
  return zipSync(entries, { level: 0 });
}

/** Of the reports that a package names as its sources, those that are in it. */
function selectedDescriptor(
  descriptor: DataPackage,
  tables: Tables,
  { selection }: ExportRequest,
): DataPackage {
  const reports = tables.get('reports');
  const at = reports?.positions.get('title');
  const titles = new Set(at === undefined ? [] : reports?.rows.map(({ cells }) => cells[at]));
  return {
    ...descriptor,
    description: [descriptor.description, selection].filter((part) => part).join(' '),
    sources: descriptor.sources.filter(({ title }) => titles.has(title)),
  };
}
