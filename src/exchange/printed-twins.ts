import type { Field } from '../model/table-schema';
import { compareExact, formatExact, parseExact } from '../model/validate-exact';
import { buildTable, type Row, type Table } from '../model/validate-tables';
import type { BaseTables } from './base-package';

/**
 * A column of numbers cannot tell how they are printed, 90.00 or 90, and an import must give back what was exported. So a
 * column of text stands at the end of the table, as the twin of each column of numbers of which any is printed otherwise
 * than the number reads; an import takes a figure's digits from there, as long as both are of one value.
 */
const ending = '_printed';

/** Tables in whose formats columns have types, with the twins that their numbers need. */
export function withPrintedTwins({ descriptor, tables }: BaseTables): BaseTables {
  const twinned = new Map([...tables].map(([name, table]) => [name, tableWithTwins(table)]));
  const resources = descriptor.resources.map(
    (resource) => twinned.get(resource.name)?.resource ?? resource,
  );
  return { descriptor: { ...descriptor, resources }, tables: twinned };
}

function tableWithTwins(table: Table): Table {
  const { resource, rows } = table;
  const { fields } = resource.schema;
  const needing = fields.flatMap((field, at) =>
    isNumeric(field) && rows.some(({ cells }) => readsOtherwise(cells[at] ?? null)) ? [at] : [],
  );
  if (needing.length === 0) return table;
  const twins = needing.map((at) => twinOf(fields[at]!));
  const schema = { ...resource.schema, fields: [...fields, ...twins] };
  const twinned = rows.map((row): Row => {
    const printed = needing.map((at) => row.cells[at] ?? null);
    return { ...row, cells: [...row.cells, ...printed] };
  });
  return buildTable({ ...resource, schema }, twinned);
}

/** The name of the column whose digits a column holds as printed; null for any other column. */
export function twinnedColumn(name: string): string | null {
  return name.endsWith(ending) ? name.slice(0, -ending.length) : null;
}

/** The digits as printed where they are of the value of the number; else the number, which somebody has changed. */
export function printedDigits(number: string, printed: string): string {
  const [value, shown] = [parseExact(number), parseExact(printed)];
  return value !== null && shown !== null && compareExact(value, shown) === 0 ? printed : number;
}

export function isNumeric({ type }: Field): boolean {
  return type === 'number' || type === 'integer';
}

function twinOf({ name, title, title_en: titleEn }: Field): Field {
  return {
    name: `${name}${ending}`,
    type: 'string',
    title: `${title}（照录）`,
    title_en: `${titleEn} (as printed)`,
  };
}

function readsOtherwise(cell: string | null): boolean {
  const exact = cell === null ? null : parseExact(cell);
  return exact !== null && formatExact(exact) !== cell;
}
