import {
  openDataset,
  openLargeTables,
  openTables,
  readListing,
  readPackageZip,
} from './db/open-dataset';
import { EngineUnavailable, QueryError, type EngineStatus } from './db/engine';
import { siteStorage } from './core/site-storage';
import { readLimits } from './exchange/read-limits';
import {
  isImported,
  type BuiltEntry,
  type BuiltListing,
  type DatasetEntry,
  type ImportedEntry,
} from './model/manifest';
import type { Offline } from './offline/offline.svelte';
import { addressDataset } from './state/address-dataset';
import { Dashboard, type BasePackage } from './state/dashboard.svelte';
import type { DatasetFiles } from './state/dataset-files';
import type { ImportedDatasets } from './state/imported-datasets.svelte';
import { loadCatalog } from './state/load-catalog';
import type { Preferences } from './state/preferences.svelte';
import { ReviewMarks } from './state/review-marks.svelte';
import { namesFirstView } from './state/url-codec';

/** URL of the folder with the listing of datasets, relative to the page; ends in '/'. */
export const dataFolder = './data/';

/** What lasts as long as the page, whatever dataset is open. */
export interface Visit {
  readonly preferences: Preferences;
  readonly offline: Offline;
  readonly imported: ImportedDatasets;
}

/** What a page opens with. */
export interface Opening {
  readonly dashboard: Dashboard;
  /** Starts the engine ahead of the first query that needs it. */
  readonly warm: () => Promise<void>;
  /** Reads the answers that the first view did not need, ahead of the first question that does. */
  readonly loadAnswers: () => Promise<void>;
  /** Ends the engine. */
  readonly close: () => void;
}

/** A dataset that this browser was to keep is gone, no longer what it was, or refused by the views of this version. */
export class KeptDatasetLost extends Error {
  override readonly name = 'KeptDatasetLost';
  constructor(
    readonly entry: ImportedEntry,
    cause: unknown,
  ) {
    super(entry.id, { cause });
  }
}

/** A larger database is read by parts from the network alone: nobody has asked for it whole. */
const mostKeptBytes = 100 * 1024 * 1024;

/**
 * Opens the dataset that the address names, at the state that it names. `onStatus` hears of an engine that has to start
 * before there is a dashboard; the signal ends what is opened. Rejects with DatasetUnavailable or KeptDatasetLost.
 */
export async function openPage(
  { preferences, offline, imported }: Visit,
  onStatus: (status: EngineStatus) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Opening> {
  const built = await readListing(dataFolder);
  imported.refresh();
  const open = addressDataset(location.hash, [...built, ...imported.entries]);
  const datasets = {
    get listing() {
      return [...built, ...imported.entries] as const;
    },
    /** As it is called now: the reader may rename what is open. */
    get open(): DatasetEntry {
      return datasets.listing.find(({ id }) => id === open.id) ?? open;
    },
  };
  let dashboard: Dashboard | null = null;
  const hear = (status: EngineStatus) => {
    if (dashboard === null) onStatus(status);
    else dashboard.engineStatus = status;
  };
  const keep = (urls: readonly string[]) => void offline.keep([...urls, ...keptFiles(open, built)]);
  const needed = namesFirstView(location.hash) ? 'first' : 'all';
  const { engine, warm, loadAnswers, openConsole, close } = isImported(open)
    ? await openImported(open, imported, hear, keep)
    : await openDataset(dataFolder, open, needed, hear, keep);
  if (signal?.aborted === true) close();
  signal?.throwIfAborted();
  signal?.addEventListener('abort', close);
  dashboard = new Dashboard({
    catalog: await loadCatalog(engine).catch((error: unknown) => {
      close();
      if (!isImported(open) || !(error instanceof EngineUnavailable)) throw error;
      if (error.cause instanceof KeptDatasetLost) throw error.cause;
      // Kept by a version whose tables were others.
      throw error.cause instanceof QueryError ? new KeptDatasetLost(open, error) : error;
    }),
    engine,
    preferences,
    reviewMarks: new ReviewMarks(siteStorage()),
    datasets,
    imported,
    loadBasePackage: () => loadBasePackage(open, built, imported),
    openConsole,
    files: filesOf(open, imported),
    address: location,
    replaceHash: (hash) => history.replaceState(history.state, '', hash),
  });
  const { lasting } = dashboard;
  const closeAll = () => {
    lasting.close();
    close();
  };
  return { dashboard, warm, loadAnswers, close: closeAll };
}

/** The engine over what the browser has kept of a dataset; the code that reads it comes only then. */
async function openImported(
  entry: ImportedEntry,
  imported: ImportedDatasets,
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void,
) {
  if (entry.facts > readLimits.factsInMemory)
    return openLarge(entry, imported, onStatus, onEngineFiles);
  const [{ readTableTexts }, zip] = await Promise.all([
    import('./exchange/package-archive'),
    imported.read(entry.id),
  ]);
  try {
    if (zip === null) throw new Error('not there');
    const tables = readTableTexts(zip, entry.hash);
    return openTables(() => Promise.resolve(tables), onStatus, onEngineFiles);
  } catch (error) {
    throw new KeptDatasetLost(entry, error);
  }
}

/** The same of a dataset whose package takes seconds to unpack: in a worker, and when the engine asks for it. */
async function openLarge(
  entry: ImportedEntry,
  imported: ImportedDatasets,
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void,
) {
  const [{ ImportClient }, { WorkerBroken }] = await Promise.all([
    import('./exchange/import-client'),
    import('./exchange/worker-line'),
  ]);
  const loadTables = async () => {
    const client = new ImportClient();
    try {
      return await client.unpack(await keptZip(entry, imported), entry.hash);
    } catch (error) {
      // What has not been read is not lost.
      throw error instanceof WorkerBroken ? error : new KeptDatasetLost(entry, error);
    } finally {
      client.close();
    }
  };
  return openLargeTables(entry.id, loadTables, onStatus, onEngineFiles);
}

async function loadBasePackage(
  open: DatasetEntry,
  built: BuiltListing,
  imported: ImportedDatasets,
): Promise<BasePackage> {
  if (isImported(open) && open.facts <= readLimits.factsAsRows)
    return { zip: await keptZip(open, imported), isOpenDataset: true };
  const base = baseOf(open, built);
  const { path, package: file } = base;
  if (file === null) throw new Error(path);
  return { zip: await readPackageZip(dataFolder, path, file), isOpenDataset: base === open };
}

/** The files behind a dataset, whatever its size. */
function filesOf(open: DatasetEntry, imported: ImportedDatasets): DatasetFiles {
  const writeDatabase: DatasetFiles['writeDatabase'] = async (tables, signal) =>
    (await import('./db/write-database')).writeDatabase(tables, signal);
  const readDatabase: DatasetFiles['readDatabase'] = async (file, signal) => {
    const [engine, { reportTables, sourceTable }] = await Promise.all([
      import('./db/read-database'),
      import('./exchange/report-tables'),
    ]);
    const names = [...reportTables, sourceTable];
    return engine.readDatabase(file, names, readLimits.rows, signal);
  };
  if (isImported(open)) {
    return {
      loadPackage: () => keptZip(open, imported),
      database: null,
      writeDatabase,
      readDatabase,
    };
  }
  const { path, package: zip, database } = open;
  return {
    loadPackage: zip === null ? null : () => readPackageZip(dataFolder, path, zip),
    database: { url: dataFolder + path + database.path, bytes: database.bytes },
    writeDatabase,
    readDatabase,
  };
}

async function keptZip(open: ImportedEntry, imported: ImportedDatasets): Promise<Uint8Array> {
  const zip = await imported.read(open.id);
  if (zip === null) throw new KeptDatasetLost(open, null);
  return zip;
}

/**
 * The built dataset that an import is read against: the open one, or the first where that is too large to be joined, or
 * made by a program, whose areas and departments no real report is of.
 */
function baseOf(open: DatasetEntry, built: BuiltListing): BuiltEntry {
  if (isImported(open) || open.isSimulated || open.package === null) return built[0];
  return open.facts <= readLimits.factsAsRows ? open : built[0];
}

/** Absolute URLs of what a visit without a network needs of a dataset, besides the engine. */
function keptFiles(open: DatasetEntry, built: BuiltListing): readonly string[] {
  if (isImported(open)) return [];
  const { path, package: zip } = baseOf(open, built);
  const files = [
    ...(open.database.bytes > mostKeptBytes ? [] : [open.path + open.database.path]),
    ...(zip === null ? [] : [path + zip.path]),
  ];
  return files.map((file) => new URL(dataFolder + file, document.baseURI).href);
}
