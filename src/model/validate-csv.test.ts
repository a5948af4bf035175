import { describe, expect, it } from 'vitest';
import { parseCsvTable } from './validate-csv';
import {
  expectOnly,
  problemsOf,
  sampleDescriptor,
  sampleFiles,
  withEdit,
} from './testing/package-sample';

function templates() {
  const resource = sampleDescriptor().resources.find(({ name }) => name === 'templates');
  if (resource === undefined) throw new Error('no templates');
  return resource;
}

const header = 'template_id,name_zh,name_en,description_zh,description_en';

describe('parseCsvTable', () => {
  it('accepts a BOM, any line ending and a missing last one', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF${header}${ending}a,甲,A,"x,y","say ""so"""`;
      const { table, problems } = parseCsvTable(templates(), text);
      expect(problems).toEqual([]);
      expect(table?.rows).toEqual([{ line: 2, cells: ['a', '甲', 'A', 'x,y', 'say "so"'] }]);
    }
  });

  it('counts lines as an editor does, through blank lines and cells of several lines', () => {
    const text = `${header}\r\na,甲,A,"one\r\ntwo",d\n\n\r\nb,乙,B,c,d\n`;
    const { table } = parseCsvTable(templates(), text);
    expect(table?.rows.map((row) => row.line)).toEqual([2, 6]);
  });

  it('reads an empty cell as missing', () => {
    const { table } = parseCsvTable(templates(), `${header}\na,,"",c,d\n`);
    expect(table?.rows[0]?.cells).toEqual(['a', null, null, 'c', 'd']);
  });

  it('reports a quotation mark that is never closed, with its line', () => {
    const files = withEdit('projects.csv', 3, '创新平台', '"创新平台');
    expectOnly(files, 'quote_unclosed', 'projects.csv:3:- = -', {});
  });

  it('reports text after a closing quotation mark', () => {
    const files = withEdit('projects.csv', 2, '科技专项', '"科技"专项');
    expectOnly(files, 'quote_malformed', 'projects.csv:2:- = -', {});
  });

  it('reports a missing column, and does not go on to blame its rows', () => {
    const files = withEdit('catalog/identities.csv', 1, ',basis_en', '');
    const place = 'catalog/identities.csv:1:basis_en = -';
    expectOnly(files, 'header_missing_column', place, {
      title: '依据（英文）',
      titleEn: 'Basis (English)',
    });
  });

  it('reports an unknown column and suggests the one that was meant', () => {
    const files = withEdit('catalog/identities.csv', 1, 'basis_en', 'bais_en');
    const [unknown, missing] = problemsOf(files);
    expect(unknown).toMatchObject({
      code: 'header_unknown_column',
      row: 1,
      column: 'bais_en',
      args: { nearest: ['basis_en'] },
    });
    expect(missing).toMatchObject({ code: 'header_missing_column', column: 'basis_en' });
  });

  it('reports a column that occurs twice', () => {
    const files = withEdit('catalog/identities.csv', 1, 'basis_en', 'basis_en,name_en');
    const place = 'catalog/identities.csv:1:name_en = name_en';
    expectOnly(files, 'header_duplicate_column', place, {});
  });

  it('reports columns in another order and gives the right one', () => {
    const files = withEdit('catalog/templates.csv', 1, 'name_zh,name_en', 'name_en,name_zh');
    const place = 'catalog/templates.csv:1:- = -';
    expectOnly(files, 'header_order', place, { expected: header.replaceAll(',', ', ') });
  });

  it('reports every column of an empty file', () => {
    const files = sampleFiles().set('catalog/identity_terms.csv', '');
    const codes = problemsOf(files).map(({ code, row }) => `${code} ${row}`);
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'header_missing_column 1'));
  });

  it('reports a row with a cell too many or too few', () => {
    const many = withEdit('projects.csv', 3, '附表1', '附表1,');
    expectOnly(many, 'row_ragged', 'projects.csv:3:- = -', { expected: 11, found: 12 });
    const few = withEdit('projects.csv', 3, ',附表1', '');
    expectOnly(few, 'row_ragged', 'projects.csv:3:- = -', { expected: 11, found: 10 });
  });

  it('is not harmed by headers that are names of the language', () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const files = withEdit('catalog/identities.csv', 1, 'basis_en', `basis_en,${name}`);
      const place = `catalog/identities.csv:1:${name} = ${name}`;
      expectOnly(files, 'header_unknown_column', place, { nearest: [] });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
