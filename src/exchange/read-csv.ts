import { buildProblem } from '../model/problem';
import { RecordParser, type CsvRecord } from '../model/record-parser';
import { encodingsOf, markBytes, TextPieces } from './decode-text';
import type { FileContent } from './file-content';
import { unread, wholeOf, type RawReading } from './raw-table';
import { readLimits } from './read-limits';
import { tooLarge } from './sheet-too-large';
import { SharedTexts } from './shared-texts';

const delimiters = [',', '\t', ';'] as const;
/** Characters in which the delimiter is looked for; ten lines of any table of ours are shorter. */
const sampleCharacters = 1 << 16;

type Outcome = RawReading | 'another encoding';

/**
 * Reads delimited text piece by piece: comma, of either width, tab or semicolon, whichever parts the header into most
 * cells. `onProgress` hears how many bytes are read, from 0 again where the text turns out to be in another encoding.
 * Rejects where the file cannot be read.
 */
export async function readCsv(
  content: FileContent,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<RawReading> {
  for (const encoding of encodingsOf(await content.start(markBytes))) {
    const outcome = await readAs(encoding, content, onProgress);
    if (outcome !== 'another encoding') return outcome;
  }
  return unread(buildProblem('encoding_unknown', wholeOf({ file: content.path }), {}));
}

async function readAs(
  encoding: string,
  content: FileContent,
  onProgress: (bytes: number) => void,
): Promise<Outcome> {
  const table = new TableText(content.path);
  const pieces = new TextPieces(encoding);
  let done = 0;
  for await (const bytes of content.pieces()) {
    const text = pieces.next(bytes);
    if (text === null) return 'another encoding';
    table.push(text);
    if (table.isOver) return table.end();
    done += bytes.length;
    onProgress(done);
  }
  const last = pieces.next(null);
  if (last === null) return 'another encoding';
  table.push(last);
  return table.end();
}

/** The rows of one text, as it comes. */
class TableText {
  private parser: RecordParser | null = null;
  /** What stands before the delimiter is known. */
  private sample = '';
  private readonly records: CsvRecord[] = [];
  private readonly texts = new SharedTexts();
  private isTooLarge = false;

  constructor(private readonly file: string) {}

  /** Whether nothing that follows can change what becomes of it. */
  get isOver(): boolean {
    return this.isTooLarge || (this.parser?.problem ?? null) !== null;
  }

  push(text: string): void {
    if (this.parser !== null) {
      this.parser.push(text);
      return;
    }
    this.sample += text;
    if (this.sample.length >= sampleCharacters) this.begin();
  }

  end(): RawReading {
    if (this.parser === null) this.begin();
    this.parser?.end();
    const { file, records, parser } = this;
    if (this.isTooLarge) return unread(tooLarge({ file }, readLimits.textRows));
    const problem = parser?.problem ?? null;
    if (problem !== null) return unread(problem);
    return { tables: [{ file, records, notes: [], isGrid: false }], problems: [] };
  }

  /** The sample is cut at one place whatever the pieces, so that they do not matter. */
  private begin(): void {
    const delimiter = delimiterOf(this.sample.slice(0, sampleCharacters));
    this.parser = new RecordParser(this.file, delimiter, (record) => this.take(record));
    this.parser.push(this.sample);
    this.sample = '';
  }

  private take({ line, cells }: CsvRecord): void {
    this.isTooLarge ||=
      cells.length > readLimits.columns || this.records.length >= readLimits.textRows;
    if (this.isTooLarge) return;
    const shared = cells.map((cell, position) => this.texts.share(cell, position));
    this.records.push({ line, cells: shared });
  }
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
