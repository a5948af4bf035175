import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildProblem } from '../model/problem';
import { bytes, csv, given, read, readAll } from './testing/read-given';

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

  it('names what the page has refused already, and reads the others', async () => {
    const problem = buildProblem(
      'database_unreadable',
      { file: 'b.duckdb', row: null, column: null, value: null },
      {},
    );
    const { tables, problems } = await readAll([
      { ...given('b.duckdb', strToU8('x')), problem },
      given('a.csv', strToU8('a,b\n')),
    ]);
    expect(problems).toEqual([problem]);
    expect(tables.map(({ file }) => file)).toEqual(['a.csv']);
  });
});
