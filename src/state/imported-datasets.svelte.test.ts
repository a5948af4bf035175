import { describe, expect, it } from 'vitest';
import type { ImportedEntry } from '../model/manifest';
import { ImportedDatasets } from './imported-datasets.svelte';
import { FirstThatKeeps, PrivateFiles, type KeptPackages } from './kept-packages';

const entry: ImportedEntry = {
  id: 'import-01234567',
  title: '我的区',
  titleEn: '我的区',
  version: '1.0.0',
  isSimulated: false,
  licence: 'x',
  asOf: '2026-11-21',
  reports: 1,
  facts: 2,
  hash: '0123456789ab',
  origin: 'imported',
  bytes: 3,
};
const content = Uint8Array.from([1, 2, 3]);

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

function place(refusal?: Error): KeptPackages {
  const kept = new Map<string, Uint8Array>();
  return {
    read: (id) => Promise.resolve(kept.get(id) ?? null),
    write: (id, bytes) => {
      if (refusal !== undefined) return Promise.reject(refusal);
      kept.set(id, bytes);
      return Promise.resolve();
    },
    remove: (id) => Promise.resolve(void kept.delete(id)),
  };
}

/** A folder of the browser whose files are made and never written, as Safari before 26 and a full disk leave them. */
function unwritable(names: Set<string>): FileSystemDirectoryHandle {
  const file = (name: string) => ({
    getFile: () => Promise.resolve(new File([], name)),
    createWritable: () => Promise.reject(named('NotSupportedError')),
  });
  const folder = {
    getDirectoryHandle: () => Promise.resolve(folder),
    getFileHandle: (name: string, options?: FileSystemGetFileOptions) => {
      if (options?.create === true) names.add(name);
      return names.has(name) ? Promise.resolve(file(name)) : Promise.reject(named('NotFoundError'));
    },
    removeEntry: (name: string) => Promise.resolve(void names.delete(name)),
  };
  return folder as unknown as FileSystemDirectoryHandle;
}

function named(name: string): Error {
  const error = new Error(name);
  error.name = name;
  return error;
}

describe('imported datasets', () => {
  it('are there on the next visit, renamed, and gone once removed', async () => {
    const [storage, packages] = [memory(), place()];
    const datasets = new ImportedDatasets(storage, packages);
    expect(await datasets.keep(entry, content)).toBe('kept');
    datasets.rename(entry.id, '示例区');
    const later = new ImportedDatasets(storage, packages);
    expect(later.entries.map(({ title }) => title)).toEqual(['示例区']);
    expect(await later.read(entry.id)).toEqual(content);
    await later.remove(entry.id);
    expect(new ImportedDatasets(storage, packages).entries).toEqual([]);
    expect(await later.read(entry.id)).toBeNull();
  });

  it('with the same content are kept beside each other under two names, and once under one', async () => {
    const datasets = new ImportedDatasets(memory(), place());
    for (const title of [entry.title, '又一次', '第三次', '又一次'])
      await datasets.keep(datasets.apart({ ...entry, title }), content);
    expect(datasets.entries.map(({ id, title }) => [id, title])).toEqual([
      [entry.id, entry.title],
      [`${entry.id}-3`, '第三次'],
      [`${entry.id}-2`, '又一次'],
    ]);
    await datasets.remove(`${entry.id}-2`);
    expect(await datasets.read(entry.id)).toEqual(content);
    expect(await datasets.read(`${entry.id}-3`)).toEqual(content);
  });

  it('that find no room are not listed', async () => {
    const full = new ImportedDatasets(memory(), place(named('QuotaExceededError')));
    expect(await full.keep(entry, content)).toBe('no_room');
    expect(full.entries).toEqual([]);
  });

  it.each([
    ['neither lists nor files', () => new ImportedDatasets(null, place(named('SecurityError')))],
    ['no lists', () => new ImportedDatasets(null, place())],
    ['no files', () => new ImportedDatasets(memory(), place(named('SecurityError')))],
  ])('last as long as the page where the browser keeps %s', async (_, make) => {
    const shut = make();
    const other = { ...entry, id: 'import-89abcdef', title: '别的区' };
    expect(await shut.keep(entry, content)).toBe('held');
    expect(await shut.keep(other, content)).toBe('held');
    shut.rename(entry.id, '示例区');
    // As the page does when another dataset is opened.
    shut.refresh();
    expect(shut.entries.map(({ title }) => title)).toEqual(['示例区', '别的区']);
    expect(await shut.read(entry.id)).toEqual(content);
    expect([shut.isHeld(entry.id), make().entries]).toEqual([true, []]);
    await shut.remove(entry.id);
    expect([shut.entries.length, await shut.read(entry.id)]).toEqual([1, null]);
  });

  it('leave aside what another program has stored in their place', () => {
    const storage = memory();
    storage.setItem('imported-datasets', JSON.stringify([{ id: 'x' }, entry, null]));
    expect(new ImportedDatasets(storage, null).entries).toEqual([entry]);
    storage.setItem('imported-datasets', '{');
    expect(new ImportedDatasets(storage, null).entries).toEqual([]);
  });

  it('go elsewhere where the browser makes a file and does not write it', async () => {
    const names = new Set<string>();
    const files = new PrivateFiles(() => Promise.resolve(unwritable(names)));
    const packages = new FirstThatKeeps([files, place()]);
    await packages.write(entry.id, content);
    expect([...names]).toEqual([]);
    expect(await packages.read(entry.id)).toEqual(content);
    // Left by a version that did not clear up after itself.
    names.add(`${entry.id}.zip`);
    expect(await packages.read(entry.id)).toEqual(content);
  });

  it('whose list has no room leave nothing behind', async () => {
    const packages = place();
    const storage = memory();
    const full = {
      ...storage,
      setItem: () => {
        throw named('QuotaExceededError');
      },
    };
    const datasets = new ImportedDatasets(full, packages);
    expect(await datasets.keep(entry, content)).toBe('no_room');
    expect(await packages.read(entry.id)).toBeNull();
    await new ImportedDatasets(storage, packages).keep(entry, content);
    const later = new ImportedDatasets(full, packages);
    // What was kept before stays, whatever becomes of the next attempt.
    expect(await later.keep(entry, content)).toBe('no_room');
    expect(await later.read(entry.id)).toEqual(content);
    expect(later.rename(entry.id, '示例区')).toBe('no_room');
    expect(await later.remove(entry.id)).toBe('no_room');
    expect(later.entries).toEqual([entry]);
    expect(await later.read(entry.id)).toEqual(content);
  });

  it('go where there is room, and are found there', async () => {
    const second = place();
    const packages = new FirstThatKeeps([place(named('NotSupportedError')), second]);
    await packages.write(entry.id, content);
    expect(await packages.read(entry.id)).toEqual(content);
    await packages.remove(entry.id);
    expect(await second.read(entry.id)).toBeNull();
  });
});
