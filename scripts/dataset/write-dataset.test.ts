import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { NativeEngine } from '../../src/db/native';
import { readBasePackage } from '../../src/exchange/base-package';
import { ImportJob } from '../../src/exchange/import-job';
import { databaseFiles } from '../../src/exchange/testing/database-files';
import { parseManifest, type Manifest } from '../../src/model/manifest';
import type { PackageFiles } from '../../src/model/parse-package';
import type { Tables } from '../../src/model/validate-tables';
import { Identifier, sql } from '../../src/sql/sql';
import { views } from '../../src/sql/views';
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
  it('gives its figures as printed to whoever imports the database', async () => {
    const names = files.descriptor.resources.map(({ name }) => name);
    const zip = new Uint8Array(await readFile(join(target, manifest.package!.path)));
    const job = await ImportJob.start(await databaseFiles(built, names, 'dataset'), zip);
    const plan = { mode: 'own', forAll: 'keep', choices: new Map() } as const;
    expect(job.check(plan).problems).toEqual([]);
    const { bytes } = job.write(plan, 'x', '2026-11-21');
    const imported = readBasePackage(bytes).tables;
    const rowsOf = (tables: Tables, name: string) =>
      tables
        .get(name)
        ?.rows.map(({ cells }) => JSON.stringify(cells))
        .sort();
    for (const name of names)
      expect([name, rowsOf(imported, name)]).toEqual([name, rowsOf(files.tables, name)]);
    // 192.30 万元 among them, which a decimal of six places does not tell from 192.3.
    expect(rowsOf(imported, 'projects')?.some((row) => /"\d+\.\d*0"/.test(row))).toBe(true);
  });

  it('holds every table of the package and every view that readers ask, as tables', async () => {
    const rows = await built.query<{ tableName: string; tableType: string }>(
      sql`SELECT table_name, table_type FROM information_schema.tables
        WHERE table_catalog = 'dataset' AND table_schema = 'main' ORDER BY table_name`,
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
