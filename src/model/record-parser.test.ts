import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRecord, RecordParser, type CsvRecord } from './record-parser';

function parsed(pieces: readonly string[], delimiter = ',') {
  const records: CsvRecord[] = [];
  const parser = new RecordParser('x.csv', delimiter, (record) => records.push(record));
  for (const piece of pieces) parser.push(piece);
  parser.end();
  return { records, problem: parser.problem };
}

/** The text cut at the given places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  const starts = [0, ...ends];
  return [...ends, text.length].map((end, index) => text.slice(starts[index], end));
}

const mark = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\uFEFF',
  'a',
  '万',
  '𠮷',
);
const text = fc.array(mark, { maxLength: 40 }).map((marks) => marks.join(''));
const places = fc.array(fc.nat(60), { maxLength: 12 });

describe('text that comes in pieces', () => {
  it('gives the records and the problem of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(text, places, fc.constantFrom(',', ';'), (whole, at, delimiter) => {
        expect(parsed(cut(whole, at), delimiter)).toEqual(parsed([whole], delimiter));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back the cells that were written, character by character', () => {
    const cell = fc.array(fc.constantFrom('"', ',', '\n', 'a', '万', '𠮷', ' '), { maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (written) => {
        const cells = written.map((row) => row.map((marks) => marks.join('')));
        const csv = cells
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const { records, problem } = parsed([...csv]);
        expect(problem).toBeNull();
        expect(records.map((record) => record.cells)).toEqual(cells);
      }),
    );
  });

  it('counts the lines of its records, those inside of quotes too', () => {
    const { records } = parsed([...'a,b\r\n"x\r\ny",1\r\n\r\nc,d']);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('is given up where a record goes beyond all reason, however it comes', () => {
    const endless = `a,b\n"${'x\n'.repeat(longestRecord)}`;
    const inPieces = endless.match(/[^]{1,65536}/g)!;
    for (const pieces of [[endless], inPieces]) {
      const { records, problem } = parsed(pieces);
      expect(records).toEqual([{ line: 1, cells: ['a', 'b'] }]);
      expect(problem).toMatchObject({ code: 'record_too_long', file: 'x.csv', row: 2 });
    }
  });
});
