import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeBuild } from './offline';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-'));
  await mkdir(path.join(folder, 'assets'));
  await mkdir(path.join(folder, 'data/parquet'), { recursive: true });
  const files = {
    'index.html': 'page',
    'theme.js': 'theme',
    'sw.js': 'worker',
    'assets/index-D4e5F6g7.js': 'script',
    'assets/index-D4e5F6g7.js.br': 'twin',
    'assets/duckdb-eh-9ubY-jlA.wasm': 'engine',
    'assets/duckdb-browser-eh.worker-hQa-dcAV.js': 'engine',
    'assets/engine-guard-CZJXhRR7.js': 'guard',
    'data/manifest.json': '{}',
    'data/first.5e0c7c1f2a94.json': '{}',
    'data/snapshot.a13c3b893216.json': '{}',
    'data/dataset.ede1d27fcd1a.duckdb': 'database',
    'data/package.6b8981d7a7c0.zip': 'package',
    'data/parquet/areas.9171a0b139f5.parquet': 'parquet',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
});
afterEach(() => rm(folder, { recursive: true }));

it('tells the parts of the page from the large files, and leaves out twins, downloads and the worker', async () => {
  const { shell, kept } = await describeBuild(folder);
  expect(shell.map(([url]) => url)).toEqual([
    './assets/engine-guard-CZJXhRR7.js',
    './assets/index-D4e5F6g7.js',
    './data/first.5e0c7c1f2a94.json',
    './data/manifest.json',
    './data/snapshot.a13c3b893216.json',
    './',
    './theme.js',
  ]);
  expect(kept).toEqual([
    './assets/duckdb-browser-eh.worker-hQa-dcAV.js',
    './assets/duckdb-eh-9ubY-jlA.wasm',
    './data/dataset.ede1d27fcd1a.duckdb',
    './data/package.6b8981d7a7c0.zip',
  ]);
});

it('knows files without a hash in their name by their content', async () => {
  const digests = Object.fromEntries((await describeBuild(folder)).shell);
  // printf page | sha256sum
  expect(digests['./']).toBe('3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274');
  expect(digests['./assets/index-D4e5F6g7.js']).toBeNull();
});

it('is another version as soon as any part is', async () => {
  const { version } = await describeBuild(folder);
  expect((await describeBuild(folder)).version).toBe(version);
  await writeFile(path.join(folder, 'theme.js'), 'other theme');
  const other = await describeBuild(folder);
  expect(other.version).not.toBe(version);
  await writeFile(path.join(folder, 'data/package.6b8981d7a7c0.zip'), 'other package');
  expect((await describeBuild(folder)).version).toBe(other.version);
});
