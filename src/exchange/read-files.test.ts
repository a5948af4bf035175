import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { NativeEngine } from '../db/native';
import type { Problem } from '../model/problem';
import type { GivenFile, RawTable } from './raw-table';
import { readFiles, type HearReading } from './read-files';
import { readLimits } from './read-limits';
import { textCell, workbookBytes } from './testing/workbook-bytes';

function given(path: string, bytes: Uint8Array) {
  return { path, file: new File([new Uint8Array(bytes)], path) };
}

/** All that files give. */
async function readAll(files: readonly GivenFile[], onProgress?: HearReading) {
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  for await (const reading of readFiles(files, onProgress)) {
    tables.push(...reading.tables);
    problems.push(...reading.problems);
  }
  return { tables, problems };
}

async function read(path: string, bytes: Uint8Array) {
  const { tables, problems } = await readAll([given(path, bytes)]);
  return {
    tables,
    rows: tables.flatMap(({ records }) => records.map(({ cells }) => cells)),
    codes: problems.map(({ code }) => code),
  };
}

const csv = (text: string) => read('a.csv', strToU8(text));
const bytes = (...values: readonly number[]) => Uint8Array.from(values);

describe('delimited text', () => {
  it('is read as UTF-8, with and without a byte order mark', async () => {
    expect((await csv('年度,a\n')).rows).toEqual([['年度', 'a']]);
    expect((await csv('\uFEFF年度,a\r\n')).rows).toEqual([['年度', 'a']]);
  });

  it('is read as GB18030 where it is no UTF-8', async () => {
    // 年度,㐀 — the last one has four bytes, and is not in GBK.
    const text = bytes(0xc4, 0xea, 0xb6, 0xc8, 0x2c, 0x81, 0x39, 0xee, 0x39, 0x0a);
    expect((await read('a.csv', text)).rows).toEqual([['年度', '㐀']]);
  });

  it('is read as UTF-16, as Excel saves Unicode text', async () => {
    const text = bytes(0xff, 0xfe, 0x74, 0x5e, 0x09, 0x00, 0x61, 0x00);
    expect((await read('a.txt', text)).rows).toEqual([['年', 'a']]);
  });

  it('may be parted by comma, tab or semicolon', async () => {
    for (const delimiter of [',', '\t', ';']) {
      const { rows } = await csv(`a${delimiter}"b,;\tc"${delimiter}d\n1${delimiter}2${delimiter}3`);
      expect(rows).toEqual([
        ['a', 'b,;\tc', 'd'],
        ['1', '2', '3'],
      ]);
    }
  });

  it('may have a sentence above its header, with commas of its own', async () => {
    const { rows } = await csv('说明：万元，一期，二期，三期，四期\na,b,c,d\n1,2,3,4');
    expect((await csv('a，b\n1，2')).rows[0]).toEqual(['a', 'b']);
    expect(rows[1]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('that is no text is refused', async () => {
    expect((await read('a.csv', bytes(0x00, 0xff, 0xfe, 0x80, 0x81))).codes).toEqual([
      'encoding_unknown',
    ]);
  });

  it('with more columns than any table is refused, not drawn out', async () => {
    expect((await csv(',x'.repeat(100_000))).codes).toEqual(['sheet_too_large']);
  });
});

describe('an archive', () => {
  it('gives its files, and leaves out what systems put there', async () => {
    const zip = zipSync({
      'p/facts.csv': strToU8('a,b\n'),
      '__MACOSX/p/._facts.csv': strToU8('x'),
      'p/.DS_Store': strToU8('x'),
      __proto__: strToU8('x'),
    });
    const { tables } = await read('p.zip', zip);
    expect(tables.map(({ file }) => file)).toEqual(['p.zip/p/facts.csv']);
  });

  it('that is a bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'facts.csv': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await read('bomb.zip', bomb)).codes).toEqual(['archive_too_large']);
    const sheets = workbookBytes('x', `<row>${' '.repeat(20 * 1024 * 1024)}</row>`);
    expect((await read('bomb.xlsx', sheets)).codes).toEqual(['archive_too_large']);
  });

  it('with more files than a package has is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: readLimits.files + 1 }, (_, index) => [`${index}.csv`, strToU8('a')]),
    );
    expect((await read('many.zip', zipSync(many))).codes).toEqual(['archive_too_large']);
  });

  it('that is cut off is refused', async () => {
    expect((await read('a.zip', strToU8('PK\u0003\u0004'))).codes).toEqual(['archive_broken']);
    const zip = zipSync({ 'facts.csv': strToU8('a,b\n') });
    expect((await read('a.zip', zip.slice(0, 60))).codes).toEqual(['archive_broken']);
  });

  it('with a damaged file names it, and reads the others', async () => {
    const good = 'report_id,seq\n430203-2023,1\n'.repeat(20);
    const zip = zipSync({ 'p/facts.csv': strToU8(good), 'p/projects.csv': strToU8(good) });
    const stored = zipSync({ 'facts.csv': strToU8(good) }, { level: 0 });
    // One byte of the first file's packed content.
    const header = 30 + 'p/facts.csv'.length;
    const bitFlipped = (bytes: Uint8Array, at: number) =>
      bytes.map((byte, index) => (index === at ? byte ^ 0x10 : byte));
    const damaged = await readAll([given('p.zip', bitFlipped(zip, header + 12))]);
    expect(damaged.tables.map(({ file }) => file)).toEqual(['p.zip/p/projects.csv']);
    expect(damaged.problems.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['p.zip', 'archive_entry_damaged', { entry: 'p/facts.csv' }],
    ]);
    // A file that is not packed shows its damage by its checksum alone.
    expect((await read('p.zip', bitFlipped(stored, 30 + 9 + 40))).codes).toEqual([
      'archive_entry_damaged',
    ]);
    const sheet = workbookBytes('x', `<row r="1">${textCell('A1', 'word')}</row>`);
    const book = unzipSync(sheet);
    const name = 'xl/worksheets/sheet1.xml';
    const storedBook = zipSync(book, { level: 0 });
    const word = new TextDecoder('latin1').decode(storedBook).indexOf('word');
    const inBook = await readAll([given('a.xlsx', bitFlipped(storedBook, word))]);
    expect(inBook.problems.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['a.xlsx', 'archive_entry_damaged', { entry: name }],
    ]);
  });

  it('whose file is larger or smaller than the directory says is damaged, not unpacked further', async () => {
    const zip = zipSync({ 'facts.csv': strToU8('a,b\n'.repeat(500)) });
    const directory = zip.length - 22 - 46 - 'facts.csv'.length;
    const saying = (size: number) => {
      const changed = Uint8Array.from(zip);
      new DataView(changed.buffer).setUint32(directory + 24, size, true);
      return changed;
    };
    for (const size of [10, 100_000])
      expect((await read('a.zip', saying(size))).codes).toEqual(['archive_entry_damaged']);
  });

  it('with a password says so', async () => {
    const zip = zipSync({ 'facts.csv': strToU8('a,b\n') });
    const directory = zip.length - 22 - 46 - 'facts.csv'.length;
    new DataView(zip.buffer).setUint16(directory + 8, 1, true);
    expect((await read('a.zip', zip)).codes).toEqual(['archive_entry_damaged']);
  });

  it('may name its files in UTF-8 or GBK without saying which', async () => {
    const names = [strToU8('事实'), bytes(0xca, 0xc2, 0xca, 0xb5)];
    for (const name of names) {
      const zip = zipSync({ [`${'x'.repeat(name.length)}.csv`]: strToU8('a,b\n') });
      for (const at of [30, zip.length - 22 - name.length - 4]) zip.set(name, at);
      const { tables } = await read('a.zip', zip);
      expect(tables.map(({ file }) => file)).toEqual(['a.zip/事实.csv']);
    }
  });

  it('in the wide form for large archives is read, too', async () => {
    const zip = zipSync({ 'facts.csv': [strToU8('a,b\n'), { extra: { 1: new Uint8Array(16) } }] });
    const view = new DataView(zip.buffer);
    const entry = zip.length - 22 - 46 - 'facts.csv'.length - 20;
    const extra = entry + 46 + 'facts.csv'.length + 4;
    for (const [field, place] of [
      [24, 0],
      [20, 8],
    ] as const) {
      view.setUint32(extra + place, view.getUint32(entry + field, true), true);
      view.setUint32(entry + field, 0xffffffff, true);
    }
    expect((await read('a.zip', zip)).rows).toEqual([['a', 'b']]);
  });

  it('does not open an archive inside', async () => {
    const inner = zipSync({ 'facts.csv': strToU8('a,b\n') });
    const disguised = { 'inner.zip': inner, 'x.dat': inner, 'x.csv': inner };
    const { tables, codes } = await read('a.zip', zipSync(disguised));
    expect(tables).toEqual([]);
    expect(codes).toEqual(['format_unknown', 'format_unknown', 'format_unknown']);
    const book = workbookBytes('x', `<row r="1">${textCell('A1', 'a')}</row>`);
    expect((await read('a.zip', zipSync({ 'x.xlsx': book }))).rows).toEqual([['a']]);
  });
});

describe('a folder', () => {
  /** A file that says how large it is, and that it was read. */
  function watched(path: string, size: number, reads: string[]) {
    const file = new File([], path);
    Object.defineProperty(file, 'size', { value: size });
    file.stream = () => {
      reads.push(path);
      return new Blob(['a,b\n']).stream();
    };
    file.arrayBuffer = () => Promise.reject(new Error('held whole'));
    return { path, file };
  }

  it('is read file by file: what is no table not at all, and not more than a tab holds', async () => {
    const reads: string[] = [];
    const mega = 1024 * 1024;
    const files = [
      watched('film.mp4', 10 * mega, reads),
      watched('huge.csv', 257 * mega, reads),
      watched('huge.xlsx', 65 * mega, reads),
      ...['a.csv', 'b.csv', 'c.csv', 'd.csv'].map((name) => watched(name, 250 * mega, reads)),
    ];
    const { problems } = await readAll(files);
    expect(reads).toEqual(['a.csv', 'b.csv']);
    expect(problems.map(({ file, code, args }) => [file, code, args])).toEqual([
      ['film.mp4', 'format_unknown', {}],
      ['huge.csv', 'file_too_large', { limit: '256 MB' }],
      ['huge.xlsx', 'file_too_large', { limit: '64 MB' }],
      ['c.csv', 'files_too_large', { limit: '512 MB' }],
    ]);
  });

  it('may have what systems and office programs leave there', async () => {
    const names = ['x/.DS_Store', 'x/Thumbs.db', 'x/desktop.ini', 'x/~$a.xlsx'];
    const { problems } = await readAll(names.map((name) => given(name, bytes(1))));
    expect(problems).toEqual([]);
  });

  it('names a file that the browser does not get, and reads the others', async () => {
    const lost = given('lost.csv', bytes(1));
    const refusal = new DOMException('moved', 'NotReadableError');
    lost.file.slice = () => {
      const blob = new Blob();
      blob.arrayBuffer = () => Promise.reject(refusal);
      return blob;
    };
    const { tables, problems } = await readAll([lost, given('a.csv', strToU8('a,b'))]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['lost.csv', 'file_unreadable'],
    ]);
    expect(tables.map(({ file }) => file)).toEqual(['a.csv']);
  });

  it('may hold files of one name, which are told apart', async () => {
    const files = [given('a.csv', strToU8('a')), given('a.csv', strToU8('b'))];
    const { tables } = await readAll(files);
    expect(tables.map(({ file }) => file)).toEqual(['a.csv', 'a (2).csv']);
  });
});

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
        'archive_broken',
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
      'archive_broken',
    ]);
  });
});

describe('a Parquet file', () => {
  it('gives text, whole numbers and decimals as they are', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'value', data: ['95.50', null], type: 'STRING' },
        { name: 'seq', data: [1, 2], type: 'INT32' },
        { name: 'initial', data: [0.1, 1451.29], type: 'DOUBLE' },
      ],
    });
    const { rows } = await read('projects.parquet', new Uint8Array(buffer));
    expect(rows).toEqual([
      ['value', 'seq', 'initial'],
      ['95.50', '1', '0.1'],
      ['', '2', '1451.29'],
    ]);
  });

  it('is read with the compression of our own files and of most tools', async () => {
    const engine = await NativeEngine.open();
    const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
    const rows = "SELECT 'x' AS name, 40.90::DECIMAL(18,6) AS initial, 3 AS seq FROM range(500)";
    try {
      for (const codec of ['zstd', 'snappy', 'gzip']) {
        const path = join(folder, `${codec}.parquet`);
        await engine.run(`COPY (${rows}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
        const { rows: cells, codes } = await read(
          'p.parquet',
          new Uint8Array(await readFile(path)),
        );
        expect(codes).toEqual([]);
        expect(cells).toHaveLength(501);
        expect(cells[500]).toEqual(['x', '40.9', '3']);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that is damaged is refused', async () => {
    expect((await read('a.parquet', strToU8('PAR1 nothing PAR1'))).codes).toEqual([
      'parquet_broken',
    ]);
  });
});
