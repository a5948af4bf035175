import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv';

/** The cells of a written file as a spreadsheet reads them, header first. */
function readBack(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const text = csv.slice(1, -2);
  return Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data;
}

/** Ordinary text, numbers, and all that makes trouble in spreadsheets. */
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('-1320.5', '+3', '=1+1', '-2+3', '@SUM(A1)', '\tx', '\r=1', '"', 'a\nb', '—'),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', '1', '.') }),
);

describe('a CSV file', () => {
  it('begins with a byte order mark and ends every line as Excel does', () => {
    expect(
      writeCsv(
        ['地区', '决算（万元）'],
        [
          ['芦淞区', '1451.29'],
          ['怀化市', null],
        ],
      ),
    ).toBe('\uFEFF地区,决算（万元）\r\n芦淞区,1451.29\r\n怀化市,\r\n');
  });

  it('gives every cell back as it was, but for the apostrophe before what could be a formula', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        const written = [header, ...rows].flat();
        readBack(writeCsv(header, rows))
          .flat()
          .forEach((text, at) => {
            const allowed = [written[at], `'${written[at]}`];
            expect(allowed.slice(0, /^[=+\-@\t\r]/.test(written[at] ?? '') ? 2 : 1)).toContain(
              text,
            );
          });
      }),
    );
  });

  it('has no cell that a spreadsheet would compute', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const [, [written = '']] = readBack(writeCsv(['a', 'b'], [[text, 'x']])) as [
          string[],
          string[],
        ];
        expect(
          /^[=+\-@\t\r]/.test(written) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written),
        ).toBe(false);
      }),
    );
  });

  it('leaves negative figures figures', () => {
    expect(readBack(writeCsv(['a', 'b'], [['-1.5e-7', 'x']]))[1]?.[0]).toBe('-1.5e-7');
    fc.assert(
      fc.property(fc.integer(), fc.nat(999_999), (whole, fraction) => {
        const figure = `${whole}.${fraction}`;
        expect(readBack(writeCsv(['a', 'b'], [[figure, 'x']]))[1]?.[0]).toBe(figure);
      }),
    );
  });
});
