import type { DataPackage } from '../model/data-package';
import { buildProblem, type Problem } from '../model/problem';
import { ProblemList } from '../model/problem-list';
import type { Field } from '../model/table-schema';
import { formatExact, parseExact, parseInteger } from '../model/validate-exact';
import { keyPlace } from '../model/validate-keys';
import { reportTables } from './report-tables';
import {
  buildTable,
  cellOf,
  firstPlace,
  keyOf,
  placeOf,
  type Row,
  type RowSource,
  type Table,
  type Tables,
} from '../model/validate-tables';

/** Whether imported rows join those of the open dataset, or stand alone with its catalog. */
export type JoinMode = 'merge' | 'own';

/** What becomes of an imported row that says otherwise than the one there is. 'both': as a further mention. */
export type Choice = 'keep' | 'take' | 'both';

/** An imported row that says otherwise than the one there is. */
export interface Conflict {
  readonly id: string;
  readonly table: string;
  /** What both rows are of: the columns of their key. */
  readonly key: readonly (readonly [column: string, value: string])[];
  /** The columns that differ, with both texts; '' where empty. */
  readonly differences: readonly {
    readonly title: string;
    readonly titleEn: string;
    readonly existing: string;
    readonly imported: string;
  }[];
  readonly from: RowSource;
  readonly line: number;
  readonly choices: readonly Choice[];
  /** What becomes of it under the plan. */
  readonly choice: Choice;
}

export interface JoinedTables {
  readonly tables: Tables;
  readonly conflicts: readonly Conflict[];
  /** Rows that contradict not only the open dataset, but another row of the import. */
  readonly repeats: ProblemList;
  /** Imported rows that are new, further mentions among them; that take another's place; that were there already. By table. */
  readonly added: ReadonlyMap<string, number>;
  readonly replaced: ReadonlyMap<string, number>;
  readonly same: ReadonlyMap<string, number>;
  /** Tables of the import that were not used, with where they were read from. */
  readonly unused: readonly RowSource[];
}

/** Tables whose rows join others; the rest is catalog. */
const joined: readonly string[] = reportTables;
const quantity = ['report_id', 'item_id', 'fiscal_year', 'stage', 'measure'];
/** Columns of a fact that are its figure; the others say where it is printed, and go with it. */
const figureColumns = ['value', 'unit'];

/** Puts imported tables together with those of the open dataset; `choose` decides each conflict, by its id. */
export function joinTables(
  descriptor: DataPackage,
  base: Tables,
  imported: Tables,
  mode: JoinMode,
  choose: (conflictId: string) => Choice,
): JoinedTables {
  const tables = new Map<string, Table>();
  const report = {
    conflicts: [] as Conflict[],
    repeats: new ProblemList(),
    added: new Map<string, number>(),
    replaced: new Map<string, number>(),
    same: new Map<string, number>(),
    unused: [] as RowSource[],
  };
  for (const resource of descriptor.resources) {
    const { name } = resource;
    const own = imported.get(name);
    const there = base.get(name) ?? buildTable(resource, []);
    const start = mode === 'merge' || name === 'areas' ? there : startOf(name, there, imported);
    if (own === undefined) tables.set(name, start);
    else if (joined.includes(name))
      tables.set(name, joinRows(start, withFactIds(own, start), choose, report));
    else if (mode === 'own') tables.set(name, own);
    else {
      tables.set(name, there);
      const source = own.rows.find((row) => !rowTexts(there).has(rowText(row)))?.from;
      if (source !== undefined) report.unused.push(source);
    }
  }
  return { tables, ...report };
}

/** What a dataset of its own begins with: the catalog, and the departments that the imported reports are of. */
function startOf(name: string, there: Table, imported: Tables): Table {
  if (!joined.includes(name)) return there;
  const reports = imported.get('reports');
  if (name !== 'departments' || reports === undefined) return buildTable(there.resource, []);
  const named = new Set(reports.rows.map((row) => cellOf(reports, row, 'department_id')));
  const defined = imported.get('departments');
  const own = new Set(defined?.rows.map((row) => cellOf(defined, row, 'department_id')));
  const rows = there.rows.filter((row) => {
    const id = cellOf(there, row, 'department_id');
    return named.has(id) && !own.has(id);
  });
  return buildTable(there.resource, rows);
}

interface JoinReport {
  readonly conflicts: Conflict[];
  readonly repeats: ProblemList;
  readonly added: Map<string, number>;
  readonly replaced: Map<string, number>;
  readonly same: Map<string, number>;
}

function joinRows(
  there: Table,
  own: Table,
  choose: (conflictId: string) => Choice,
  report: JoinReport,
): Table {
  const { name, schema } = there.resource;
  const isFacts = name === 'facts';
  const key = isFacts ? [...quantity, 'mention'] : schema.primaryKey;
  const rows = [...there.rows];
  const indexOf = new Map(there.rows.map((row, index) => [keyOf(there, row, key), index]));
  const firsts = new Map<string, Row>();
  const later: Row[] = [];
  for (const row of own.rows) {
    const rowKey = keyOf(own, row, key);
    const index = rowKey === null ? undefined : indexOf.get(rowKey);
    if (rowKey === null || index === undefined) {
      later.push(row);
      countOne(report.added, name);
      continue;
    }
    const first = firsts.get(rowKey);
    if (first !== undefined && differencesOf(own, first, row).length > 0) {
      report.repeats.add(repeatOf(own, row, first, key));
      continue;
    }
    firsts.set(rowKey, row);
    const existing = there.rows[index]!;
    const differences = differencesOf(there, existing, row);
    if (first !== undefined || differences.length === 0) {
      countOne(report.same, name);
      continue;
    }
    const id = `${name}\u0000${rowKey}`;
    const choices: readonly Choice[] = isFacts ? ['keep', 'take', 'both'] : ['keep', 'take'];
    const wanted = choose(id);
    // A row that can stand only once is kept where both are asked for.
    const choice = choices.includes(wanted) ? wanted : 'keep';
    report.conflicts.push({
      id,
      table: name,
      key: key.map((column) => [column, cellOf(own, row, column) ?? ''] as const),
      differences,
      from: row.from ?? { file: there.resource.path },
      line: row.line,
      choices,
      choice,
    });
    if (choice === 'take') {
      rows[index] = takenRow(there, existing, row);
      countOne(report.replaced, name);
    }
    if (choice === 'both') {
      later.push(row);
      countOne(report.added, name);
    }
  }
  return buildTable(there.resource, isFacts ? renumbered(there, rows, later) : [...rows, ...later]);
}

function countOne(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  counts.set(name, before === undefined ? 1 : before + 1);
}

/** Where a row says otherwise than another of its table, in the columns that its own file has. */
function differencesOf(table: Table, existing: Row, row: Row): Conflict['differences'] {
  const { name, schema } = table.resource;
  const isCompared = (column: string) =>
    name === 'facts' ? figureColumns.includes(column) : (row.given?.has(column) ?? true);
  return schema.fields
    .filter((field) => isCompared(field.name))
    .map((field) => ({
      field,
      existing: cellOf(table, existing, field.name) ?? '',
      imported: cellOf(table, row, field.name) ?? '',
    }))
    .filter((pair) => plainOf(pair.existing, pair.field) !== plainOf(pair.imported, pair.field))
    .map(({ field, ...cells }) => ({ title: field.title, titleEn: field.title_en, ...cells }));
}

function repeatOf(own: Table, row: Row, first: Row, key: readonly string[]): Problem {
  const args = firstPlace(own, first, row);
  return own.resource.name === 'facts'
    ? buildProblem('mention_duplicate', placeOf(own, row, 'mention'), args)
    : buildProblem('primary_key_duplicate', keyPlace(own, row, key), args);
}

/** The imported row in the place of the one there is, which keeps what the import has no column for. */
function takenRow(table: Table, existing: Row, row: Row): Row {
  if (table.resource.name === 'facts')
    return withCell(table, row, 'fact_id', cellOf(table, existing, 'fact_id'));
  const cells = table.resource.schema.fields.map(({ name }) =>
    cellOf(table, row.given?.has(name) === false ? existing : row, name),
  );
  return { ...row, cells };
}

/** What a cell says: in a column of numbers 95.50 is 95.5; a fact's value is text, whose zeros say how far it is rounded. */
function plainOf(cell: string, { type }: Field): string {
  const exact = type === 'number' ? parseExact(cell) : null;
  return exact === null ? cell : formatExact(exact);
}

/** Later facts get numbers that are free: mentions after those there are, and ids that nobody else has. */
function renumbered(table: Table, rows: readonly Row[], later: readonly Row[]): readonly Row[] {
  const mentions = new Map<string, bigint>();
  const ids = new Set(rows.map((row) => cellOf(table, row, 'fact_id')));
  const idsThere = new Set(ids);
  const taken = new Set(rows.map((row) => keyOf(table, row, [...quantity, 'mention'])));
  const remember = (row: Row) => {
    const key = keyOf(table, row, quantity);
    const mention = parseInteger(cellOf(table, row, 'mention') ?? '');
    if (key === null || mention === null) return;
    const highest = mentions.get(key);
    if (highest === undefined || mention > highest) mentions.set(key, mention);
  };
  for (const row of [...rows, ...later]) remember(row);
  const freed = later.map((row) => {
    const key = keyOf(table, row, quantity);
    let fresh = row;
    if (key !== null && taken.has(keyOf(table, row, [...quantity, 'mention']))) {
      const highest = mentions.get(key);
      const next = highest === undefined ? 1n : highest + 1n;
      mentions.set(key, next);
      fresh = withCell(table, fresh, 'mention', String(next));
    }
    const id = cellOf(table, fresh, 'fact_id');
    if (id !== null && idsThere.has(id)) {
      let number = 1;
      while (ids.has(`${id}-${number}`)) number += 1;
      fresh = withCell(table, fresh, 'fact_id', `${id}-${number}`);
    }
    ids.add(cellOf(table, fresh, 'fact_id'));
    return fresh;
  });
  return [...rows, ...freed];
}

/** Facts without a number get one of their report's. */
function withFactIds(own: Table, there: Table): Table {
  if (own.resource.name !== 'facts') return own;
  const ids = new Set([
    ...there.rows.map((row) => cellOf(there, row, 'fact_id')),
    ...own.rows.map((row) => cellOf(own, row, 'fact_id')),
  ]);
  let number = 0;
  const rows = own.rows.map((row) => {
    if (cellOf(own, row, 'fact_id') !== null) return row;
    const report = cellOf(own, row, 'report_id') ?? '';
    const idOf = () => `${report}-i${String(number).padStart(3, '0')}`;
    do number += 1;
    while (ids.has(idOf()));
    return withCell(own, row, 'fact_id', idOf());
  });
  return buildTable(own.resource, rows);
}

function withCell(table: Table, row: Row, column: string, value: string | null): Row {
  const position = table.positions.get(column);
  return { ...row, cells: row.cells.map((cell, index) => (index === position ? value : cell)) };
}

const textsOfTable = new WeakMap<Table, ReadonlySet<string>>();

function rowTexts(table: Table): ReadonlySet<string> {
  const known = textsOfTable.get(table);
  if (known !== undefined) return known;
  const texts = new Set(table.rows.map(rowText));
  textsOfTable.set(table, texts);
  return texts;
}

function rowText({ cells }: Row): string {
  return cells.join('\u0000');
}
