import { parseDatasetListing, type BuiltEntry, type BuiltListing } from '../model/manifest';
import type { Engine, EngineStatus, OpenConsole } from './engine';
import { ResilientEngine } from './resilient-engine';
import type { LargeTable, LoadedTable, SessionSource } from './session';
import { SnapshotEngine, type Snapshot } from './snapshot';

export interface OpenDataset {
  readonly engine: Engine;
  /** Starts DuckDB ahead of the first query that needs it. */
  readonly warm: () => Promise<void>;
  /** Reads all answers made at build time, ahead of the first question that needs them. Never rejects. */
  readonly loadAnswers: () => Promise<void>;
  /** Opens a console over the same data; its engine starts with the first statement, and `onStatus` hears of that. */
  readonly openConsole: OpenConsole;
  /** Ends the engine; no query is answered after. */
  readonly close: () => void;
}

/** What a reader's statement may take; beyond it the engine refuses, and the page goes on. */
const consoleMemory = '1GB';

/** A file of the dataset could not be had; `url` says which. */
export class DatasetUnavailable extends Error {
  override readonly name = 'DatasetUnavailable';
  constructor(
    readonly url: string,
    cause: unknown,
  ) {
    super(`${url}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Reads JSON from a URL relative to the page; `mayChange`: another file may come to stand there. */
export type ReadJson = (url: string, mayChange: boolean) => Promise<unknown>;

/** Reads which datasets there are below `folder` (a URL ending in '/'). Rejects with DatasetUnavailable. */
export async function readListing(
  folder: string,
  readJson: ReadJson = fetchJson,
): Promise<BuiltListing> {
  const url = `${folder}datasets.json`;
  const json = await readJson(url, true);
  try {
    return parseDatasetListing(json);
  } catch (error) {
    throw new DatasetUnavailable(url, error);
  }
}

/** Reads a file of answers that a dataset comes with. Rejects with DatasetUnavailable. */
export async function readAnswers(url: string, readJson: ReadJson = fetchJson): Promise<Snapshot> {
  const json = await readJson(url, false);
  if (typeof json !== 'object' || json === null)
    throw new DatasetUnavailable(url, new Error('holds no answers'));
  return json as Snapshot;
}

/**
 * Opens a dataset of the listing in `folder`: the snapshot answers at once, DuckDB-WASM is loaded and started when a
 * query first needs it. `needed`: the answers that are waited for, those of the first view or all of them, both files
 * asked for at the same time. `onEngineFiles` hears the absolute URLs of what the engine was started from. Rejects with
 * DatasetUnavailable.
 */
export async function openDataset(
  folder: string,
  dataset: BuiltEntry,
  needed: 'first' | 'all',
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void = () => undefined,
): Promise<OpenDataset> {
  const below = folder + dataset.path;
  const readRest = () => readAnswers(below + dataset.snapshot.path);
  const [first, rest] = await Promise.all([
    readAnswers(below + dataset.firstAnswers.path),
    needed === 'all' ? readRest() : null,
  ]);
  const file = {
    url: new URL(below + dataset.database.path, document.baseURI).href,
    name: dataset.database.path,
  };
  const duckDb = startedBy({ kind: 'file', ...file }, onStatus, onEngineFiles);
  const readOnce = rest === null ? readRest : () => Promise.resolve(rest);
  const engine = new SnapshotEngine(first, readOnce, duckDb.engine);
  // Where it fails, the question that needs it asks again and says so.
  const loadAnswers = () => engine.loadRest().catch(() => undefined);
  if (rest !== null) await loadAnswers();
  return { ...duckDb, engine, loadAnswers };
}

/**
 * Opens a dataset that no build has made: `loadTables` gives the CSV of its tables, each time the engine starts, which
 * then computes the views itself. Rejects where the tables cannot be had.
 */
export function openTables(
  loadTables: () => Promise<readonly LoadedTable[]>,
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void = () => undefined,
): OpenDataset {
  return startedBy({ kind: 'tables', loadTables }, onStatus, onEngineFiles);
}

/** The same for tables that are too large to be computed at once. `id`: of the dataset; another content has another. */
export function openLargeTables(
  id: string,
  loadTables: () => Promise<readonly LargeTable[]>,
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void = () => undefined,
): OpenDataset {
  return startedBy({ kind: 'large', id, loadTables }, onStatus, onEngineFiles);
}

function startedBy(
  source: SessionSource,
  onStatus: (status: EngineStatus) => void,
  onEngineFiles: (urls: readonly string[]) => void,
): OpenDataset {
  const engine = new ResilientEngine({
    start: async (report, signal) => {
      // A session whose answers cannot be read is none.
      const [{ startWasmSession }] = await Promise.all([
        import('./wasm-session'),
        import('./decode-arrow'),
      ]);
      return startWasmSession(source, report, { onFiles: onEngineFiles, signal });
    },
    onStatus,
  });
  return {
    engine,
    warm: () => engine.warm(),
    // No build has made any.
    loadAnswers: () => Promise.resolve(),
    openConsole: async (onConsoleStatus) => {
      const { SealedConsole } = await import('./sealed-console');
      return new SealedConsole(async () => {
        const { startWasmSession } = await import('./wasm-session');
        const memoryLimit = consoleMemory;
        const session = await startWasmSession(source, onConsoleStatus, { memoryLimit });
        onConsoleStatus({ kind: 'ready' });
        return session;
      });
    },
    close: () => {
      engine.close();
    },
  };
}

/** Reads the package of a built dataset as zip. Rejects with DatasetUnavailable. */
export async function readPackageZip(
  folder: string,
  path: string,
  { path: file }: { readonly path: string },
): Promise<Uint8Array> {
  const url = folder + path + file;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new DatasetUnavailable(url, error);
  }
}

async function fetchJson(url: string, mayChange: boolean): Promise<unknown> {
  try {
    const response = await fetch(url, { cache: mayChange ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new DatasetUnavailable(url, error);
  }
}
