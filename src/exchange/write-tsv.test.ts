import { expect, it } from 'vitest';
import { writeTsv } from './write-tsv';

it('writes a table for the clipboard: no cell breaks the table or becomes a formula', () => {
  expect(
    writeTsv(
      ['a', 'b'],
      [
        ['x\ty\n', null],
        ['=1', '-0.5'],
      ],
    ),
  ).toBe("a\tb\nx y \t\n'=1\t-0.5");
});
