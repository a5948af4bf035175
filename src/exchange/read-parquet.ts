import { gunzipSync } from 'fflate';
import { parquetMetadata, parquetRead } from 'hyparquet';
import { decompress as decompressZstd } from 'fzstd';
import { decimalFromRatio } from '../core/decimal';
import { buildProblem } from '../model/problem';
import { unread, wholeOf, type CellNote, type RawReading } from './raw-table';
import { readLimits } from './read-limits';
import { tooLarge } from './sheet-too-large';

const readable: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD']);
/** A binary fraction holds so many decimal digits for certain. */
const certainDigits = 15;

/** Reads a Parquet file of plain columns as rows of text; line 1 is the header, as in a CSV of the same rows. */
export async function readParquet(path: string, bytes: Uint8Array): Promise<RawReading> {
  const place = wholeOf({ file: path });
  try {
    const buffer = new Uint8Array(bytes).buffer;
    const metadata = parquetMetadata(buffer);
    const columns = metadata.schema.slice(1);
    if (columns.length > readLimits.columns)
      return unread(tooLarge({ file: path }, readLimits.factsAsRows));
    if (metadata.num_rows > BigInt(readLimits.factsAsRows))
      return unread(
        buildProblem('too_many_rows', place, { limit: String(readLimits.factsAsRows) }),
      );
    const codecs = metadata.row_groups.flatMap((group) =>
      group.columns.map((column) => column.meta_data?.codec ?? 'UNCOMPRESSED'),
    );
    const codec = codecs.find((candidate) => !readable.has(candidate));
    if (codec !== undefined) return unread(buildProblem('parquet_compression', place, { codec }));
    let rows: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file: buffer,
      metadata,
      compressors: {
        GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
        ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
      },
      onComplete: (read) => {
        rows = read;
      },
    });
    const notes: CellNote[] = [];
    const body = rows.map((row, index) => {
      const line = index + 2;
      const cells = columns.map(({ scale }, position) => {
        const text = valueText(row[position], scale);
        if (text !== null) return text;
        const value = String(row[position]);
        notes.push({ line, position, code: 'figure_not_exact', value });
        return value;
      });
      return { line, cells };
    });
    const header = { line: 1, cells: columns.map(({ name }) => name) };
    return {
      tables: [{ file: path, records: [header, ...body], notes, isGrid: true }],
      problems: [],
    };
  } catch {
    return unread(buildProblem('parquet_broken', place, {}));
  }
}

/** Null where a number has more digits than its type keeps. Throws on a value that is no cell. */
function valueText(value: unknown, scale: number | undefined): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('no plain value');
  // A decimal comes as a binary fraction near it, a hair beside it.
  const exact =
    scale === undefined ? decimalFromRatio(value) : decimalFromRatio(value).toDecimalPlaces(scale);
  return exact.precision(true) > certainDigits && !Number.isSafeInteger(value)
    ? null
    : exact.toFixed();
}
