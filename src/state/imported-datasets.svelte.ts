import { parseImportedEntries, type ImportedEntry } from '../model/manifest';
import type { KeptPackages } from './kept-packages';

const storageKey = 'imported-datasets';

/** Why a dataset could not be kept: the browser has no room, or lets no page keep anything. */
export type KeepRefusal = 'no_room' | 'forbidden';

/**
 * The datasets that the reader brought along. What is said of them stands where it can be read at once, so that a visit
 * without any does not wait; their packages lie in the browser's larger storage.
 */
export class ImportedDatasets {
  entries: readonly ImportedEntry[] = $state.raw([]);

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null,
    private readonly packages: KeptPackages | null,
  ) {
    this.entries = this.listed();
  }

  /** The package of a dataset; null where the browser has it no longer. */
  async read(id: string): Promise<Uint8Array | null> {
    return (await this.packages?.read(id)) ?? null;
  }

  /** Keeps a dataset, in the place of one with the same content; null once it is kept. */
  async keep(entry: ImportedEntry, bytes: Uint8Array): Promise<KeepRefusal | null> {
    if (this.packages === null) return 'forbidden';
    const others = this.listed().filter(({ id }) => id !== entry.id);
    try {
      await this.packages.write(entry.id, bytes);
    } catch (error) {
      return refusalOf(error);
    }
    // Last: what is listed is there.
    const refusal = this.list([...others, entry]);
    const isListed = this.listed().some(({ id }) => id === entry.id);
    if (refusal !== null && !isListed) await this.packages.remove(entry.id).catch(() => undefined);
    return refusal;
  }

  /** Null once it is renamed. */
  rename(id: string, title: string): KeepRefusal | null {
    const renamed = (entry: ImportedEntry) =>
      entry.id === id ? { ...entry, title, titleEn: title } : entry;
    return this.list(this.listed().map(renamed));
  }

  /** Null once it is gone. */
  async remove(id: string): Promise<KeepRefusal | null> {
    const refusal = this.list(this.listed().filter((entry) => entry.id !== id));
    // What is listed no longer may stay where the browser does not let go of it.
    if (refusal === null) await this.packages?.remove(id).catch(() => undefined);
    return refusal;
  }

  /** Read anew before every change: another tab may have changed it. */
  private listed(): readonly ImportedEntry[] {
    try {
      return parseImportedEntries(JSON.parse(this.storage?.getItem(storageKey) ?? '[]'));
    } catch {
      return [];
    }
  }

  private list(entries: readonly ImportedEntry[]): KeepRefusal | null {
    try {
      this.storage?.setItem(storageKey, JSON.stringify(entries));
    } catch (error) {
      return refusalOf(error);
    }
    this.entries = entries;
    return null;
  }
}

function refusalOf(error: unknown): KeepRefusal {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return isFull ? 'no_room' : 'forbidden';
}
