import { unzipSync, Zip, ZipDeflate } from 'fflate';
import Papa from 'papaparse';
import { ContentHash } from '../core/content-hash';
import { DESCRIPTOR_PATH, parseDataPackage, type DataPackage } from '../model/data-package';
import { importedIdPrefix, type ImportedEntry } from '../model/manifest';
import { tableDdlColumns, type DdlColumn, type Resource } from '../model/table-schema';
import type { Table, Tables } from '../model/validate-tables';

/** A dataset that the reader brought along, ready to be kept: what is said of it, and its package as zip. */
export interface WrittenPackage {
  readonly entry: ImportedEntry;
  readonly bytes: Uint8Array;
}

/** The kept package is not what was written. */
class PackageDamaged extends Error {
  override readonly name = 'PackageDamaged';
}

const licence = '导入的数据，只存于本浏览器 / Imported data, kept in this browser alone';
/** Of a table, that are packed at a time. */
const rowsOfPiece = 5000;
/** That are decoded at a time. */
const bytesOfPiece = 1 << 20;
/** ZIP entries carry a date; a fixed one keeps the archive the same for the same content. */
const archiveDate = new Date('2000-01-01T00:00:00Z');

/** What the reader says of an import, and its files. */
export interface Edition {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly isSimulated: boolean;
}

/**
 * Writes validated tables as a data package; the same content gets the same id. `onProgress` hears the share of the rows
 * that are written, 0–1.
 */
export function writePackageArchive(
  descriptor: DataPackage,
  tables: Tables,
  { title, asOf, isSimulated }: Edition,
  onProgress?: (share: number) => void,
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
  const { bytes, hash } = pack(own, tables, onProgress);
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
  return pack(descriptor, tables).bytes;
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
  return descriptor.resources.map((resource) => ({
    ...tableSource(resource),
    text: [...csvPieces(tables.get(resource.name))].join(''),
  }));
}

function tableSource(resource: Resource) {
  const { name, path } = resource;
  return { name, path, columns: tableDdlColumns(resource) };
}

/** Packs table by table and piece by piece: a large one is held neither as one text nor as one array of bytes. */
function pack(
  descriptor: DataPackage,
  tables: Tables,
  onProgress: (share: number) => void = () => undefined,
) {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  const add = (path: string) => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = archiveDate;
    zip.add(entry);
    return entry;
  };
  add(DESCRIPTOR_PATH).push(encoder.encode(JSON.stringify(descriptor, null, 2)), true);
  const hash = new ContentHash();
  const total = [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { name, path } of descriptor.resources) {
    const entry = add(path);
    hash.take(path);
    hash.endText();
    for (const piece of csvPieces(tables.get(name))) {
      hash.take(piece);
      entry.push(encoder.encode(piece));
      done += rowsOfPiece;
      onProgress(Math.min(done / total, 1));
    }
    hash.endText();
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return { bytes: joinedBytes(chunks), hash: hash.digits() };
}

function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A table of a kept package, as bytes of its CSV. */
export interface TableBytes {
  readonly name: string;
  readonly path: string;
  readonly columns: readonly DdlColumn[];
  readonly bytes: Uint8Array;
}

/** The tables of a kept package. Throws PackageDamaged where its content is not that of `hash`. */
export function readTableBytes(zip: Uint8Array, hash: string): readonly TableBytes[] {
  try {
    const files = new Map(Object.entries(unzipSync(zip)));
    const text = new TextDecoder().decode(files.get(DESCRIPTOR_PATH));
    const parsed = parseDataPackage(JSON.parse(text === '' ? 'null' : text));
    if (!parsed.ok) throw new PackageDamaged(DESCRIPTOR_PATH);
    const tables = parsed.value.resources.map((resource) => ({
      ...tableSource(resource),
      bytes: files.get(resource.path) ?? new Uint8Array(),
    }));
    if (hashOf(tables) !== hash) throw new PackageDamaged(hash);
    return tables;
  } catch (error) {
    if (error instanceof PackageDamaged) throw error;
    throw new PackageDamaged(error instanceof Error ? error.message : String(error));
  }
}

/** The tables of a kept package as the engine loads them. Throws PackageDamaged. */
export function readTableTexts(zip: Uint8Array, hash: string): readonly TableText[] {
  const decoder = new TextDecoder();
  return readTableBytes(zip, hash).map(({ bytes, ...source }) => ({
    ...source,
    text: decoder.decode(bytes),
  }));
}

/** Throws a TypeError where the bytes are no text. */
function hashOf(tables: readonly TableBytes[]): string {
  const hash = new ContentHash();
  for (const { path, bytes } of tables) {
    hash.take(path);
    hash.endText();
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for (let at = 0; at < bytes.length; at += bytesOfPiece)
      hash.take(decoder.decode(bytes.subarray(at, at + bytesOfPiece), { stream: true }));
    hash.take(decoder.decode());
    hash.endText();
  }
  return hash.digits();
}

/** The CSV of a table, header first; no piece at all where there is none. */
function* csvPieces(table: Table | undefined): Generator<string> {
  if (table === undefined) return;
  const names = table.resource.schema.fields.map(({ name }) => name);
  yield csvText([names]);
  for (let at = 0; at < table.rows.length; at += rowsOfPiece) {
    const rows = table.rows.slice(at, at + rowsOfPiece);
    yield csvText(rows.map(({ cells }) => cells.map((cell) => cell ?? '')));
  }
}

function csvText(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\n' })}\n`;
}
