import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOfBytes } from './file-content';
import { readCsv } from './read-csv';

/** Records and problem codes of a text file that comes in pieces of so many bytes. */
async function readIn(pieceBytes: number, bytes: Uint8Array) {
  const { tables, problems } = await readCsv(contentOfBytes('facts.csv', bytes, pieceBytes));
  return { records: tables[0]?.records, codes: problems.map(({ code }) => code) };
}

/** GB18030 of the few characters that the tests use; browsers can read it, but not write it. */
const gb18030: ReadonlyMap<string, readonly number[]> = new Map([
  ['万', [0xcd, 0xf2]],
  ['元', [0xd4, 0xaa]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
]);

const encodings = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  gb18030: (text: string) =>
    Uint8Array.from([...text].flatMap((one) => gb18030.get(one) ?? [one.charCodeAt(0)])),
  'utf-16': (text: string) =>
    new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (one) => one.charCodeAt(0)).buffer),
} as const;

const mark = fc.constantFrom(
  '"',
  '""',
  ',',
  '\t',
  ';',
  '\n',
  '\r',
  '\r\n',
  ' ',
  'a',
  '1',
  '万',
  '元',
  '㐀',
);
const text = fc.array(mark, { minLength: 1, maxLength: 40 }).map((marks) => marks.join(''));

describe('a text file that comes in pieces', () => {
  it.each(Object.keys(encodings) as (keyof typeof encodings)[])(
    'says the same wherever it is cut, in %s',
    (encoding) =>
      fc.assert(
        fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, pieceBytes) => {
          const bytes = encodings[encoding](whole);
          expect(await readIn(pieceBytes, bytes)).toEqual(await readIn(bytes.length, bytes));
        }),
        { numRuns: 300 },
      ),
  );

  it('is GB18030 where the first letter that is no UTF-8 comes late', async () => {
    const head = encodings['utf-8']('a,b\n'.repeat(30_000));
    const bytes = new Uint8Array(head.length + 4);
    bytes.set(head);
    bytes.set(encodings.gb18030('1,万'), head.length);
    const { records } = await readIn(4096, bytes);
    expect(records).toHaveLength(30_001);
    expect(records?.[30_000]).toEqual({ line: 30_001, cells: ['1', '万'] });
  });

  it('tells how many bytes it has read, and of no more than there are', async () => {
    const bytes = encodings['utf-8']('a,b\n'.repeat(50));
    const told: number[] = [];
    await readCsv(contentOfBytes('facts.csv', bytes, 60), (done) => told.push(done));
    expect(told).toEqual([60, 120, 180, 200]);
  });

  it('is given up at the first problem, without reading on', async () => {
    const bytes = encodings['utf-8'](`a,b\n"x"y,1\n${'a,b\n'.repeat(1_000_000)}`);
    const told: number[] = [];
    const content = contentOfBytes('facts.csv', bytes, 1 << 16);
    const { problems } = await readCsv(content, (done) => told.push(done));
    expect(problems).toMatchObject([{ code: 'quote_malformed', file: 'facts.csv', row: 2 }]);
    expect(told.at(-1)).toBeLessThan(bytes.length / 2);
  });

  it('cannot be one endless line', async () => {
    const bytes = encodings['utf-8']('x'.repeat(3_000_000));
    expect((await readIn(65_536, bytes)).codes).toEqual(['record_too_long']);
  });
});
