import type { Resource } from '../model/table-schema';
import { isNumeric, twinnedColumn } from './printed-twins';

/** A cell of a header: the column that it names, and the unit that it states beside the name. */
export interface HeaderCell {
  readonly text: string;
  /** Position of the column in the table's schema; null where it names none. */
  readonly position: number | null;
  /** '亿元' of “金额（亿元）”; null where none is stated. */
  readonly unit: string | null;
  /** Position of the column whose digits it holds as printed; null for any other cell. */
  readonly twinOf: number | null;
}

/** What people write instead of a column's own titles. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  value: ['金额', '数额', '数值金额', 'amount'],
  unit: ['计量单位'],
  area_code: ['地区代码', '行政区代码'],
  fiscal_year: ['年份'],
  score_scale: ['总分'],
};

/** Reads a header against the columns of a table, by their names and their titles in both languages. */
export function matchHeader(resource: Resource, cells: readonly string[]): readonly HeaderCell[] {
  const positions = new Map<string, number>();
  resource.schema.fields.forEach(({ name, title, title_en: titleEn }, position) => {
    for (const called of [name, title, titleEn, ...(otherNames[name] ?? [])]) {
      const key = folded(called);
      if (!positions.has(key)) positions.set(key, position);
    }
  });
  return cells.map((text) => {
    const whole = positions.get(folded(text));
    if (whole !== undefined) return { text, position: whole, unit: null, twinOf: null };
    const twinned = twinOf(resource, text);
    if (twinned !== null) return { text, position: null, unit: null, twinOf: twinned };
    const [, name = '', unit = ''] = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/.exec(plain(text)) ?? [];
    const position = positions.get(folded(name));
    if (name === '' || position === undefined)
      return { text, position: null, unit: null, twinOf: null };
    return { text, position, unit: unit.replace(/^单位\s*:?\s*/, '').trim(), twinOf: null };
  });
}

function twinOf({ schema }: Resource, text: string): number | null {
  const name = twinnedColumn(text);
  const at = schema.fields.findIndex((field) => field.name === name && isNumeric(field));
  return at < 0 ? null : at;
}

/** How many columns of a table a header names. */
export function matchedColumns(header: readonly HeaderCell[]): number {
  return new Set(header.flatMap(({ position }) => (position === null ? [] : [position]))).size;
}

/** Full-width letters and marks as plain ones, no white space at the ends. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

function folded(text: string): string {
  return plain(text).toLowerCase();
}
