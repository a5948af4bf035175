import { buildProblem, type Problem } from '../model/problem';
import { decodeText } from './decode-text';
import { wholeOf, type CellNote, type RawReading, type RawTable } from './raw-table';
import { tooLarge } from './sheet-too-large';
import { readLimits } from './read-limits';
import { generalFormat, numberText, readStyles, type NumberFormat } from './workbook-numbers';
import { attributeOf, xmlTokens } from './xml-tokens';

/** What the sheets of a workbook refer to. */
interface WorkbookParts {
  readonly strings: readonly string[];
  readonly styles: readonly NumberFormat[];
  readonly isSince1904: boolean;
}

/** The entry by which an archive is known for a workbook. */
export function isWorkbook(name: string): boolean {
  return name === 'xl/workbook.xml';
}

/** The parts of a workbook that are read: no pictures, macros or connections. */
export function isWorkbookPart(name: string): boolean {
  return /^xl\/(workbook|styles|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/i.test(
    name,
  );
}

/** Reads each sheet of an unpacked XLSX as rows of text; formulas are never run. */
export function readWorkbook(file: string, entries: ReadonlyMap<string, Uint8Array>): RawReading {
  const textOf = (name: string): string => {
    const bytes = entries.get(name);
    return (bytes === undefined ? null : decodeText(bytes)) ?? '';
  };
  const targets = new Map<string, string>();
  for (const token of xmlTokens(textOf('xl/_rels/workbook.xml.rels'))) {
    if (token.name !== 'Relationship') continue;
    const target = attributeOf(token, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(attributeOf(token, 'Id') ?? '', path);
  }
  const sheets: { readonly sheet: string; readonly path: string }[] = [];
  let isSince1904 = false;
  for (const token of xmlTokens(textOf('xl/workbook.xml'))) {
    if (token.name === 'workbookPr')
      isSince1904 = /^(1|true)$/.test(attributeOf(token, 'date1904') ?? '');
    if (token.name !== 'sheet' || token.kind === 'close') continue;
    const path = targets.get(attributeOf(token, 'id') ?? '');
    if (path !== undefined) sheets.push({ sheet: attributeOf(token, 'name') ?? '', path });
  }
  const parts: WorkbookParts = {
    strings: readStrings(textOf('xl/sharedStrings.xml')),
    styles: readStyles(textOf('xl/styles.xml')),
    isSince1904,
  };
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  if (sheets.length === 0) problems.push(buildProblem('archive_broken', wholeOf({ file }), {}));
  for (const { sheet, path } of sheets) {
    const table = readSheet({ file, sheet }, textOf(path), parts);
    if (table === 'too large') problems.push(tooLarge({ file, sheet }, readLimits.rows));
    else if (table === 'broken')
      problems.push(buildProblem('archive_broken', wholeOf({ file, sheet }), {}));
    else if (table.records.length > 0) tables.push(table);
  }
  return { tables, problems };
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

/** 'too large': it has cells beyond all reason; 'broken': it refers to texts that the workbook does not have. */
function readSheet(
  source: { readonly file: string; readonly sheet: string },
  xml: string,
  parts: WorkbookParts,
): RawTable | 'too large' | 'broken' {
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
        if (cell.type === 's' && sharedText(cell.value, parts) === null) return 'broken';
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
