import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { NativeEngine } from '../../src/db/native';
import { printedSchema } from '../../src/db/stored-text';
import type { BaseTables } from '../../src/exchange/base-package';
import { twinnedColumn, withPrintedTwins } from '../../src/exchange/printed-twins';
import type { Snapshot } from '../../src/db/snapshot';
import type { DataPackage } from '../../src/model/data-package';
import type { Manifest } from '../../src/model/manifest';
import type { PackageFiles } from '../../src/model/parse-package';
import { sql } from '../../src/sql/sql';
import { views } from '../../src/sql/views';
import { loadDatabase, openDatabase } from './load-database';
import { metricCoverage, type MetricCoverage } from './metric-coverage';
import { answerSnapshot } from './snapshot-queries';

export interface WrittenDataset {
  readonly manifest: Manifest;
  readonly coverage: readonly MetricCoverage[];
}

/** Beyond this many facts a dataset is large. */
const largeFacts = 50_000;

/**
 * How the database file is laid out. Of a small one all is read, in fewer ranges with small blocks. A large one packs
 * better in DuckDB's own blocks; its row groups are small, so that a question about one metric and function leaves most
 * of them where they are (measured on the simulated province: the first question reads 13 instead of 25 MB).
 */
const layout = {
  small: 'BLOCK_SIZE 16384',
  large: 'BLOCK_SIZE 262144, ROW_GROUP_SIZE 20480',
} as const;

/** A statement that attaches a new database file as `built`, in a version that the browser's engine reads. */
export function attachBuiltStatement(path: string, size: keyof typeof layout): string {
  return `ATTACH ${quoted(path)} AS built (STORAGE_VERSION 'v1.0.0', ${layout[size]})`;
}

/** What a dataset is written from. */
interface DatasetSource {
  readonly descriptor: DataPackage;
  /** The files of the package for its zip; null for none. */
  readonly texts: PackageFiles['texts'] | null;
  /** Which tables there are as Parquet, too. */
  readonly parquetTables: readonly string[];
  /** Makes the database file at a path, with the tables of the package and the stored views. */
  readonly makeDatabase: (path: string) => Promise<void>;
  /** Does a step of the work, and may say how long it took. */
  readonly timed?: <T>(step: string, work: () => Promise<T>) => Promise<T>;
}

/** ZIP entries carry a date; a fixed one keeps the archive the same for the same content. */
const archiveDate = new Date('2000-01-01T00:00:00Z');

/** Builds the dataset of a validated package into `target`, whose name is the dataset's id. */
export async function writeDataset(
  { descriptor, texts, tables: packaged }: PackageFiles,
  folder: string,
  target: string,
): Promise<WrittenDataset> {
  const engine = await loadDatabase(descriptor, folder);
  try {
    const tables = [...tableNames(descriptor), ...storedViewNames()];
    // Whoever takes the file along and imports it gets figures as printed, as from any other export.
    const twinned = withPrintedTwins({ descriptor, tables: packaged });
    const makeDatabase = async (path: string) => {
      const { facts } = await count(engine);
      await engine.run(attachBuiltStatement(path, facts > largeFacts ? 'large' : 'small'));
      for (const table of tables)
        await engine.run(`CREATE TABLE built.${table} AS SELECT * FROM ${table}`);
      await storePrinted(engine, twinned, folder);
      await engine.run('CHECKPOINT built');
      await engine.run('DETACH built');
    };
    const source = { descriptor, texts, parquetTables: tables, makeDatabase };
    const coverage = await metricCoverage(engine);
    return { manifest: await writeFolder(source, target), coverage };
  } finally {
    engine.close();
  }
}

/** Stores the printed digits of the numbers that do not tell them, row by row as in their tables. */
async function storePrinted(
  engine: NativeEngine,
  { tables }: BaseTables,
  folder: string,
): Promise<void> {
  await engine.run(`CREATE SCHEMA built.${printedSchema}`);
  for (const [name, { resource }] of tables) {
    const { fields } = resource.schema;
    const twins = fields.flatMap((field) => {
      const number = twinnedColumn(field.name);
      return number === null ? [] : [`texts.${number} AS ${field.name}`];
    });
    if (twins.length === 0) continue;
    // The same file once more, in the same order, as text.
    const columns = fields.filter((field) => twinnedColumn(field.name) === null);
    const types = columns.map((field) => `'${field.name}': 'VARCHAR'`).join(', ');
    const path = quoted(join(folder, resource.path));
    await engine.run(
      `CREATE TABLE built.${printedSchema}.${name} AS SELECT ${twins.join(', ')} FROM read_csv(${path}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
          auto_detect = false, columns = {${types}}) AS texts`,
    );
  }
}

export function tableNames({ resources }: DataPackage): readonly string[] {
  return resources.map(({ name }) => name);
}

function storedViewNames(): readonly string[] {
  return views.filter(({ isStored }) => isStored).map(({ name }) => name);
}

/**
 * Writes a dataset into `target`: the database file, Parquet of tables, the package as zip, the answers of the first
 * view and all others, and the manifest, each named by its content hash. Everything is written beside `target` first and moved there whole, so a
 * failed build leaves the former one untouched.
 */
export async function writeFolder(source: DatasetSource, target: string): Promise<Manifest> {
  const staging = `${target}.building`;
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(join(staging, 'parquet'), { recursive: true });
    const manifest = await writeFiles(source, basename(target), staging);
    await replaceFolder(staging, target);
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Puts `fresh` in the place of `target`. The former one is moved aside first, and removed once the fresh one stands there. */
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
  { descriptor, texts, parquetTables, makeDatabase, timed = (_, work) => work() }: DatasetSource,
  id: string,
  staging: string,
): Promise<Manifest> {
  const databasePath = join(staging, 'dataset.duckdb');
  await makeDatabase(databasePath);
  const database = await timed('hash', () => named(staging, databasePath, 'dataset', 'duckdb'));

  // What else there is comes from the file, as its readers will have it.
  const engine = await openDatabase(join(staging, database.path));
  try {
    const counted = await count(engine);
    const parquet: Manifest['parquet'] = [];
    await timed('parquet', async () => {
      for (const table of parquetTables) {
        const path = join(staging, 'parquet', `${table}.parquet`);
        await engine.run(`COPY ${table} TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd)`);
        parquet.push({ table, ...(await named(staging, path, `parquet/${table}`, 'parquet')) });
      }
    });

    // That of a large one is packed in haste.
    const level = counted.facts > largeFacts ? 6 : 9;
    const packageFile = texts === null ? null : await writeArchive(texts, staging, level);

    const answers = await timed('answers', () => answerSnapshot(engine));
    const writeAnswers = async (stem: string, part: Snapshot) => {
      const path = join(staging, `${stem}.json`);
      await writeFile(path, JSON.stringify(part));
      return named(staging, path, stem, 'json');
    };
    const firstAnswers = await writeAnswers('first', answers.first);
    const snapshot = await writeAnswers('snapshot', answers.rest);

    const manifest: Manifest = {
      id,
      title: descriptor.title,
      titleEn: descriptor.title_en,
      version: descriptor.version,
      isSimulated: descriptor.is_simulated,
      licence: descriptor.licenses.map(({ name, title }) => title ?? name).join('; '),
      asOf: descriptor.created,
      ...counted,
      hash: hashOf(
        [database, packageFile, firstAnswers, snapshot].map((file) => file?.path).join(),
      ),
      database,
      firstAnswers,
      snapshot,
      package: packageFile,
      parquet,
    };
    await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    engine.close();
  }
}

async function writeArchive(
  texts: PackageFiles['texts'],
  staging: string,
  level: 6 | 9,
): Promise<Manifest['package']> {
  const archive: Zippable = {};
  for (const [path, text] of texts)
    archive[path] = [new TextEncoder().encode(text), { mtime: archiveDate }];
  const file = join(staging, 'package.zip');
  await writeFile(file, zipSync(archive, { level }));
  return named(staging, file, 'package', 'zip');
}

async function count(engine: NativeEngine): Promise<{ reports: number; facts: number }> {
  const [row] = await engine.query<{ reports: number; facts: number }>(
    sql`SELECT (SELECT COUNT(*) FROM reports) AS reports, (SELECT COUNT(*) FROM facts) AS facts`,
  );
  return { reports: row!.reports, facts: row!.facts };
}

/** Renames a file to `stem.<hash>.extension` below `folder`; gives its path there and its size. */
async function named(folder: string, path: string, stem: string, extension: string) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  const target = `${stem}.${shortened(hash)}.${extension}`;
  await rename(path, join(folder, target));
  return { path: target, bytes: (await stat(join(folder, target))).size };
}

/** A path as an SQL string. */
function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

function hashOf(content: string): string {
  return shortened(createHash('sha256').update(content));
}

function shortened(hash: Hash): string {
  return hash.digest('hex').slice(0, 12);
}
