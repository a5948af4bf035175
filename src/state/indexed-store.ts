/**
 * One store of an IndexedDB database, by keys. The database is opened at the first call, and anew where it was refused or
 * taken away; every call may be refused.
 */
export class IndexedStore {
  private opened: Promise<IDBDatabase> | null = null;

  constructor(
    private readonly databaseName: string,
    private readonly storeName: string,
  ) {}

  get(key: string): Promise<unknown> {
    return this.run<unknown>('readonly', (store) => store.get(key));
  }

  async put(key: string, value: unknown): Promise<void> {
    await this.run('readwrite', (store) => store.put(value, key));
  }

  /** All values, in no order that means anything. */
  all(): Promise<readonly unknown[]> {
    return this.run<unknown[]>('readonly', (store) => store.getAll());
  }

  /** Puts several at once, all or none. */
  async putAll(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    await this.run('readwrite', (store) => {
      const requests = entries.map(([key, value]) => store.put(value, key));
      return requests[0] ?? store.count();
    });
  }

  /** Changes what is there as it is now, whoever has written it; nothing where it is gone. */
  async change(key: string, change: (value: unknown) => unknown): Promise<void> {
    await this.run<unknown>('readwrite', (store) => {
      const request = store.get(key);
      request.onsuccess = () => {
        if (request.result !== undefined) store.put(change(request.result), key);
      };
      return request;
    });
  }

  async delete(key: string): Promise<void> {
    await this.run('readwrite', (store) => store.delete(key));
  }

  /** Lets go of the database; the next call opens it again. */
  close(): void {
    void this.opened?.then(
      (database) => database.close(),
      () => undefined,
    );
    this.opened = null;
  }

  private async run<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const database = await this.database();
    const transaction = database.transaction(this.storeName, mode);
    const request = ask(transaction.objectStore(this.storeName));
    return new Promise((resolve, reject) => {
      // Room runs out when the transaction ends, not when the request succeeds.
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
      transaction.onerror = () => reject(transaction.error ?? new Error('failed'));
    });
  }

  /** What was refused, or was closed with the site's data, is asked for again the next time. */
  private database(): Promise<IDBDatabase> {
    this.opened ??= this.open().then(
      (database) => {
        database.onclose = () => (this.opened = null);
        return database;
      },
      (error: unknown) => {
        this.opened = null;
        throw error;
      },
    );
    return this.opened;
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(this.storeName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
  }
}
