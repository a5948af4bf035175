import { buildProblem, type Problem } from '../model/problem';
import { decodeText } from './decode-text';
import { EntryDamaged } from './read-archive';
import { unread, wholeOf, type CellNote, type RawReading, type RawTable } from './raw-table';
import { tooLarge } from './sheet-too-large';
import { readLimits } from './read-limits';
import { generalFormat, numberText, readStyles, type NumberFormat } from './workbook-numbers';
import { attributeOf, xmlTokens } from './xml-tokens';

/** The part by which a workbook is known. */
export const bookPart = 'xl/workbook.xml';
const stringsPart = 'xl/sharedStrings.xml';
/** The end of a part's root stands in so many of its last characters, though a remark may follow. */
const charactersOfEnd = 2000;

/** What the sheets of a workbook refer to. */
interface WorkbookParts {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly isSince1904: boolean;
}

/** Whether an entry makes its archive a workbook. */
export function isWorkbook(name: string): boolean {
  return name === bookPart;
}

/** The parts of a workbook that are read: no pictures, macros or connections. */
export function isWorkbookPart(name: string): boolean {
  return /^xl\/(workbook|styles|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/i.test(
    name,
  );
}

/** The bytes of a part; null where the workbook has none. Throws EntryDamaged. */
type UnpackPart = (name: string) => Uint8Array | null;

/** Reads each sheet of an XLSX as rows of text, and names those that are not whole; formulas are never run. */
export function readWorkbook(file: string, unpack: UnpackPart): RawReading {
  try {
    return readSheets(file, unpack);
  } catch (error) {
    if (!(error instanceof EntryDamaged)) throw error;
    return unread(buildProblem('workbook_broken', wholeOf({ file }), { part: error.entry }));
  }
}

/** Throws EntryDamaged where a part is damaged that all sheets need. */
function readSheets(file: string, unpack: UnpackPart): RawReading {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(
    neededPart(unpack, 'xl/_rels/workbook.xml.rels', 'Relationships'),
  )) {
    if (token.name !== 'Relationship') continue;
    const target = attributeOf(token, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(attributeOf(token, 'Id') ?? '', path);
  }
  const sheets: { readonly sheet: string; readonly path: string }[] = [];
  let isSince1904 = false;
  for (const token of xmlTokens(neededPart(unpack, bookPart, 'workbook'))) {
    if (token.name === 'workbookPr')
      isSince1904 = /^(1|true)$/.test(attributeOf(token, 'date1904') ?? '');
    if (token.name !== 'sheet' || token.kind === 'close') continue;
    const path = targets.get(attributeOf(token, 'id') ?? '') ?? '';
    // A sheet that is nothing but a chart has no rows.
    if (!path.includes('/chartsheets/'))
      sheets.push({ sheet: attributeOf(token, 'name') ?? '', path });
  }
  const parts: WorkbookParts = {
    strings: readStrings(partText(unpack, stringsPart, 'sst') ?? ''),
    styles: readStyles(partText(unpack, 'xl/styles.xml', 'styleSheet') ?? ''),
    isSince1904,
  };
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  if (sheets.length === 0) throw new EntryDamaged(bookPart);
  for (const { sheet, path } of sheets) {
    const xml = sheetText(unpack, path);
    const table = xml === null ? 'broken' : readSheet({ file, sheet }, xml, parts);
    if (table === 'too large') problems.push(tooLarge({ file, sheet }, readLimits.rows));
    else if (table === 'broken')
      problems.push(buildProblem('sheet_broken', wholeOf({ file, sheet }), {}));
    else tables.push(table);
  }
  return { tables, problems };
}

/** The XML of a sheet; null where it is missing or not whole. */
function sheetText(unpack: UnpackPart, path: string): string | null {
  try {
    return partText(unpack, path, 'worksheet');
  } catch (error) {
    if (error instanceof EntryDamaged) return null;
    throw error;
  }
}

function neededPart(unpack: UnpackPart, name: string, root: string): string {
  const xml = partText(unpack, name, root);
  if (xml === null) throw new EntryDamaged(name);
  return xml;
}

/** The XML of a part; null where the workbook has none. Throws EntryDamaged where it does not end with its root. */
function partText(unpack: UnpackPart, name: string, root: string): string | null {
  const bytes = unpack(name);
  if (bytes === null) return null;
  const xml = decodeText(bytes) ?? '';
  const ending = new RegExp(`<(/([\\w.-]+:)?${root}\\s*|([\\w.-]+:)?${root}[^<>]*/)>`);
  if (!ending.test(xml.slice(-charactersOfEnd))) throw new EntryDamaged(name);
  return xml;
}

function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let isSpoken = false;
  for (const token of xmlTokens(xml)) {
    if (token.name === 'si' && token.kind !== 'close') current = '';
    // How a word is pronounced is no part of it.
    if (token.name === 'rPh') isSpoken = token.kind === 'open';
    if (token.name === 't' && token.kind === 'close' && !isSpoken)
      current += unescapeText(token.text);
    if (token.name === 'si' && token.kind !== 'open') strings.push(current);
  }
  return strings;
}

/** 'too large': it has cells beyond all reason. Throws EntryDamaged where it refers to texts that the workbook does not have. */
function readSheet(
  source: { readonly file: string; readonly sheet: string },
  xml: string,
  parts: WorkbookParts,
): RawTable | 'too large' {
  const records: { line: number; cells: string[] }[] = [];
  const notes: CellNote[] = [];
  let line = 0;
  let position = -1;
  let cells: string[] = [];
  let cell = { type: '', style: '', formula: false, value: null as string | null };
  for (const token of xmlTokens(xml)) {
    const { name, kind } = token;
    if (name === 'row') {
      if (kind === 'close' && cells.some((text) => text !== '')) records.push({ line, cells });
      if (kind === 'close') continue;
      const stated = attributeOf(token, 'r');
      line = stated === null ? line + 1 : asPlace(stated);
      position = -1;
      cells = [];
      if (records.length > readLimits.rows) return 'too large';
    } else if (name === 'c') {
      if (kind === 'close') {
        if (cell.type === 's' && sharedText(cell.value, parts) === null)
          throw new EntryDamaged(stringsPart);
        const { text, code } = cellText(cell, parts);
        if (code !== null) notes.push({ line, position, code, value: text });
        if (text === '') continue;
        if (position >= readLimits.columns) return 'too large';
        while (cells.length < position) cells.push('');
        cells[position] = code === 'cell_error' ? '' : text;
        continue;
      }
      const place = attributeOf(token, 'r');
      position = place === null ? position + 1 : columnOf(place);
      const type = attributeOf(token, 't') ?? 'n';
      cell = { type, style: attributeOf(token, 's') ?? '', formula: false, value: null };
    } else if (name === 'f') cell.formula = true;
    else if (kind === 'close' && name === 'v') cell.value = token.text;
    else if (kind === 'close' && name === 't')
      cell.value = (cell.value ?? '') + unescapeText(token.text);
  }
  return { ...source, records, notes, isGrid: true };
}

function cellText(
  cell: { readonly type: string; style: string; formula: boolean; value: string | null },
  parts: WorkbookParts,
): { readonly text: string; readonly code: CellNote['code'] | null } {
  const { styles, isSince1904 } = parts;
  const { type, formula, value } = cell;
  if (value === null || value === '') {
    return { text: '', code: formula ? 'formula_without_value' : null };
  }
  if (type === 'e') return { text: value, code: 'cell_error' };
  const read = () => {
    if (type === 's') return sharedText(value, parts) ?? '';
    if (type === 'b') return value === '1' ? 'true' : 'false';
    if (type === 'str') return unescapeText(value);
    // A day that is written out, with a time behind it.
    if (type === 'd') return value.slice(0, 10);
    if (type !== 'n') return value;
    const format = styles[asPlace(cell.style)] ?? generalFormat;
    return numberText(value, format, isSince1904) ?? value;
  };
  return { text: read().trim(), code: formula ? 'formula_taken' : null };
}

/** A text of the workbook's list; '' for a cell without one, null where the list has none. */
function sharedText(value: string | null, { strings }: WorkbookParts): string | null {
  return value === null || value === '' ? '' : (strings[asPlace(value)] ?? null);
}

/** Characters that XML cannot hold are written as '_x000D_' in a workbook. */
function unescapeText(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(+BigInt(`0x${code}`).toString()),
  );
}

/** A whole number of a few digits as a place in a list; -1 where the text is none. */
function asPlace(text: string): number {
  return /^\d{1,9}$/.test(text) ? +text : -1;
}

/** 'A1' is 0, 'AB7' is 27. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
