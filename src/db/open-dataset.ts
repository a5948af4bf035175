import { parseManifest, type Manifest } from '../model/manifest';
import type { Engine, EngineStatus } from './engine';
import { ResilientEngine } from './resilient-engine';
import { SnapshotEngine, type Snapshot } from './snapshot';

export interface OpenDataset {
  readonly manifest: Manifest;
  readonly engine: Engine;
  /** Starts DuckDB ahead of the first query that needs it. */
  readonly warm: () => Promise<void>;
}

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

/**
 * Opens the built dataset below `folder` (a URL ending in '/'): the snapshot answers at once, DuckDB-WASM is loaded
 * and started when a query first needs it. Rejects with DatasetUnavailable.
 */
export async function openDataset(
  folder: string,
  onStatus: (status: EngineStatus) => void,
): Promise<OpenDataset> {
  const manifest = parseManifest(await fetchJson(`${folder}manifest.json`, 'no-cache'));
  const snapshot = (await fetchJson(folder + manifest.snapshot.path, 'default')) as Snapshot;
  const file = {
    url: new URL(folder + manifest.database.path, document.baseURI).href,
    name: manifest.database.path,
  };
  const duckDb = new ResilientEngine({
    start: async (report) => (await import('./wasm-session')).startWasmSession(file, report),
    onStatus,
  });
  return { manifest, engine: new SnapshotEngine(snapshot, duckDb), warm: () => duckDb.warm() };
}

async function fetchJson(url: string, cache: RequestCache): Promise<unknown> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new DatasetUnavailable(url, error);
  }
}
