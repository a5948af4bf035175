import { buildProblem, type Problem } from '../model/problem';
import { DESCRIPTOR_PATH } from '../model/data-package';
import { contentOfBytes, contentOfFile, type FileContent } from './file-content';
import { unread, wholeOf, type GivenFile, type RawReading } from './raw-table';
import {
  EntryDamaged,
  isLitter,
  readArchive,
  type ArchiveEntry,
  type UnpackBudget,
} from './read-archive';
import { readCsv } from './read-csv';
import { megabytesText, readLimits } from './read-limits';
import { bookPart, isWorkbook, isWorkbookPart, readWorkbook } from './read-workbook';

/** What one file gave; an archive gives one for each of its entries. */
export interface FileReading extends RawReading {
  /** Where the file is the descriptor of a package, its bytes as they stand there; absent for all others. */
  readonly descriptor?: Uint8Array;
}

/** Hears the share of all bytes that are read, 0–1, and the file that is being read. */
export type HearReading = (share: number, file: string) => void;

type HearBytes = (bytes: number) => void;

const marks = { zip: 'PK\u0003\u0004', parquet: 'PAR1' } as const;

/**
 * Reads whatever was given as rows of text, one file after the other, so that what was made of one need not be held beside
 * the next. Throws only where a part of the product cannot be loaded.
 */
export async function* readFiles(
  files: readonly GivenFile[],
  onProgress: HearReading = () => undefined,
): AsyncGenerator<FileReading> {
  const given = files.filter(({ path }) => !isLitter(path));
  const [first] = given;
  if (first !== undefined && given.length > readLimits.files) {
    const limit = String(readLimits.files);
    yield unread(buildProblem('too_many_files', wholeOf({ file: first.path }), { limit }));
    return;
  }
  const budget: UnpackBudget = { bytes: 0 };
  const total = given.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  for (const { path, file, problem } of withDistinctPaths(given)) {
    const hear = (bytes: number) => onProgress(total === 0 ? 0 : (done + bytes) / total, path);
    hear(0);
    const content = contentOfFile(path, file);
    const refusal = problem ?? refusalOf(content) ?? refusalByBudget(content, budget);
    if (refusal === null) yield* readGiven(content, budget, hear);
    else yield unread(refusal);
    if (refusal?.code === 'files_too_large') return;
    done += file.size;
  }
}

/** Why a file is not read, by its name and size alone. */
function refusalOf({ path, size }: FileContent): Problem | null {
  if (!isText(path) && !isDescriptor(path) && !/\.(xlsx|xlsm|zip|parquet|duckdb)$/i.test(path))
    return notReadable(path);
  if (size === 0) return buildProblem('file_empty', wholeOf({ file: path }), {});
  return refusalBySize(path, size, isText(path) ? readLimits.textBytes : readLimits.fileBytes);
}

function refusalBySize(path: string, size: number, most: number): Problem | null {
  if (size <= most) return null;
  const limit = megabytesText(most);
  return buildProblem('file_too_large', wholeOf({ file: path }), { limit });
}

function refusalByBudget({ path, size }: FileContent, budget: UnpackBudget): Problem | null {
  budget.bytes += size;
  if (budget.bytes <= readLimits.unpackedBytes) return null;
  const limit = megabytesText(readLimits.unpackedBytes);
  return buildProblem('files_too_large', wholeOf({ file: path }), { limit });
}

/** A file, and the files that are packed in it. */
async function* readGiven(
  content: FileContent,
  budget: UnpackBudget,
  onProgress: HearBytes,
): AsyncGenerator<FileReading> {
  try {
    if (!(await beginsWith(content, marks.zip))) yield await readPlain(content, onProgress);
    else if (isBookName(content.path)) yield await readBook(content, budget);
    else yield* readZip(content, budget);
  } catch (error) {
    // Only the browser's refusal to hand over a file is a DOMException; all else is a fault of the product.
    if (!(error instanceof DOMException)) throw error;
    yield unread(buildProblem('file_unreadable', wholeOf({ file: content.path }), {}));
  }
}

async function* readZip(content: FileContent, budget: UnpackBudget): AsyncGenerator<FileReading> {
  const { path, size } = content;
  const refusal = refusalBySize(path, size, readLimits.fileBytes);
  const read =
    refusal === null
      ? readArchive(path, await content.bytes(), budget)
      : ({ kind: 'refused', problem: refusal } as const);
  if (read.kind === 'refused') yield unread(read.problem);
  else if (read.entries.some(({ name }) => isWorkbook(name))) yield readParts(path, read.entries);
  else for (const entry of read.entries) yield await readEntry(path, entry, budget);
}

/** A file in an archive. An archive in it is not opened, but for a workbook: it may go on for ever. */
async function readEntry(
  archive: string,
  { name, unpack }: ArchiveEntry,
  budget: UnpackBudget,
): Promise<FileReading> {
  const path = `${archive}/${name}`;
  try {
    const content = contentOfBytes(path, unpack());
    const refusal = refusalOf(content);
    if (refusal !== null) return unread(refusal);
    if (!(await beginsWith(content, marks.zip))) return await readPlain(content);
    if (isBookName(path)) return await readBook(content, budget);
    return unread(buildProblem('format_unknown', wholeOf({ file: path }), {}));
  } catch (error) {
    if (error instanceof EntryDamaged) return unread(entryDamaged(archive, error));
    throw error;
  }
}

/** A file that is no archive. */
async function readPlain(content: FileContent, onProgress?: HearBytes): Promise<FileReading> {
  const { path } = content;
  if (isDescriptor(path)) return { tables: [], problems: [], descriptor: await content.bytes() };
  if (await beginsWith(content, marks.parquet)) {
    const refusal = refusalBySize(path, content.size, readLimits.fileBytes);
    if (refusal !== null) return unread(refusal);
    const { readParquet } = await import('./read-parquet');
    return readParquet(path, await content.bytes());
  }
  return isText(path) ? readCsv(content, onProgress) : unread(notReadable(path));
}

async function readBook(content: FileContent, budget: UnpackBudget): Promise<RawReading> {
  const { path } = content;
  const read = readArchive(path, await content.bytes(), budget, isWorkbookPart);
  if (read.kind === 'refused') return unread(read.problem);
  if (read.entries.some(({ name }) => isWorkbook(name))) return readParts(path, read.entries);
  return unread(buildProblem('workbook_broken', wholeOf({ file: path }), { part: bookPart }));
}

function readParts(path: string, entries: readonly ArchiveEntry[]): RawReading {
  const parts = new Map(entries.map(({ name, unpack }) => [name, unpack]));
  return readWorkbook(path, (name) => parts.get(name)?.() ?? null);
}

function entryDamaged(archive: string, { entry }: EntryDamaged): Problem {
  return buildProblem('archive_entry_damaged', wholeOf({ file: archive }), { entry });
}

/** Why a file is not read whose content is of no format that its name promises, or of none at all. */
function notReadable(path: string): Problem {
  const ending = /\.(xlsx|xlsm|zip|parquet)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === undefined
    ? buildProblem('format_unknown', wholeOf({ file: path }), {})
    : buildProblem('not_as_named', wholeOf({ file: path }), { ending });
}

function isDescriptor(path: string): boolean {
  return path.split('/').pop() === DESCRIPTOR_PATH;
}

function isText(path: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(path);
}

function isBookName(path: string): boolean {
  return /\.xls[xm]$/i.test(path);
}

/** Files of one name, dropped from several folders, are told apart: 'facts.csv', 'facts (2).csv'. */
function withDistinctPaths(files: readonly GivenFile[]): readonly GivenFile[] {
  const taken = new Set<string>();
  return files.map((given) => {
    let { path } = given;
    for (let number = 2; taken.has(path); number += 1)
      path = given.path.replace(/(\.\w+)?$/, ` (${number})$1`);
    taken.add(path);
    return { ...given, path };
  });
}

async function beginsWith(content: FileContent, mark: string): Promise<boolean> {
  const start = await content.start(mark.length);
  return [...mark].every((character, index) => start[index] === character.charCodeAt(0));
}
