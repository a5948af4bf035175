import { today } from '../../core/clock';
import { localized } from '../../core/locale';
import { messages } from '../../core/messages';
import { exportMessages } from '../../core/messages/export';
import { runExport } from '../../exchange/export-client';
import type { DatasetFormat } from '../../exchange/export-job';
import type { Report } from '../../model/catalog';
import type { Dashboard } from '../../state/dashboard.svelte';
import { QueryResource } from '../../state/query-resource.svelte';
import { exportedReports } from '../../state/screen-queries';
import { downloadFile } from '../../ui/download-file';
import { fileNameOf } from '../../ui/file-name';
import { filterParts } from '../shell/filter-words';
import { sourceLine } from '../shell/source-line';

export type ExportScope = 'all' | 'selection';

export const datasetFormats: readonly DatasetFormat[] = ['package', 'xlsx', 'parquet', 'duckdb'];

const extensions = {
  package: 'zip',
  xlsx: 'xlsx',
  parquet: 'parquet.zip',
  duckdb: 'duckdb',
} as const;

/** Reports of a workbook; its cells all stand in memory. */
const mostReportsOfSheets = 1500;

/** The engine writes a database into the origin's private files: on HTTPS and localhost alone, in browsers of 2022 on. */
function hasPrivateFiles(): boolean {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
  return storage?.getDirectory !== undefined;
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
  private readonly selected: QueryResource<Report>;
  /** Reports of the filter: of one year, or of all where the address names none. */
  readonly selectedIds = $derived.by(() => this.selected.rows.map(({ reportId }) => reportId));

  /** Make it while a component starts. */
  constructor(readonly dashboard: Dashboard) {
    this.selected = new QueryResource(
      () => dashboard.engine,
      // What cannot be exported needs no selection.
      () => (dashboard.files.loadPackage === null ? null : exportedReports(dashboard.route)),
    );
  }

  get locale() {
    return this.dashboard.preferences.locale;
  }

  get reports(): number {
    return this.dashboard.datasets.open.reports;
  }

  get isFiltered(): boolean {
    return this.selected.status.kind === 'ready' && this.selectedIds.length < this.reports;
  }

  /** What is exported: a selection only where there is one. */
  get isSelection(): boolean {
    return this.scope === 'selection' && this.isFiltered;
  }

  /** Whether the selection that is to be exported is not known yet. */
  get isPending(): boolean {
    return this.scope === 'selection' && this.selected.status.kind !== 'ready';
  }

  get filters(): string {
    const { route, catalog } = this.dashboard;
    return filterParts(route, catalog, this.locale, 'all');
  }

  get title(): string {
    const { title, titleEn } = this.dashboard.datasets.open;
    return localized(this.locale, title, titleEn);
  }

  /** Why a format cannot be had; null where it can. */
  refusal(format: DatasetFormat): string | null {
    const count = this.isSelection ? this.selectedIds.length : this.reports;
    if (count === 0) return this.text.none;
    if (this.dashboard.files.loadPackage === null) return this.text.tooLarge;
    if (format === 'duckdb' && !hasPrivateFiles()) return this.text.noPrivateFiles;
    if (format === 'xlsx' && count > mostReportsOfSheets)
      return this.text.tooManyForSheets(mostReportsOfSheets);
    return null;
  }

  async write(format: DatasetFormat): Promise<void> {
    const { files } = this.dashboard;
    if (this.task !== null || this.isPending || this.refusal(format) !== null) return;
    if (files.loadPackage === null) return;
    const controller = new AbortController();
    this.controller = controller;
    this.task = { format, share: undefined };
    this.failure = null;
    this.said = '';
    try {
      const request = {
        zip: await files.loadPackage(),
        format,
        reportIds: this.isSelection ? this.selectedIds : null,
        selection: this.isSelection ? this.filters : '',
        source: this.source(),
        locale: this.locale,
      };
      const result = await runExport(request, controller.signal, (share) => {
        this.task = { format, share };
      });
      const bytes =
        result.kind === 'file'
          ? result.bytes
          : await files.writeDatabase(result.tables, controller.signal);
      if (controller.signal.aborted) return;
      const name = this.fileName(format);
      downloadFile(new Blob([new Uint8Array(bytes)]), name);
      this.said = exportMessages(this.locale).saved(name);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.failure = this.text.failed(error instanceof Error ? error.message : String(error));
    } finally {
      if (this.controller === controller) this.task = null;
    }
  }

  stop(): void {
    this.controller?.abort();
    this.controller = null;
    if (this.task !== null) this.said = this.text.stopped;
    this.task = null;
  }

  private fileName(format: DatasetFormat): string {
    const { id, hash } = this.dashboard.datasets.open;
    const part = this.isSelection ? ` selection ${this.selectedIds.length}` : '';
    return fileNameOf(`${id} ${hash}${part}`.replaceAll(' ', '-'), extensions[format]);
  }

  /** What every file says of itself. */
  private source() {
    const { datasets } = this.dashboard;
    const { shell } = messages(this.locale);
    const { about } = exportMessages(this.locale);
    const { open } = datasets;
    return [
      [about.dataset, this.title],
      [about.kind, open.isSimulated ? shell.simulated : sourceLine(open, shell.footer)],
      [about.asOf, open.asOf],
      [about.hash, open.hash],
      [about.licence, open.licence],
      [about.selection, this.isSelection ? this.filters : this.text.whole],
      [about.reports, String(this.isSelection ? this.selectedIds.length : this.reports)],
      [about.date, today()],
      [about.address, location.href],
    ] as const;
  }
}
