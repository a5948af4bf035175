import type { DataPackage } from '../model/data-package';
import { buildProblem, type Problem } from '../model/problem';
import { ProblemList } from '../model/problem-list';
import type { Field, Resource } from '../model/table-schema';
import { parseExact, type Exact } from '../model/validate-exact';
import { buildNearest } from '../model/validate-nearest';
import {
  buildTable,
  columnByKey,
  type Row,
  type Table,
  type Tables,
} from '../model/validate-tables';
import type { HeaderCell } from './match-header';
import { sourceOf, wholeOf, type RawTable } from './raw-table';
import { printedDigits } from './printed-twins';
import { convertFigure, readFigure } from './read-figure';
import { emptyProblems, recognise, tableCalled } from './recognise-table';
import { SharedTexts } from './shared-texts';

/** Units by their names: what kind of quantity they measure, and their worth in the base unit of it. */
export type Units = ReadonlyMap<string, { readonly kind: string; readonly factor: Exact }>;

/** What the reader's own header calls a column, by the column's name. */
type Headers = ReadonlyMap<string, string>;

export type Shaped =
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly headers: Headers;
      readonly problems: ProblemList;
    }
  | {
      readonly kind: 'none';
      /** The table that it is, though its header has errors; null where that is not clear. */
      readonly name: string | null;
      readonly headers: Headers;
      readonly problems: ProblemList;
    };

export function unitsOf(tables: Tables): Units {
  const factors = columnByKey(tables.get('units'), 'unit', 'factor');
  const kinds = columnByKey(tables.get('units'), 'unit', 'kind');
  return new Map(
    [...factors].flatMap(([unit, text]) => {
      const factor = parseExact(text);
      const kind = kinds.get(unit);
      return factor === null || kind === undefined ? [] : [[unit, { kind, factor }] as const];
    }),
  );
}

/** Finds out which table rows are, and puts their cells into its columns; figures as plain digits in the column's unit. */
export function shapeTable(raw: RawTable, descriptor: DataPackage, units: Units): Shaped {
  const problems = new ProblemList();
  if (raw.records.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    problems.addAll(emptyProblems(raw, descriptor));
    const name = raw.sheet === undefined ? (tableCalled(raw, descriptor)?.name ?? null) : null;
    return { kind: 'none', name, headers: new Map(), problems };
  }
  const found = recognise(raw, descriptor);
  if (found === null) {
    const columns = (raw.records[0]?.cells ?? []).filter((cell) => cell !== '').slice(0, 8);
    const args = { columns: columns.join(', ').slice(0, 120) };
    problems.add(buildProblem('table_unrecognized', wholeOf(raw), args));
    return { kind: 'none', name: null, headers: new Map(), problems };
  }
  const { resource, headerIndex } = found;
  const header = withUnits(resource, found.header, units);
  const line = raw.records[headerIndex]!.line;
  problems.addAll(checkHeader(raw, resource, header, line, units));
  const headers = headersOf(resource, header);
  if (problems.kept.length > 0) return { kind: 'none', name: resource.name, headers, problems };
  const rows: Row[] = [];
  const source = sourceOf(raw);
  const given = new Set(headers.keys());
  const texts = new SharedTexts();
  for (const record of raw.records.slice(headerIndex + 1)) {
    const { cells } = record;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const hasRest = cells.slice(header.length).some((cell) => cell.trim() !== '');
    if (hasRest || (!raw.isGrid && cells.length < header.length)) {
      const place = { ...source, row: record.line, column: null, value: null };
      const args = { expected: header.length, found: cells.length };
      problems.add(buildProblem('row_ragged', place, args));
      continue;
    }
    const shaped = shapeCells(resource, header, cells, units);
    const shared = shaped.cells.map((cell, position) =>
      cell === null ? null : texts.share(cell, position),
    );
    rows.push({ from: source, line: record.line, cells: shared, given });
    if (shaped.contradiction !== null) {
      const { value, ...args } = shaped.contradiction;
      const place = { ...source, row: record.line, column: 'value', value };
      problems.add(buildProblem('unit_contradicted', place, args));
    }
  }
  problems.addAll(noteProblems(raw, resource, header, line));
  return { kind: 'table', table: buildTable(resource, rows), headers, problems };
}

function* checkHeader(
  raw: RawTable,
  resource: Resource,
  header: readonly HeaderCell[],
  row: number,
  units: Units,
): Generator<Problem> {
  const { fields } = resource.schema;
  const place = (column: string) => ({ ...sourceOf(raw), row, column, value: column });
  // In the reader's own language: each of a column's names is one to write.
  const nearest = buildNearest(
    fields
      .filter((_, position) => !header.some((cell) => cell.position === position))
      .flatMap(({ name, title, title_en: titleEn }) => [name, title, titleEn]),
  );
  const found = new Set<number>();
  for (const [index, { text, position, unit, twinOf }] of header.entries()) {
    if (twinOf !== null) continue;
    const field = position === null ? undefined : fields[position];
    if (position === null || field === undefined) {
      const isEmpty = raw.records.every(
        ({ line, cells }) => line <= row || (cells[index] ?? '') === '',
      );
      if (text === '' && isEmpty) continue;
      const name = text === '' ? columnLetters(index) : text;
      yield buildProblem('header_unknown_column', place(name), { nearest: nearest(name) });
      continue;
    }
    if (found.has(position)) yield buildProblem('header_duplicate_column', place(text), {});
    found.add(position);
    const expected = unitsFor(resource, field, units);
    if (unit !== null && !expected.includes(unit)) {
      const args = { unit, expected: expected.join(', ') };
      yield buildProblem('header_unit', { ...place(field.name), value: text }, args);
    }
  }
  for (const [position, field] of fields.entries()) {
    const { name, title, title_en: titleEn, constraints } = field;
    if (constraints?.required !== true || found.has(position) || isMade(resource, name)) continue;
    // A unit in the header of the figures is the unit of them all.
    if (name === 'unit' && header.some((cell) => cell.unit !== null)) continue;
    yield buildProblem(
      'header_missing_column',
      { ...place(name), value: null },
      { title, titleEn },
    );
  }
}

/** The units in which a column may be written. A column of stated figures keeps each figure's own. */
function unitsFor(resource: Resource, field: Field, units: Units): readonly string[] {
  if (isStated(resource, field)) return [...units.keys()];
  const own = field.unit === undefined ? undefined : units.get(field.unit);
  if (own === undefined) return [];
  return [...units].filter(([, { kind }]) => kind === own.kind).map(([name]) => name);
}

/** The header without what stands in brackets behind the name of a column that has no unit, such as （必填）. */
function withUnits(
  resource: Resource,
  header: readonly HeaderCell[],
  units: Units,
): readonly HeaderCell[] {
  return header.map((cell) => {
    const field = cell.position === null ? undefined : resource.schema.fields[cell.position];
    const hasUnits = field !== undefined && unitsFor(resource, field, units).length > 0;
    return hasUnits ? cell : { ...cell, unit: null };
  });
}

/** Whether the figures of a column are kept as printed, with a unit in a column of its own. */
function isStated({ name: table }: Resource, { name }: Field): boolean {
  return table === 'facts' && name === 'value';
}

/** Numbers of rows that nobody prints are made by the product where they are left out. */
function isMade({ name: table }: Resource, column: string): boolean {
  return table === 'facts' && column === 'fact_id';
}

interface ShapedCells {
  readonly cells: readonly (string | null)[];
  /** A figure with a unit beside it, where the column of units says otherwise. */
  readonly contradiction: {
    readonly value: string;
    readonly beside: string;
    readonly unit: string;
  } | null;
}

function shapeCells(
  resource: Resource,
  header: readonly HeaderCell[],
  cells: readonly string[],
  units: Units,
): ShapedCells {
  const { fields, missingValues } = resource.schema;
  const shaped = fields.map((): string | null => null);
  let stated: { value: string; beside: string } | null = null;
  let headerUnit: string | null = null;
  for (const [index, { position, unit }] of header.entries()) {
    const field = position === null ? undefined : fields[position];
    const text = (cells[index] ?? '').replace(/\r\n?/g, '\n').trim();
    if (position === null || field === undefined || missingValues.includes(text)) continue;
    if (isStated(resource, field)) headerUnit = unit;
    const isFigure =
      field.type === 'number' || field.type === 'integer' || isStated(resource, field);
    const figure = isFigure ? readFigure(text) : null;
    if (figure === null) shaped[position] = text;
    else if (isStated(resource, field)) {
      const hasUnit = units.has(figure.unit);
      shaped[position] = figure.unit === '' || hasUnit ? figure.digits : text;
      if (hasUnit) stated = { value: text, beside: figure.unit };
    } else shaped[position] = inColumnUnit(text, figure, unit, field, units);
  }
  for (const [index, { twinOf }] of header.entries()) {
    const number = twinOf === null ? null : (shaped[twinOf] ?? null);
    if (twinOf !== null && number !== null)
      shaped[twinOf] = printedDigits(number, (cells[index] ?? '').trim());
  }
  const unitAt = fields.findIndex(({ name }) => resource.name === 'facts' && name === 'unit');
  const unit = shaped[unitAt] ?? null;
  if (unitAt >= 0) shaped[unitAt] = unit ?? stated?.beside ?? headerUnit;
  const isContradicted = stated !== null && unit !== null && stated.beside !== unit;
  return { cells: shaped, contradiction: isContradicted ? { ...stated!, unit } : null };
}

/** The digits in the unit of the column; the text as it is where its unit is none of those. */
function inColumnUnit(
  text: string,
  { digits, unit: behind }: { readonly digits: string; readonly unit: string },
  ofHeader: string | null,
  field: Field,
  units: Units,
): string {
  const written = behind === '' ? ofHeader : behind;
  if (written === null || written === field.unit) return digits;
  const [from, to] = [units.get(written), units.get(field.unit ?? '')];
  if (from === undefined || to === undefined || from.kind !== to.kind) return text;
  // Columns are in the base unit of their kind, whose factor is 1.
  return convertFigure(digits, from.factor);
}

function* noteProblems(
  raw: RawTable,
  resource: Resource,
  header: readonly HeaderCell[],
  headerLine: number,
): Generator<Problem> {
  for (const { line, position, code, value } of raw.notes) {
    const at = header[position]?.position ?? null;
    if (line <= headerLine || at === null) continue;
    const column = resource.schema.fields[at]?.name ?? null;
    yield buildProblem(code, { ...sourceOf(raw), row: line, column, value }, {});
  }
}

function headersOf({ schema }: Resource, header: readonly HeaderCell[]): Headers {
  return new Map(
    header.flatMap(({ text, position }) => {
      const field = position === null ? undefined : schema.fields[position];
      return field === undefined ? [] : [[field.name, text] as const];
    }),
  );
}

/** 0 is 'A', 27 is 'AB'. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
