import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLimit } from './problem-list';
import { validatePackage } from './validate-package';
import {
  expectOnly,
  problemsOf,
  sampleDescriptor,
  sampleFiles,
  withRow,
} from './testing/package-sample';

describe('validatePackage', () => {
  it('finds no fault with a sound package and hands over its tables', () => {
    const { problems, omitted, tables } = validatePackage(sampleDescriptor(), sampleFiles());
    expect(problems).toEqual([]);
    expect(omitted).toBe(0);
    expect(tables.size).toBe(22);
    expect(tables.get('facts')?.rows).toHaveLength(7);
  });

  it('accepts tables without rows', () => {
    const files = new Map(
      [...sampleFiles()].map(([path, text]) => [path, text.split('\n', 1)[0]!]),
    );
    expect(problemsOf(files)).toEqual([]);
  });

  it('warns of a stray file but not of the descriptor', () => {
    const files = sampleFiles().set('datapackage.json', '{}').set('fact.csv', 'x');
    expectOnly(files, 'unexpected_file', 'fact.csv:-:- = -', {});
  });

  it('reports every missing file of an empty package', () => {
    const problems = problemsOf(new Map());
    expect(problems.map(({ code }) => code)).toEqual(Array(22).fill('missing_file'));
  });

  it('sorts by file and line', () => {
    const files = new Map(withRow('areas.csv', 'x,y,z,district,,,'));
    files.set('facts.csv', (files.get('facts.csv') ?? '').replace('附表1,\n', ',\n'));
    const places = problemsOf(files).map(({ file, row }) => `${file}:${row}`);
    expect(places).toEqual(['areas.csv:5', 'facts.csv:4']);
  });

  it('stops listing at a limit, counts the rest, and never hides an error behind warnings', () => {
    const files = sampleFiles();
    for (let n = 0; n <= problemLimit; n += 1) files.set(`stray-${n}.csv`, '');
    files.delete('areas.csv');
    const { problems, omitted } = validatePackage(sampleDescriptor(), files);
    expect(problems).toHaveLength(problemLimit + 1);
    expect(problems[0]).toMatchObject({ code: 'missing_file', severity: 'error' });
    expect(omitted).toBe(1);
  });
});

/** Cells that need quoting, and cells that do not. */
const freeText = fc
  .array(fc.constantFrom('科技', '专项', ',', '"', '\n', ' x', '（一）', '__proto__'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `说明${parts.join('')}`);
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A sound package: the sample's catalog, and generated areas, reports and facts upon it. */
const soundPackage = fc
  .record({
    areas: fc.uniqueArray(fc.integer({ min: 430204, max: 430999 }), { minLength: 1, maxLength: 5 }),
    years: fc.uniqueArray(fc.integer({ min: 2015, max: 2024 }), { minLength: 1, maxLength: 3 }),
    cents: fc.array(fc.integer({ min: -99999999, max: 99999999 }), { minLength: 1, maxLength: 4 }),
    text: freeText,
  })
  .map(({ areas, years, cents, text }) => {
    const files = sampleFiles();
    const add = (path: string, ...cells: string[]): void => {
      files.set(path, `${files.get(path) ?? ''}${cells.map(quote).join(',')}\n`);
    };
    for (const code of areas.map(String)) {
      add('areas.csv', code, text, 'Somewhere', 'county', '430200', '', '');
      add('departments.csv', `d-${code}`, text, code, 'science_industry');
      for (const year of years.map(String)) {
        const report = `${code}-${year}`;
        add('reports.csv', report, `d-${code}`, year, text, 'sheet', '', '', '', '', text, 'full');
        for (const [index, stated] of cents.entries()) {
          const [sign, digits] = [stated < 0 ? '-' : '', String(Math.abs(stated)).padStart(3, '0')];
          const value = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
          const quantity = ['expenditure', year, 'final', 'level', String(index + 1)];
          add('facts.csv', `${report}-${index}`, report, ...quantity, value, '元', text, '');
        }
      }
    }
    return files;
  });

describe('validatePackage, for any package', () => {
  it('finds no fault with a sound one', () => {
    const property = fc.property(soundPackage, (files) => {
      expect(problemsOf(files)).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('reports any single mutated foreign key, with its line', () => {
    const descriptor = sampleDescriptor();
    fc.assert(
      fc.property(soundPackage, fc.nat(), (files, pick) => {
        const { tables } = validatePackage(descriptor, files);
        const keys = [...tables.values()].flatMap((table) =>
          table.resource.schema.foreignKeys.flatMap(({ fields: [column = ''] }) => {
            const position = table.positions.get(column) ?? -1;
            return table.rows
              .filter((row) => typeof row.cells[position] === 'string')
              .map((row) => ({ table, row, column, position }));
          }),
        );
        const key = keys[pick % keys.length];
        if (key === undefined) throw new Error('a sound package has foreign keys');
        const { table, row, column, position } = key;
        // Of the right form for every key column that has one, and never an existing key.
        const wrong = /code$/.test(column) ? '999999' : 'nowhere';
        const records = table.rows.map((other) =>
          other.cells.map((cell, at) =>
            quote(other === row && at === position ? wrong : (cell ?? '')),
          ),
        );
        const header = [...table.positions.keys()].join(',');
        const text = [header, ...records.map((cells) => cells.join(','))].join('\n');
        const mutated = new Map(files).set(table.resource.path, text);
        const line = validatePackage(descriptor, mutated).tables.get(table.resource.name)?.rows[
          table.rows.indexOf(row)
        ]?.line;
        expect(problemsOf(mutated)).toContainEqual(
          expect.objectContaining({
            code: 'foreign_key_missing',
            severity: 'error',
            file: table.resource.path,
            row: line,
            column,
            value: wrong,
          }),
        );
      }),
      { numRuns: 100 },
    );
  });
});
