import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { NativeEngine } from '../../src/db/native';
import type { Manifest } from '../../src/model/manifest';
import { sql } from '../../src/sql/sql';
import { views } from '../../src/sql/views';
import { loadDatabase } from './load-database';
import type { PackageFiles } from './read-package';
import { metricCoverage, type MetricCoverage } from './metric-coverage';
import { answerSnapshot } from './snapshot-queries';

export interface WrittenDataset {
  readonly manifest: Manifest;
  readonly coverage: readonly MetricCoverage[];
}

/** A small file reads in fewer ranges with small blocks; beyond this many facts, DuckDB's own block size packs better. */
const smallBlockFacts = 50_000;

/** ZIP entries carry a date; a fixed one keeps the archive the same for the same content. */
const archiveDate = new Date('2000-01-01T00:00:00Z');

/**
 * Builds the dataset of a validated package into `target`: the database file, Parquet of each table, the package as
 * zip, the snapshot and the manifest, each named by its content hash. Everything is written beside `target` first and
 * moved there whole, so a failed build leaves the former one untouched.
 */
export async function writeDataset(
  files: PackageFiles,
  folder: string,
  target: string,
): Promise<WrittenDataset> {
  const staging = `${target}.building`;
  const engine = await loadDatabase(files.descriptor, folder);
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(join(staging, 'parquet'), { recursive: true });
    const manifest = await writeFiles(engine, files, staging);
    await replaceFolder(staging, target);
    return { manifest, coverage: await metricCoverage(engine) };
  } finally {
    engine.close();
    await rm(staging, { recursive: true, force: true });
  }
}

/** Puts `fresh` in the place of `target`. The former one is moved aside first: there is no moment without either. */
async function replaceFolder(fresh: string, target: string): Promise<void> {
  const former = `${target}.former`;
  await rm(former, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await rename(target, former).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, target);
  await rm(former, { recursive: true, force: true });
}

async function writeFiles(
  engine: NativeEngine,
  files: PackageFiles,
  staging: string,
): Promise<Manifest> {
  const { descriptor, texts } = files;
  const tables = [
    ...descriptor.resources.map((resource) => resource.name),
    ...views.filter(({ isStored }) => isStored).map(({ name }) => name),
  ];
  const counted = await count(engine);

  const databasePath = join(staging, 'dataset.duckdb');
  const blockSize = counted.facts <= smallBlockFacts ? 16_384 : 262_144;
  await engine.run(
    `ATTACH ${quoted(databasePath)} AS built (STORAGE_VERSION 'v1.0.0', BLOCK_SIZE ${blockSize})`,
  );
  for (const table of tables)
    await engine.run(`CREATE TABLE built.${table} AS SELECT * FROM memory.${table}`);
  await engine.run('CHECKPOINT built');
  await engine.run('DETACH built');
  const database = await named(staging, databasePath, 'dataset', 'duckdb');

  const parquet: Manifest['parquet'] = [];
  for (const table of tables) {
    const path = join(staging, 'parquet', `${table}.parquet`);
    await engine.run(`COPY memory.${table} TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
    parquet.push({ table, ...(await named(staging, path, `parquet/${table}`, 'parquet')) });
  }

  const archive: Zippable = {};
  for (const [path, text] of texts)
    archive[path] = [new TextEncoder().encode(text), { mtime: archiveDate }];
  const archiveFile = join(staging, 'package.zip');
  await writeFile(archiveFile, zipSync(archive, { level: 9 }));
  const packageFile = await named(staging, archiveFile, 'package', 'zip');

  const snapshotFile = join(staging, 'snapshot.json');
  await writeFile(snapshotFile, JSON.stringify(await answerSnapshot(engine)));
  const snapshot = await named(staging, snapshotFile, 'snapshot', 'json');

  const manifest: Manifest = {
    title: descriptor.title,
    titleEn: descriptor.title_en,
    version: descriptor.version,
    asOf: descriptor.created,
    ...counted,
    hash: hashOf([database.path, packageFile.path, snapshot.path].join()),
    database,
    snapshot,
    package: packageFile,
    parquet,
  };
  await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function count(engine: NativeEngine): Promise<{ reports: number; facts: number }> {
  const [row] = await engine.query<{ reports: number; facts: number }>(
    sql`SELECT (SELECT COUNT(*) FROM reports) AS reports, (SELECT COUNT(*) FROM facts) AS facts`,
  );
  return { reports: row!.reports, facts: row!.facts };
}

/** Renames a file to `stem.<hash>.extension` below `folder`; gives its path there and its size. */
async function named(folder: string, path: string, stem: string, extension: string) {
  const target = `${stem}.${hashOf(await readFile(path))}.${extension}`;
  await rename(path, join(folder, target));
  return { path: target, bytes: (await stat(join(folder, target))).size };
}

/** A path as an SQL string. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
