import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { real } from '../../src/state/testing/known-datasets';
import { listDatasets } from './list-datasets';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'datasets-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function build(id: string, reports: number) {
  await mkdir(join(folder, id));
  const { path: _path, ...fields } = real;
  const manifest = { ...fields, id, reports, parquet: [] };
  await writeFile(join(folder, id, 'manifest.json'), JSON.stringify(manifest));
}

it('lists the real reports first, then the smaller dataset before the larger', async () => {
  await build('nation', 150_000);
  await build('province', 6_500);
  await build('real', 9_000);
  await mkdir(join(folder, 'nothing-of-ours'));
  // What builds leave that were stopped.
  await build('real.former', 9_000);
  await build('province.building', 6_500);
  const listing = await listDatasets(folder);
  expect(listing.map(({ id, path }) => [id, path])).toEqual([
    ['real', 'real/'],
    ['province', 'province/'],
    ['nation', 'nation/'],
  ]);
  expect(JSON.parse(await readFile(join(folder, 'datasets.json'), 'utf8'))).toEqual(listing);
});

it('writes nothing where nothing is built', async () => {
  await expect(listDatasets(folder)).rejects.toThrow();
});

it('names a dataset that another version has built, and what to do', async () => {
  await build('real', 6);
  await mkdir(join(folder, 'nation'));
  await writeFile(join(folder, 'nation', 'manifest.json'), '{"id": "nation"}');
  await expect(listDatasets(folder)).rejects.toThrow(/nation.manifest\.json: 由其他版本生成.*anew/);
});
