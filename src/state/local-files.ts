import { IndexedStore } from './indexed-store';

/** A text file that the reader gave the page; it stays in this browser. */
export interface LocalFile {
  readonly name: string;
  readonly text: string;
}

/** Where such files are kept from one visit to the next. Every call may be refused: no room, or no permission. */
export interface LocalFiles {
  read(key: string): Promise<LocalFile | null>;
  write(key: string, file: LocalFile): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Files in IndexedDB. */
export class IndexedDbFiles implements LocalFiles {
  private readonly store = new IndexedStore('local-files', 'files');

  async read(key: string): Promise<LocalFile | null> {
    const found = await this.store.get(key);
    return isLocalFile(found) ? { name: found.name, text: found.text } : null;
  }

  write(key: string, { name, text }: LocalFile): Promise<void> {
    return this.store.put(key, { name, text });
  }

  remove(key: string): Promise<void> {
    return this.store.delete(key);
  }
}

function isLocalFile(value: unknown): value is LocalFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Partial<Record<string, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
