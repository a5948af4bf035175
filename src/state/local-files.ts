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

const databaseName = 'local-files';
const storeName = 'files';

/** Files in IndexedDB. The database is opened at the first call. */
export class IndexedDbFiles implements LocalFiles {
  private opened: Promise<IDBDatabase> | null = null;

  async read(key: string): Promise<LocalFile | null> {
    const found = await this.run<unknown>('readonly', (store) => store.get(key));
    return isLocalFile(found) ? { name: found.name, text: found.text } : null;
  }

  async write(key: string, { name, text }: LocalFile): Promise<void> {
    await this.run('readwrite', (store) => store.put({ name, text }, key));
  }

  async remove(key: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(key));
  }

  private async run<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    this.opened ??= open();
    const transaction = (await this.opened).transaction(storeName, mode);
    const request = ask(transaction.objectStore(storeName));
    return new Promise((resolve, reject) => {
      // Room runs out when the transaction ends, not when the request succeeds.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

function isLocalFile(value: unknown): value is LocalFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Partial<Record<string, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
