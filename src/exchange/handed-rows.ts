import standard from '../../data/datapackage.json';
import { groupBy } from '../core/group-by';
import { parseDataPackage } from '../model/data-package';
import { buildTable } from '../model/validate-tables';
import type { BaseTables } from './base-package';

/** Rows of a table that an engine has read: cells as text, in the order of the table's columns. */
export interface HandedRows {
  readonly table: string;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What is said of a dataset whose rows are handed over. */
export interface StatedEdition {
  readonly title: string;
  readonly titleEn: string;
  readonly licence: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly isSimulated: boolean;
}

/** Rows as tables of this version's data package. Numbers lose the zeros that a type of the engine adds. */
export function tablesOfRows(edition: StatedEdition, handed: readonly HandedRows[]): BaseTables {
  const parsed = parseDataPackage(standard);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  const { title, titleEn, licence, asOf, isSimulated } = edition;
  const descriptor = {
    ...parsed.value,
    title,
    title_en: titleEn,
    description: undefined,
    description_en: undefined,
    created: asOf,
    is_simulated: isSimulated,
    licenses: [{ name: 'other', title: licence }],
    sources: [],
  };
  const rowsByTable = groupBy(handed, ({ table }) => table);
  const tables = descriptor.resources.map((resource) => {
    const isNumber = resource.schema.fields.map(({ type }) => type === 'number');
    const cellOf = (cell: string | null, at: number) =>
      isNumber[at] === true ? withoutZeros(cell) : cell;
    const rows = (rowsByTable.get(resource.name) ?? []).flatMap((piece) => piece.rows);
    const built = rows.map((cells, index) => ({ line: index + 2, cells: cells.map(cellOf) }));
    return [resource.name, buildTable(resource, built)] as const;
  });
  return { descriptor, tables: new Map(tables) };
}

/** 118.800000 is 118.8. */
function withoutZeros(cell: string | null): string | null {
  return cell?.includes('.') === true ? cell.replace(/\.?0+$/, '') : cell;
}
