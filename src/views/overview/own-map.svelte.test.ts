import { expect, test } from 'vitest';
import type { LocalFile, LocalFiles } from '../../state/local-files';
import { OwnMap } from './own-map.svelte';

const areas = [{ areaCode: '430203', areaName: '芦淞区' }];
const ring = [
  [113, 27],
  [114, 27],
  [114, 28],
  [113, 27],
];
const good = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '芦淞区' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
});
const upload = (text: string, name = 'a.geojson', size = text.length) => ({
  name,
  size,
  text: () => Promise.resolve(text),
});

class Shelf implements LocalFiles {
  kept: LocalFile | null = null;
  isFull = false;
  read = () => Promise.resolve(this.kept);
  write = (_: string, file: LocalFile) => {
    if (this.isFull) return Promise.reject(new Error('QuotaExceededError'));
    this.kept = file;
    return Promise.resolve();
  };
  remove = () => {
    this.kept = null;
    return Promise.resolve();
  };
}

test('shows a file, finds it again on the next visit, and forgets it on request', async () => {
  const shelf = new Shelf();
  const first = new OwnMap(shelf);
  await first.take(upload(good), areas);
  expect(first.map?.shapes.map(({ areaCode }) => areaCode)).toEqual(['430203']);

  const second = new OwnMap(shelf);
  await second.restore(areas);
  expect(second.fileName).toBe('a.geojson');
  await second.remove();
  expect([second.map, shelf.kept]).toEqual([null, null]);
});

test('keeps the map that is shown when the next file is refused', async () => {
  const own = new OwnMap(new Shelf());
  await own.take(upload(good), areas);
  await own.take(upload('{', 'b.geojson'), areas);
  expect(own.problems).toMatchObject([{ kind: 'not_json' }]);
  expect([own.fileName, own.refusedName]).toEqual(['a.geojson', 'b.geojson']);
});

test('shows the file that was chosen last, though an earlier one takes longer to be read', async () => {
  const own = new OwnMap(new Shelf());
  let finish = (_: string) => {};
  const slow = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const first = own.take({ name: 'slow.geojson', size: 9, text: () => slow }, areas);
  await own.take(upload(good, 'quick.geojson'), areas);
  finish(good);
  await first;
  expect([own.fileName, own.isReading]).toEqual(['quick.geojson', false]);
});

test('says that a file cannot be read', async () => {
  const own = new OwnMap(new Shelf());
  const gone = {
    name: 'x',
    size: 9,
    text: () => Promise.reject(new DOMException('NotFoundError')),
  };
  await own.take(gone, areas);
  expect(own.problems).toEqual([{ kind: 'unreadable' }]);
  expect([own.map, own.isReading]).toEqual([null, false]);
});

test('refuses a file of over 20 MB without reading it', async () => {
  const own = new OwnMap(new Shelf());
  const huge = { name: 'x', size: 21 * 1024 * 1024, text: () => Promise.reject(new Error('read')) };
  await own.take(huge, areas);
  expect(own.problems).toEqual([{ kind: 'too_large', megabytes: 21 }]);
});

test('shows the map though the browser has no room to keep it', async () => {
  const shelf = new Shelf();
  shelf.isFull = true;
  const own = new OwnMap(shelf);
  await own.take(upload(good), areas);
  expect([own.map === null, own.isUnkept]).toEqual([false, true]);
});
