import { parseImportedEntries, type ImportedEntry } from '../model/manifest';
import type { KeptPackages } from './kept-packages';

const storageKey = 'imported-datasets';

/** Why a change was not kept: the browser has no room, or lets no page keep anything. */
export type KeepRefusal = 'no_room' | 'forbidden';

/** What became of a dataset: kept in this browser, held as long as the page, or refused for want of room. */
export type KeepOutcome = 'kept' | 'held' | 'no_room';

interface HeldDataset {
  readonly entry: ImportedEntry;
  readonly bytes: Uint8Array;
}

/**
 * The datasets that the reader brought along. What is said of them stands where it can be read at once, so that a visit
 * without any does not wait; their packages lie in the browser's larger storage. Where the browser lets no page keep
 * anything they are held as long as the page.
 */
export class ImportedDatasets {
  entries: readonly ImportedEntry[] = $state.raw([]);
  private readonly held = new Map<string, HeldDataset>();

  constructor(
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null,
    private readonly packages: KeptPackages | null,
  ) {
    this.refresh();
  }

  /** Another tab may have changed what is kept. */
  refresh(): void {
    this.show(this.listed());
  }

  /** Whether a dataset goes with the page. */
  isHeld(id: string): boolean {
    return this.held.has(id);
  }

  /** The package of a dataset; null where the browser has it no longer. */
  async read(id: string): Promise<Uint8Array | null> {
    return this.held.get(id)?.bytes ?? (await this.packages?.read(id)) ?? null;
  }

  /**
   * The entry under an id that no other dataset has: the same content may be kept under another name, and neither is
   * to be lost for it. Under the same name it is the same dataset.
   */
  apart(entry: ImportedEntry): ImportedEntry {
    const isFree = (id: string) =>
      this.entries.every((other) => other.id !== id || other.title === entry.title);
    let id = entry.id;
    for (let number = 2; !isFree(id); number += 1) id = `${entry.id}-${String(number)}`;
    return { ...entry, id };
  }

  /** Keeps a dataset, in the place of one with its id. */
  async keep(entry: ImportedEntry, bytes: Uint8Array): Promise<KeepOutcome> {
    const refusal = await this.store(entry, bytes);
    if (refusal === 'no_room') return refusal;
    if (refusal === null) this.held.delete(entry.id);
    else this.held.set(entry.id, { entry, bytes });
    this.refresh();
    return refusal === null ? 'kept' : 'held';
  }

  private async store(entry: ImportedEntry, bytes: Uint8Array): Promise<KeepRefusal | null> {
    if (this.packages === null || this.storage === null) return 'forbidden';
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
    const held = this.held.get(id);
    if (held === undefined) return this.list(this.listed().map(renamed));
    this.held.set(id, { ...held, entry: renamed(held.entry) });
    this.refresh();
    return null;
  }

  /** Null once it is gone. */
  async remove(id: string): Promise<KeepRefusal | null> {
    if (this.held.delete(id)) {
      this.refresh();
      return null;
    }
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
    this.show(entries);
    return null;
  }

  private show(listed: readonly ImportedEntry[]): void {
    const held = [...this.held.values()].map(({ entry }) => entry);
    const isHeld = (entry: ImportedEntry) => this.held.has(entry.id);
    this.entries = [...listed.filter((entry) => !isHeld(entry)), ...held];
  }
}

function refusalOf(error: unknown): KeepRefusal {
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return isFull ? 'no_room' : 'forbidden';
}
