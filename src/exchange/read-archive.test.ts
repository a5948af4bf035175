import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLimits } from './read-limits';
import { bytes, given, read, readAll } from './testing/read-given';
import { textCell, workbookBytes } from './testing/workbook-bytes';

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
    const packedBook = workbookBytes('x', `<row r="1">${textCell('A1', 'word')}</row>`);
    const book = unzipSync(packedBook);
    const storedBook = zipSync(book, { level: 0 });
    const word = new TextDecoder('latin1').decode(storedBook).indexOf('word');
    const inBook = await readAll([given('a.xlsx', bitFlipped(storedBook, word))]);
    expect(inBook.problems.map(({ file, sheet, code }) => [file, sheet, code])).toEqual([
      ['a.xlsx', 'x', 'sheet_broken'],
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
