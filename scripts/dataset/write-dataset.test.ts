import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeResult } from '../../src/db/decode';
import { NativeEngine } from '../../src/db/native';
import type { Snapshot } from '../../src/db/snapshot';
import { parseManifest, type Manifest } from '../../src/model/manifest';
import type { PackageFiles } from '../../src/model/parse-package';
import { metricsQuery } from '../../src/sql/queries';
import { Identifier, queryKey, sql, type Query, type SqlParam } from '../../src/sql/sql';
import { views } from '../../src/sql/views';
import { defaultRoute } from '../../src/state/route';
import { screenQueries } from '../../src/state/all-screen-queries';
import { openDatabase } from './load-database';
import { readPackage } from './read-package';
import { copyDataPackage, dataFolder, readDataPackage } from './testing/data-package';
import { writeDataset } from './write-dataset';

// Each build takes a second; a busy machine may take several.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const temporary: string[] = [];
let files: PackageFiles;
let target: string;
let manifest: Manifest;
/** The built database file, opened as a reader of the download would. */
let built: NativeEngine;

beforeAll(async () => {
  files = await readDataPackage();
  target = join(await temporaryFolder(), 'data');
  ({ manifest } = await writeDataset(files, dataFolder, target));
  built = await openDatabase(join(target, manifest.database.path));
});

afterAll(async () => {
  built.close();
  for (const folder of temporary) await rm(folder, { recursive: true, force: true });
});

describe('a built dataset', () => {
  it('is the same to the byte when it is built again', async () => {
    const again = join(await temporaryFolder(), 'data');
    expect((await writeDataset(files, dataFolder, again)).manifest).toEqual(manifest);
    expect(await hashesBelow(again)).toEqual(await hashesBelow(target));
  });

  it('is the same wherever it is built, even below a folder with an apostrophe', async () => {
    const folder = join(await temporaryFolder(), "Lusong's data");
    await cp(dataFolder, join(folder, 'source'), { recursive: true });
    expect(
      (await writeDataset(files, join(folder, 'source'), join(folder, 'data'))).manifest,
    ).toEqual(manifest);
  });

  it('consists of the manifest and of what it names, with the sizes that it gives', async () => {
    const { database, firstAnswers, snapshot, parquet } = manifest;
    const named = [database, firstAnswers, snapshot, manifest.package!, ...parquet];
    const paths = await pathsBelow(target);
    expect(paths).toEqual(['manifest.json', ...named.map(({ path }) => path)].sort());
    for (const { path, bytes } of named) {
      expect((await readFile(join(target, path))).length).toBe(bytes);
    }
    expect(
      parseManifest(JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'))),
    ).toEqual(manifest);
  });

  it('names every file by the hash of its content', async () => {
    for (const path of (await pathsBelow(target)).filter((path) => path !== 'manifest.json')) {
      const hash = createHash('sha256')
        .update(await readFile(join(target, path)))
        .digest('hex');
      expect(basename(path).split('.').at(-2)).toBe(hash.slice(0, 12));
    }
  });

  it('counts the reports and facts of the package', () => {
    expect([manifest.reports, manifest.facts]).toEqual([
      dataLines('reports.csv'),
      dataLines('facts.csv'),
    ]);
    expect(manifest).toMatchObject({
      version: files.descriptor.version,
      asOf: files.descriptor.created,
      title: files.descriptor.title,
      titleEn: files.descriptor.title_en,
    });
  });

  it('replaces an older one whole', async () => {
    const folder = await temporaryFolder();
    await oldDataset(join(folder, 'data'));
    await writeDataset(files, dataFolder, join(folder, 'data'));
    expect(await hashesBelow(join(folder, 'data'))).toEqual(await hashesBelow(target));
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('changes its name with every figure', async () => {
    const folder = await copied({
      'facts.csv': (text) => text.replaceAll(',1451.29,万元,', ',1451.28,万元,'),
    });
    const { manifest: changed } = await writeDataset(
      await readDataPackage(folder),
      folder,
      join(await temporaryFolder(), 'data'),
    );
    expect(changed.hash).not.toBe(manifest.hash);
    expect(changed.database.path).not.toBe(manifest.database.path);
    expect(changed.firstAnswers.path).not.toBe(manifest.firstAnswers.path);
    expect(changed.snapshot.path).not.toBe(manifest.snapshot.path);
    expect(changed.package!.path).not.toBe(manifest.package!.path);
  });
});

describe('a package that cannot be built', () => {
  const broken = () =>
    copied({ 'facts.csv': (text) => text.replace(',1451.29,万元,', ',1451.2九,万元,') });

  it('is not read where it has an error, so there is nothing to write', async () => {
    const read = await readPackage(await broken());
    expect(read.ok).toBe(false);
    expect(read).not.toHaveProperty('value');
  });

  it('leaves the old dataset untouched and nothing beside it', async () => {
    const folder = await temporaryFolder();
    const old = await oldDataset(join(folder, 'data'));
    // A file that changes between its validation and its loading meets the engine's own refusal.
    const unloadable = await broken();
    await rm(join(unloadable, 'facts.csv'));
    await expect(writeDataset(files, unloadable, join(folder, 'data'))).rejects.toThrow(
      'facts.csv',
    );
    expect(await hashesBelow(join(folder, 'data'))).toEqual(old);
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('leaves it untouched too where the failure comes late, after files were written', async () => {
    const folder = await temporaryFolder();
    const old = await oldDataset(join(folder, 'data'));
    // A title that JSON cannot hold: the manifest is the last file written.
    const title = 1n as unknown as string;
    const unwritable: PackageFiles = { ...files, descriptor: { ...files.descriptor, title } };
    await expect(writeDataset(unwritable, dataFolder, join(folder, 'data'))).rejects.toThrow(
      'BigInt',
    );
    expect(await hashesBelow(join(folder, 'data'))).toEqual(old);
    expect(await readdir(folder)).toEqual(['data']);
  });
});

describe('the database file', () => {
  it('holds every table of the package and every view that readers ask, as tables', async () => {
    const rows = await built.query<{ tableName: string; tableType: string }>(
      sql`SELECT table_name, table_type FROM information_schema.tables
        WHERE table_catalog = 'dataset' ORDER BY table_name`,
    );
    expect(rows.map(({ tableName }) => tableName)).toEqual([...tableNames()].sort());
    expect(new Set(rows.map(({ tableType }) => tableType))).toEqual(new Set(['BASE TABLE']));
  });

  it('is opened for reading only', async () => {
    await expect(built.run('DELETE FROM facts')).rejects.toThrow(/read-only/);
  });

  it('holds every row of the package', async () => {
    for (const { name, path } of files.descriptor.resources) {
      expect([name, await rowsOf(new Identifier(name))]).toEqual([name, dataLines(path)]);
    }
  });

  it('holds figures as they are printed', async () => {
    const [row] = await built.query(
      sql`SELECT value, unit FROM facts WHERE fact_id = ${'431200-2021-045'}`,
    );
    expect(row).toEqual({ value: '40.9', unit: '万元' });
  });
});

describe('the Parquet files', () => {
  it('are one of each table, with its rows', async () => {
    expect(manifest.parquet.map(({ table }) => table)).toEqual(tableNames());
    const reader = await NativeEngine.open();
    await reader.run('LOAD parquet');
    for (const { table, path } of manifest.parquet) {
      const [row] = await reader.query<{ rows: number }>(
        sql`SELECT COUNT(*) AS rows FROM read_parquet(${join(target, path)})`,
      );
      expect([table, row?.rows]).toEqual([table, await rowsOf(new Identifier(table))]);
    }
    reader.close();
  });
});

describe('the zip', () => {
  it('unpacks to the files of the package', async () => {
    const unpacked = unzipSync(await readFile(join(target, manifest.package!.path)));
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    expect(Object.keys(unpacked).sort()).toEqual([...files.texts.keys()].sort());
    for (const [path, bytes] of Object.entries(unpacked)) {
      expect(decoder.decode(bytes)).toBe(await readFile(join(dataFolder, path), 'utf8'));
    }
  });

  it('is a package that builds the same dataset', async () => {
    const folder = await temporaryFolder();
    const unpacked = unzipSync(await readFile(join(target, manifest.package!.path)));
    for (const [path, bytes] of Object.entries(unpacked)) {
      await mkdir(join(folder, 'package', path, '..'), { recursive: true });
      await writeFile(join(folder, 'package', path), bytes);
    }
    const again = await readDataPackage(join(folder, 'package'));
    expect(
      (await writeDataset(again, join(folder, 'package'), join(folder, 'data'))).manifest,
    ).toEqual(manifest);
  });
});

/** Few departments, however many they are. */
const noCatalog = { departments: [], terms: [] };

describe('the answers made at build time', () => {
  let first: Snapshot;
  let rest: Snapshot;

  beforeAll(async () => {
    const read = async ({ path }: Manifest['snapshot']) =>
      JSON.parse(await readFile(join(target, path), 'utf8')) as Snapshot;
    first = await read(manifest.firstAnswers);
    rest = await read(manifest.snapshot);
  });

  it('are those of the first view in one file and all others in another', () => {
    const asked = screenQueries(defaultRoute, noCatalog).map(queryKey);
    expect(Object.keys(first).sort()).toEqual([...new Set(asked)].sort());
    expect(Object.keys(rest).filter((key) => Object.keys(first).includes(key))).toEqual([]);
  });

  it('are what the database file answers', async () => {
    expect(Object.keys(first).length).toBeGreaterThan(10);
    expect(Object.keys(rest).length).toBeGreaterThan(30);
    for (const [key, stored] of [...Object.entries(first), ...Object.entries(rest)]) {
      const answer = encodeResult(await built.queryTable(queryOf(key)));
      expect(stored, key).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });

  it('hold what both screens first ask, for every metric', async () => {
    const metrics = await built.query(metricsQuery());
    const asked = [
      ...screenQueries({ ...defaultRoute, screen: 'trends' }, noCatalog),
      ...metrics.flatMap(({ metricId }) => screenQueries({ ...defaultRoute, metricId }, noCatalog)),
      ...(['one', 'two', 'many'] as const).flatMap((comparison) =>
        metrics.flatMap(({ metricId }) =>
          screenQueries({ ...defaultRoute, screen: 'compare', comparison, metricId }, noCatalog),
        ),
      ),
    ].map(queryKey);
    const held = new Set([...Object.keys(first), ...Object.keys(rest)]);
    expect(asked.filter((key) => !held.has(key))).toEqual([]);
  });
});

function tableNames(): string[] {
  const stored = views.filter(({ isStored }) => isStored);
  return [...files.descriptor.resources, ...stored].map(({ name }) => name);
}

/** Data rows of a CSV file of the package: its lines without the header; no cell holds a line break. */
function dataLines(path: string): number {
  return files.texts.get(path)!.trimEnd().split('\n').length - 1;
}

async function rowsOf(table: Identifier): Promise<number> {
  const [row] = await built.query<{ rows: number }>(sql`SELECT COUNT(*) AS rows FROM ${table}`);
  return row!.rows;
}

/** The query that a snapshot's key stands for: its text with a `?` for each value, then the values as JSON. */
function queryOf(key: string): Query {
  const values = key.indexOf(' [');
  const pieces = key.slice(0, values).split('?');
  const params = JSON.parse(key.slice(values + 1)) as SqlParam[];
  expect(pieces).toHaveLength(params.length + 1);
  return { pieces, params };
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'write-dataset-'));
  temporary.push(folder);
  return folder;
}

async function copied(edits: Parameters<typeof copyDataPackage>[0]): Promise<string> {
  const folder = await copyDataPackage(edits);
  temporary.push(folder);
  return folder;
}

/** Something in the place of an older dataset; gives the hashes of its files. */
async function oldDataset(folder: string) {
  await mkdir(folder);
  await writeFile(join(folder, 'manifest.json'), '{"version": "0.0.1"}');
  await writeFile(join(folder, 'dataset.0123456789ab.duckdb'), 'old');
  return hashesBelow(folder);
}

async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Content hash of every file by its path. */
async function hashesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const path of await pathsBelow(folder)) {
    hashes[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return hashes;
}
