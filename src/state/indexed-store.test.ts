import { afterEach, expect, it, vi } from 'vitest';
import { IndexedStore } from './indexed-store';

afterEach(() => vi.unstubAllGlobals());

type Handlers = Record<string, (() => void) | undefined>;

/** As much of IndexedDB as one reading needs; `opened` says of each opening whether the browser grants it. */
function fakeIndexedDb(granted: readonly boolean[]) {
  const databases: Handlers[] = [];
  let openings = 0;
  const soon = (handlers: Handlers, name: string) => queueMicrotask(() => handlers[name]?.());
  const open = () => {
    const isGranted = granted[openings] ?? true;
    openings += 1;
    const database: Handlers & { transaction?: () => unknown } = {};
    const transaction = () => {
      const handlers: Handlers = {};
      soon(handlers, 'oncomplete');
      return Object.assign(handlers, { objectStore: () => ({ get: () => ({ result: 'kept' }) }) });
    };
    databases.push(Object.assign(database, { transaction }));
    const request = { result: database, error: new Error('refused') } as unknown as Handlers;
    soon(request, isGranted ? 'onsuccess' : 'onerror');
    return request;
  };
  vi.stubGlobal('indexedDB', { open });
  return { databases, openings: () => openings };
}

it('opens the database again after it was refused', async () => {
  fakeIndexedDb([false, true]);
  const store = new IndexedStore('deck', 'slides');
  await expect(store.get('a')).rejects.toThrow('refused');
  expect(await store.get('a')).toBe('kept');
});

it('opens the database once, and again after the browser has closed it', async () => {
  const { databases, openings } = fakeIndexedDb([]);
  const store = new IndexedStore('deck', 'slides');
  await store.get('a');
  await store.get('a');
  expect(openings()).toBe(1);
  databases[0]!['onclose']!();
  expect(await store.get('a')).toBe('kept');
  expect(openings()).toBe(2);
});
