import Papa from 'papaparse';
import { buildProblem, type Problem } from './problem';

/** A record of delimited text. */
export interface CsvRecord {
  /** Line of the text on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters of one record. More is no table: a quote that is never closed, or a file without line ends. */
export const longestRecord = 1_000_000;

/**
 * Splits delimited text that comes piece by piece into records: double quotes, any line ending, blank lines skipped. The
 * records are the same wherever the text is cut. Stops at the first problem; never throws.
 */
export class RecordParser {
  /** What is wrong with the text, if anything; what comes after it is passed over. */
  problem: Problem | null = null;
  private readonly parser: Papa.Parser;
  /** Text of the records that are not complete yet, with one line ending. */
  private rest = '';
  /** A '\r' at the end of a piece, which may be half of '\r\n'. */
  private held = '';
  private isStart = true;
  /** Line and offset in `rest` at which the next record begins. */
  private line = 1;
  private from = 0;

  /** `file`: what its problem names. */
  constructor(
    private readonly file: string,
    delimiter: string,
    private readonly take: (record: CsvRecord) => void,
  ) {
    this.parser = new Papa.Parser({
      delimiter,
      newline: '\n',
      // The parser itself, unlike the library's front, tells rows in a list, here of one.
      step: ({ data, errors, meta }: Papa.ParseResult<readonly string[]>) =>
        this.step(data[0] ?? [], errors, meta.cursor),
    });
  }

  push(piece: string): void {
    if (this.problem !== null || piece === '') return;
    const text = this.held + (this.isStart ? piece.replace(/^\uFEFF/, '') : piece);
    this.isStart = false;
    this.held = text.endsWith('\r') ? '\r' : '';
    // One line ending, so that the parser need not guess it and a line number is a count of '\n'.
    this.rest += text.slice(0, text.length - this.held.length).replace(/\r\n?/g, '\n');
    const isMalformed = this.parse(false);
    if (this.rest.length > longestRecord)
      this.refuse(isMalformed ? 'quote_malformed' : 'record_too_long');
  }

  /** The last record needs no line end. */
  end(): void {
    if (this.problem !== null) return;
    if (this.held !== '') this.rest += '\n';
    this.parse(true);
  }

  /** What is not complete stays, to be parsed again with what follows. Whether a quote in it is malformed so far. */
  private parse(isLast: boolean): boolean {
    this.from = 0;
    const { errors } = this.parser.parse(this.rest, 0, !isLast) as Papa.ParseResult<unknown>;
    this.rest = this.rest.slice(this.from);
    return isMalformed(errors);
  }

  private step(cells: readonly string[], errors: readonly Papa.ParseError[], to: number): void {
    if (isMalformed(errors)) this.refuse('quote_malformed');
    else if (to - this.from > longestRecord) this.refuse('record_too_long');
    else if (errors.length > 0) this.refuse('quote_unclosed');
    if (this.problem !== null) {
      this.parser.abort();
      return;
    }
    const isBlank = cells.length === 1 && cells[0] === '';
    if (!isBlank) this.take({ line: this.line, cells });
    this.line += countLineBreaks(this.rest, this.from, to);
    this.from = to;
  }

  private refuse(code: 'record_too_long' | 'quote_malformed' | 'quote_unclosed'): void {
    const place = { file: this.file, row: this.line, column: null, value: null };
    this.problem =
      code === 'record_too_long'
        ? buildProblem(code, place, { limit: longestRecord })
        : buildProblem(code, place, {});
  }
}

function isMalformed(errors: readonly Papa.ParseError[]): boolean {
  return errors.some(({ code }) => code === 'InvalidQuotes');
}

function countLineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
