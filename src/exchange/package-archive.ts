import { unzipSync, zipSync, type Zippable } from 'fflate';
import Papa from 'papaparse';
import { contentHash } from '../core/content-hash';
import { DESCRIPTOR_PATH, parseDataPackage, type DataPackage } from '../model/data-package';
import { importedIdPrefix, type ImportedEntry } from '../model/manifest';
import { tableDdlColumns, type DdlColumn } from '../model/table-schema';
import type { Table, Tables } from '../model/validate-tables';

/** A dataset that the reader brought along, ready to be kept: what is said of it, and its package as zip. */
export interface WrittenPackage {
  readonly entry: ImportedEntry;
  readonly bytes: Uint8Array;
}

interface StoredPackage {
  readonly descriptor: DataPackage;
  /** Text of each file by its path inside the package. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The kept package is not what was written. */
class PackageDamaged extends Error {
  override readonly name = 'PackageDamaged';
}

const licence = '导入的数据，只存于本浏览器 / Imported data, kept in this browser alone';
/** ZIP entries carry a date; a fixed one keeps the archive the same for the same content. */
const archiveDate = new Date('2000-01-01T00:00:00Z');

/** What the reader says of an import, and its files. */
export interface Edition {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly isSimulated: boolean;
}

/** Writes validated tables as a data package; the same content gets the same id. */
export function writePackageArchive(
  descriptor: DataPackage,
  tables: Tables,
  { title, asOf, isSimulated }: Edition,
): WrittenPackage {
  const own: DataPackage = {
    ...descriptor,
    name: 'imported-budget-performance',
    title,
    title_en: title,
    created: asOf,
    is_simulated: isSimulated,
    licenses: [{ name: 'other-closed', title: licence }],
    sources: [],
  };
  const texts = textsOf(own, tables);
  const hash = hashOf(texts);
  const bytes = packTexts(own, texts);
  const count = (table: string) => (tables.get(table)?.rows ?? []).length;
  return {
    entry: {
      id: importedIdPrefix + hash.slice(0, 8),
      title,
      titleEn: title,
      version: own.version,
      isSimulated,
      licence,
      asOf,
      reports: count('reports'),
      facts: count('facts'),
      hash,
      origin: 'imported',
      bytes: bytes.length,
    },
    bytes,
  };
}

/** Tables as a data package, by its own descriptor. */
export function packTables(descriptor: DataPackage, tables: Tables): Uint8Array {
  return packTexts(descriptor, textsOf(descriptor, tables));
}

/** A table as the engine loads it. */
export interface TableText {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly DdlColumn[];
  readonly text: string;
}

/** The same tables as the engine loads them. */
export function tableTexts(descriptor: DataPackage, tables: Tables): readonly TableText[] {
  return loadedTables(descriptor, new Map(textsOf(descriptor, tables)));
}

type PathText = readonly [path: string, text: string];

function textsOf({ resources }: DataPackage, tables: Tables): readonly PathText[] {
  return resources.map(({ name, path }) => [path, csvText(tables.get(name))] as const);
}

function packTexts(descriptor: DataPackage, texts: readonly PathText[]): Uint8Array {
  const archive: Zippable = {};
  const own = [DESCRIPTOR_PATH, JSON.stringify(descriptor, null, 2)] as const;
  for (const [path, text] of [own, ...texts])
    archive[path] = [new TextEncoder().encode(text), { mtime: archiveDate }];
  return zipSync(archive, { level: 6 });
}

/** Unpacks a kept package. Throws PackageDamaged where its content is not that of `hash`. */
function readPackageArchive(bytes: Uint8Array, hash: string): StoredPackage {
  try {
    const entries = Object.entries(unzipSync(bytes));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const texts = new Map(entries.map(([path, content]) => [path, decoder.decode(content)]));
    const parsed = parseDataPackage(JSON.parse(texts.get(DESCRIPTOR_PATH) ?? 'null'));
    if (!parsed.ok) throw new PackageDamaged(DESCRIPTOR_PATH);
    const files = parsed.value.resources.map(({ path }) => [path, texts.get(path) ?? ''] as const);
    if (hashOf(files) !== hash) throw new PackageDamaged(hash);
    return { descriptor: parsed.value, texts };
  } catch (error) {
    if (error instanceof PackageDamaged) throw error;
    throw new PackageDamaged(error instanceof Error ? error.message : String(error));
  }
}

/** The tables of a kept package as the engine loads them. Throws PackageDamaged. */
export function readTableTexts(bytes: Uint8Array, hash: string): readonly TableText[] {
  const { descriptor, texts } = readPackageArchive(bytes, hash);
  return loadedTables(descriptor, texts);
}

function loadedTables(
  descriptor: DataPackage,
  texts: ReadonlyMap<string, string>,
): readonly TableText[] {
  return descriptor.resources.map((resource) => ({
    name: resource.name,
    path: resource.path,
    columns: tableDdlColumns(resource),
    text: texts.get(resource.path) ?? '',
  }));
}

function hashOf(texts: readonly PathText[]): string {
  return contentHash(texts.flat());
}

function csvText(table: Table | undefined): string {
  if (table === undefined) return '';
  const names = table.resource.schema.fields.map(({ name }) => name);
  const rows = table.rows.map(({ cells }) => cells.map((cell) => cell ?? ''));
  return `${Papa.unparse([names, ...rows], { newline: '\n' })}\n`;
}
