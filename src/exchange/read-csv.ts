import { buildProblem } from '../model/problem';
import { parseRecords } from '../model/validate-csv';
import { decodeText } from './decode-text';
import { unread, wholeOf, type FileContent, type RawReading } from './raw-table';
import { readLimits } from './read-limits';

const delimiters = [',', '\t', ';'] as const;

/** Reads delimited text: comma, of either width, tab or semicolon, whichever parts the header into most cells. */
export function readCsv({ path, bytes }: FileContent): RawReading {
  const text = decodeText(bytes);
  if (text === null) return unread(buildProblem('encoding_unknown', wholeOf({ file: path }), {}));
  const { records, problem } = parseRecords(path, text, delimiterOf(text));
  if (problem !== null) return unread(problem);
  const isTooLarge =
    records.length > readLimits.rows ||
    records.some(({ cells }) => cells.length > readLimits.columns);
  if (isTooLarge) return unread(tooLarge(path));
  return { tables: [{ file: path, records, notes: [], isGrid: false }], problems: [] };
}

export function tooLarge(file: string, sheet?: string) {
  const source = sheet === undefined ? { file } : { file, sheet };
  const limit = `${readLimits.rows} × ${readLimits.columns}`;
  return buildProblem('sheet_too_large', wholeOf(source), { limit });
}

/**
 * Counted outside of quotes, where one line has most: a sentence above the header has fewer. The comma of Chinese texts
 * parts cells only where nothing else does.
 */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, 10).map((line) => line.replace(/"[^"]*"/g, ''));
  const count = (delimiter: string) =>
    Math.max(...lines.map((line) => line.split(delimiter).length));
  const best = delimiters.reduce((first, other) => (count(other) > count(first) ? other : first));
  return count(best) > 1 ? best : '，';
}
