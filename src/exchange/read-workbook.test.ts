import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytes, given, read, readAll } from './testing/read-given';
import { textCell, workbookBytes } from './testing/workbook-bytes';

describe('a workbook', () => {
  it('gives figures as they are shown, dates and percentages among them', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m月"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const cell = (place: string, style: number, value: string) =>
      `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    const rows =
      `<row r="3">${cell('A3', 0, '0.30000000000000004')}${cell('B3', 0, '1.4512899999999999E3')}` +
      `${cell('C3', 1, '0.99909999999999999')}${cell('D3', 2, '45471')}${cell('F3', 3, '45471')}</row>`;
    const { tables } = await read('a.xlsx', workbookBytes('x', rows, styles));
    expect(tables[0]?.records).toEqual([
      { line: 3, cells: ['0.3', '1451.29', '99.91%', '2024-06-28', '', '2024-06-28'] },
    ]);
  });

  it('takes the day of a date that is written out', async () => {
    const row = '<row r="1"><c r="A1" t="d"><v>2024-06-28T00:00:00Z</v></c></row>';
    expect((await read('a.xlsx', workbookBytes('x', row))).rows).toEqual([['2024-06-28']]);
  });

  it('keeps the zeros that a cell shows, and the digits that it does not', async () => {
    const codes = ['0.00_ ', '#,##0.00;[Red]-#,##0.00', '0.0#', '#,##0.0,', '"约"0.0', 'General'];
    const styles =
      `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellXfs>${[2, 10, ...codes.map((_, index) => 200 + index)].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const cells = [
      [0, '1520', '1520.00'],
      [0, '1451.296', '1451.296'],
      [1, '0.95', '95.00%'],
      [2, '0', '0.00'],
      [3, '-1520.5', '-1520.50'],
      [4, '1520', '1520'],
      [5, '1520000', '1520000'],
      [6, '3', '3.0'],
      [7, '1520', '1520'],
    ] as const;
    const row = cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('');
    const { rows } = await read('a.xlsx', workbookBytes('x', `<row>${row}</row>`, styles));
    expect(rows).toEqual([cells.map(([, , shown]) => shown)]);
  });

  it('gives each cell its own text: empty ones, characters that XML cannot hold', async () => {
    const strings = '<si><t>a</t></si><si/><si><t>b_x000D_\nc_x005F_x000D_</t></si>';
    const cell = (text: string) => `<c t="s"><v>${text}</v></c>`;
    const row = `<row>${cell('0')}${cell('1')}${cell('2')}</row>`;
    const { rows } = await read('a.xlsx', workbookBytes('x', row, '', strings));
    expect(rows).toEqual([['a', '', 'b\r\nc_x000D_']]);
  });

  it('whose list of texts is missing or too short is refused, not read as empty', async () => {
    const row = '<row><c t="s"><v>1</v></c></row>';
    for (const strings of [null, '<si><t>a</t></si>'])
      expect((await read('a.xlsx', workbookBytes('x', row, '', strings))).codes).toEqual([
        'workbook_broken',
      ]);
  });

  it('gives the last value of a formula and says so; errors and formulas without a value are named', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c>' +
      '<c r="C1" t="e"><v>#REF!</v></c></row>';
    const { tables } = await read('a.xlsx', workbookBytes('x', rows));
    expect(tables[0]?.notes.map(({ position, code, value }) => [position, code, value])).toEqual([
      [0, 'formula_taken', '2'],
      [1, 'formula_without_value', ''],
      [2, 'cell_error', '#REF!'],
    ]);
  });

  it('keeps markup and entities as the text they are, and expands none of its own', async () => {
    const rows = `<row r="1">${textCell('A1', '&lt;img src=x onerror=alert(1)&gt; &amp;amp; &#24180;')}</row>`;
    expect((await read('a.xlsx', workbookBytes('x', rows))).rows).toEqual([
      ['<img src=x onerror=alert(1)> &amp; 年'],
    ]);
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">]><row r="1">${textCell('A1', '&a;&a;')}</row>`;
    expect((await read('a.xlsx', workbookBytes('x', laughs))).rows).toEqual([['&a;&a;']]);
  });

  it('with a cell in the last of 16,384 columns, or a billion rows down, is refused or read sparsely', async () => {
    const wide = `<row r="1">${textCell('XFD1', 'x')}</row>`;
    expect((await read('a.xlsx', workbookBytes('x', wide))).codes).toEqual(['sheet_too_large']);
    const deep = `<row r="1">${textCell('A1', 'a')}</row><row r="999999999">${textCell('A999999999', 'b')}</row>`;
    expect((await read('a.xlsx', workbookBytes('x', deep))).rows).toEqual([['a'], ['b']]);
  });

  it('of another kind is named', async () => {
    expect((await read('a.xls', bytes(0xd0, 0xcf, 0x11, 0xe0))).codes).toEqual(['format_unknown']);
    expect((await read('a.xlsx', zipSync({ 'x.txt': strToU8('x') }))).codes).toEqual([
      'workbook_broken',
    ]);
  });

  it('of which a sheet is cut off, no XML or missing gives the others, and names that one', async () => {
    const row = `<row r="1">${textCell('A1', 'x')}</row>`;
    const path = 'xl/worksheets/sheet1.xml';
    const parts = unzipSync(workbookBytes('事实', row));
    const sheet = parts[path]!;
    for (const damage of [sheet.slice(0, -20), strToU8('damaged'), null]) {
      const { [path]: _, ...others } = parts;
      const book = zipSync(damage === null ? others : { ...others, [path]: damage });
      const { tables, problems } = await readAll([given('a.xlsx', book)]);
      expect(tables).toEqual([]);
      expect(problems).toMatchObject([{ code: 'sheet_broken', file: 'a.xlsx', sheet: '事实' }]);
    }
  });

  it('of which a part is damaged that all sheets need is refused, and the part named', async () => {
    const parts = unzipSync(workbookBytes('x', '<row/>'));
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']) {
      const book = zipSync({ ...parts, [part]: parts[part]!.slice(0, -5) });
      const { problems } = await readAll([given('a.xlsx', book)]);
      expect(problems).toMatchObject([{ code: 'workbook_broken', args: { part } }]);
    }
  });
});
