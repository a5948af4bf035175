import { today } from '../../core/clock';
import { localized } from '../../core/locale';
import { messages } from '../../core/messages';
import { exportMessages } from '../../core/messages/export';
import { runExport, type ComingRows } from '../../exchange/export-client';
import type { DatasetFormat } from '../../exchange/export-job';
import type { StatedEdition } from '../../exchange/handed-rows';
import { readLimits } from '../../exchange/read-limits';
import { WorkerBroken } from '../../exchange/worker-line';
import type { DatasetEntry } from '../../model/manifest';
import { standardTables } from '../../model/standard-tables';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { exportedCount } from '../../state/screen-queries';
import { selectedIds, selectedRows } from '../../state/selected-rows';
import { downloadFile } from '../../ui/download-file';
import { fileNameOf } from '../../ui/file-name';
import { datasetName, filterParts } from '../shell/filter-words';
import { sourceLine } from '../shell/source-line';

export type ExportScope = 'all' | 'selection';

export const datasetFormats: readonly DatasetFormat[] = ['package', 'xlsx', 'parquet', 'duckdb'];

const extensions = {
  package: 'zip',
  xlsx: 'xlsx',
  parquet: 'parquet.zip',
  duckdb: 'duckdb',
} as const;

/** The engine writes a database into the origin's private files: on HTTPS and localhost alone, in browsers of 2022 on. */
function hasPrivateFiles(): boolean {
  try {
    const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
    return storage?.getDirectory !== undefined;
  } catch {
    // Where site data are blocked, the mere look is refused.
    return false;
  }
}

/** Takes the open dataset, or the reports of the filter, out of the page as one file. */
export class ExportViewModel {
  scope: ExportScope = $state('all');
  /** What is being written; null while nothing is. */
  task: { readonly format: DatasetFormat; readonly share: number | undefined } | null =
    $state.raw(null);
  said = $state('');
  failure: string | null = $state(null);
  private controller: AbortController | null = null;

  readonly text = $derived.by(() => exportMessages(this.locale).dataset);
  private readonly counted: QueryResource<{ readonly reports: number }>;
  /** How many reports the filter lets through: of one year, or of all where the address names none. */
  readonly selectedCount = $derived.by(() => this.counted.rows[0]?.reports ?? this.reports);

  /** Make it while a component starts. */
  constructor(readonly dashboard: Dashboard) {
    this.counted = new QueryResource(
      () => dashboard.engine,
      () => exportedCount(dashboard.route),
    );
  }

  get locale() {
    return this.dashboard.preferences.locale;
  }

  get reports(): number {
    return this.dashboard.datasets.open.reports;
  }

  get isFiltered(): boolean {
    return this.counted.status.kind === 'ready' && this.selectedCount < this.reports;
  }

  /** What is exported: a selection only where there is one. */
  get isSelection(): boolean {
    return this.scope === 'selection' && this.isFiltered;
  }

  /** Whether the selection that is to be exported is not known yet. */
  get isPending(): boolean {
    return this.scope === 'selection' && this.counted.status.kind !== 'ready';
  }

  get filters(): string {
    const { route, catalog } = this.dashboard;
    return filterParts(route, catalog, this.locale, 'all');
  }

  get title(): string {
    const { title, titleEn } = this.dashboard.datasets.open;
    return localized(this.locale, title, titleEn);
  }

  /** Whether the tables are too many for a worker to hold all of them: the engine then reads those of a selection. */
  private get isLarge(): boolean {
    const { datasets, files } = this.dashboard;
    return files.loadPackage === null || datasets.open.facts > readLimits.factsAsRows;
  }

  /** Facts of what is exported; of a selection, about so many. */
  private get facts(): number {
    const { facts } = this.dashboard.datasets.open;
    if (!this.isSelection) return facts;
    return Math.round((facts * this.selectedCount) / Math.max(1, this.reports));
  }

  /** Why a format cannot be had, and what can be instead; null where it can. */
  refusal(format: DatasetFormat): string | null {
    const { loadPackage, database } = this.dashboard.files;
    const { selectedReports, factsOfWorkbook } = readLimits;
    const count = this.isSelection ? this.selectedCount : this.reports;
    if (count === 0) return this.text.none;
    if (this.isLarge && !this.isSelection) {
      if (format !== 'package' || loadPackage === null)
        return database === null ? this.text.packageAlone : this.text.databaseAlone;
    }
    if (this.isLarge && this.isSelection && count > selectedReports)
      return this.text.tooManySelected(selectedReports);
    if (format === 'duckdb' && !hasPrivateFiles()) return this.text.noPrivateFiles;
    if (format === 'xlsx' && this.facts > factsOfWorkbook)
      return this.text.tooManyForSheets(factsOfWorkbook);
    return null;
  }

  async write(format: DatasetFormat): Promise<void> {
    if (this.task !== null || this.isPending || this.refusal(format) !== null) return;
    const controller = new AbortController();
    this.controller = controller;
    this.task = { format, share: undefined };
    this.failure = null;
    this.said = '';
    try {
      const bytes = await this.bytesOf(format, controller.signal);
      if (controller.signal.aborted) return;
      const name = this.fileName(format);
      downloadFile(new Blob([new Uint8Array(bytes)]), name);
      this.said = exportMessages(this.locale).saved(name);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.failure = this.text.failed(this.causeOf(error));
    } finally {
      if (this.controller === controller) this.task = null;
    }
  }

  private async bytesOf(format: DatasetFormat, signal: AbortSignal): Promise<Uint8Array> {
    const { files, datasets, engine, route } = this.dashboard;
    const { loadPackage } = files;
    // Whole, it is at hand as a package.
    if (format === 'package' && !this.isSelection && loadPackage !== null) return loadPackage();
    const reportIds = this.isSelection ? await selectedIds(engine, route, signal) : null;
    const isRead = reportIds !== null && (this.isLarge || loadPackage === null);
    const request = {
      dataset: isRead || loadPackage === null ? editionOf(datasets.open) : await loadPackage(),
      format,
      reportIds,
      selection: this.isSelection ? this.filters : '',
      source: this.source(),
      locale: this.locale,
    };
    const hear = (share: number) => {
      if (!signal.aborted) this.task = { format, share };
    };
    const rows = isRead ? this.rowsOf(reportIds, signal) : null;
    const result = await runExport(request, signal, hear, rows);
    return result.kind === 'file' ? result.bytes : files.writeDatabase(result.tables, signal);
  }

  private rowsOf(reportIds: readonly string[], signal: AbortSignal): AsyncIterable<ComingRows> {
    const tables = standardTables.map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name),
    }));
    return selectedRows(this.dashboard.engine, tables, reportIds, signal);
  }

  stop(): void {
    this.controller?.abort();
    this.controller = null;
    if (this.task !== null) this.said = this.text.stopped;
    this.task = null;
  }

  private causeOf(error: unknown): string {
    if (error instanceof WorkerBroken) return messages(this.locale).data.failed.cause[error.fault];
    return error instanceof Error ? error.message : String(error);
  }

  /** What the file of a format is called. */
  fileName(format: DatasetFormat): string {
    const { open } = this.dashboard.datasets;
    const count = this.isSelection ? this.selectedCount : this.reports;
    const part = this.text.part(count, this.isSelection);
    const parts = [datasetName(open, this.locale), part, open.asOf, this.text.kind[format]];
    return fileNameOf(parts, extensions[format]);
  }

  /** What every file says of itself. */
  private source() {
    const { datasets } = this.dashboard;
    const { shell } = messages(this.locale);
    const { about } = exportMessages(this.locale);
    const { open } = datasets;
    return [
      [about.dataset, this.title],
      [about.kind, open.isSimulated ? shell.simulated : sourceLine(open, shell.footer, 'away')],
      [about.asOf, open.asOf],
      [about.hash, open.hash],
      [about.licence, open.licence],
      [about.selection, this.isSelection ? this.filters : this.text.whole],
      [about.reports, String(this.isSelection ? this.selectedCount : this.reports)],
      [about.date, today()],
      [about.address, location.href],
    ] as const;
  }
}

/** What a file says of the dataset; nothing of it that the reader may change meanwhile. */
function editionOf({ title, titleEn, licence, asOf, isSimulated }: DatasetEntry): StatedEdition {
  return { title, titleEn, licence, asOf, isSimulated };
}
