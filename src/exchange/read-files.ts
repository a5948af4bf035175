import { buildProblem, type Problem } from '../model/problem';
import { DESCRIPTOR_PATH } from '../model/data-package';
import {
  unread,
  wholeOf,
  type FileContent,
  type GivenFile,
  type RawReading,
  type RawTable,
} from './raw-table';
import { isLitter, readArchive, type UnpackBudget } from './read-archive';
import { readCsv } from './read-csv';
import { megabytesText, readLimits } from './read-limits';
import { isWorkbook, isWorkbookPart, readWorkbook } from './read-workbook';

export interface FilesReading extends RawReading {
  /** The descriptors of the packages among the files, as they stand there. */
  readonly descriptors: readonly Uint8Array[];
}

/**
 * Reads whatever was given as rows of text, one file after the other. `onProgress` hears the share of the files that are
 * read, 0–1. Rejects only where a part of the product cannot be loaded.
 */
export async function readFiles(
  files: readonly GivenFile[],
  onProgress: (share: number, file: string) => void = () => undefined,
): Promise<FilesReading> {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  const descriptors: Uint8Array[] = [];
  const given = withDistinctPaths(files.filter(({ path }) => !isLitter(path)));
  const [first] = given;
  if (first !== undefined && given.length > readLimits.files) {
    const limit = String(readLimits.files);
    problems.push(buildProblem('too_many_files', wholeOf({ file: first.path }), { limit }));
    return { tables, problems, descriptors };
  }
  const budget: UnpackBudget = { bytes: 0 };
  for (const [index, { path, file }] of given.entries()) {
    onProgress(index / given.length, path);
    const contents = await readGiven(path, file, budget);
    if ('problems' in contents) {
      problems.push(...contents.problems);
      if (budget.bytes > readLimits.unpackedBytes) break;
      continue;
    }
    const queue = [contents];
    for (let content = queue.shift(); content !== undefined; content = queue.shift()) {
      if (isDescriptor(content.path)) {
        descriptors.push(content.bytes);
        continue;
      }
      const reading = await readContent(content, budget, content !== contents);
      if ('unpacked' in reading) queue.push(...reading.unpacked);
      else {
        tables.push(...reading.tables);
        problems.push(...reading.problems);
      }
    }
  }
  return { tables, problems, descriptors };
}

/** The bytes of a file, unless what is known of it before reading speaks against it. */
async function readGiven(
  path: string,
  file: File,
  budget: UnpackBudget,
): Promise<FileContent | RawReading> {
  const refusal = refusalOf(path, file.size);
  if (refusal !== null) return unread(refusal);
  budget.bytes += file.size;
  if (budget.bytes > readLimits.unpackedBytes) {
    const limit = megabytesText(readLimits.unpackedBytes);
    return unread(buildProblem('files_too_large', wholeOf({ file: path }), { limit }));
  }
  try {
    return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return unread(buildProblem('file_unreadable', wholeOf({ file: path }), {}));
  }
}

function refusalOf(path: string, size: number): Problem | null {
  const place = wholeOf({ file: path });
  const isReadable =
    isDescriptor(path) || /\.(csv|tsv|txt|xlsx|xlsm|zip|parquet|duckdb)$/i.test(path);
  if (!isReadable) return buildProblem('format_unknown', place, {});
  const limit = megabytesText(readLimits.fileBytes);
  return size > readLimits.fileBytes ? buildProblem('file_too_large', place, { limit }) : null;
}

function isDescriptor(path: string): boolean {
  return path.split('/').pop() === DESCRIPTOR_PATH;
}

async function readContent(
  content: FileContent,
  budget: UnpackBudget,
  isUnpacked: boolean,
): Promise<RawReading | { readonly unpacked: readonly FileContent[] }> {
  const { path, bytes } = content;
  const refusal = refusalOf(path, bytes.length);
  if (refusal !== null) return unread(refusal);
  const unknown = () => unread(buildProblem('format_unknown', wholeOf({ file: path }), {}));
  if (startsWith(bytes, 'PK\u0003\u0004')) {
    if (/\.xls[xm]$/i.test(path)) return readBook(content, budget);
    // An archive in an archive is not opened: it may go on for ever.
    return isUnpacked ? unknown() : readZip(content, budget);
  }
  if (startsWith(bytes, 'PAR1')) {
    const { readParquet } = await import('./read-parquet');
    return readParquet(content);
  }
  return /\.(csv|tsv|txt)$/i.test(path) ? readCsv(content) : unknown();
}

function readBook(content: FileContent, budget: UnpackBudget): RawReading {
  const read = readArchive(content, budget, isWorkbookPart);
  if (read.kind === 'refused') return unread(read.problem);
  const entries = entriesOf(read.files);
  if (isWorkbook(entries)) return readWorkbook(content.path, entries);
  return unread(buildProblem('archive_broken', wholeOf({ file: content.path }), {}));
}

function readZip(content: FileContent, budget: UnpackBudget) {
  const { path } = content;
  const read = readArchive(content, budget);
  if (read.kind === 'refused') return unread(read.problem);
  const entries = entriesOf(read.files);
  if (isWorkbook(entries)) return readWorkbook(path, entries);
  return {
    unpacked: read.files.map((entry) => ({ path: `${path}/${entry.path}`, bytes: entry.bytes })),
  };
}

function entriesOf(files: readonly FileContent[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(({ path, bytes }) => [path, bytes]));
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

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((character, index) => bytes[index] === character.charCodeAt(0));
}
