import { buildTable, cellOf, type Table, type Tables } from '../model/validate-tables';

/**
 * The tables with these reports alone: their facts, indicators and projects, the departments and areas that they are of.
 * The catalog stays whole, so that the selection is a dataset of its own.
 */
export function selectReports(tables: Tables, reportIds: ReadonlySet<string>): Tables {
  const narrowed = (name: string, column: string, wanted: ReadonlySet<string>) => {
    const table = tables.get(name);
    return table === undefined ? undefined : keepRows(table, column, wanted);
  };
  const reports = narrowed('reports', 'report_id', reportIds);
  const departments = narrowed('departments', 'department_id', texts(reports, 'department_id'));
  const areas = narrowed(
    'areas',
    'area_code',
    withParents(tables.get('areas'), texts(departments, 'area_code')),
  );
  const chosen = new Map([
    ['reports', reports],
    ['departments', departments],
    ['areas', areas],
  ]);
  return new Map(
    [...tables].map(([name, table]) => [
      name,
      chosen.get(name) ??
        (table.positions.has('report_id') ? keepRows(table, 'report_id', reportIds) : table),
    ]),
  );
}

function keepRows(table: Table, column: string, wanted: ReadonlySet<string>): Table {
  const rows = table.rows.filter((row) => wanted.has(cellOf(table, row, column) ?? ''));
  return buildTable(table.resource, rows);
}

function texts(table: Table | undefined, column: string): ReadonlySet<string> {
  const cells = table?.rows.map((row) => cellOf(table, row, column)) ?? [];
  return new Set(cells.filter((cell) => cell !== null));
}

/** An area stands under another, up to the province. */
function withParents(areas: Table | undefined, codes: ReadonlySet<string>): ReadonlySet<string> {
  if (areas === undefined) return codes;
  const parents = new Map(
    areas.rows.map((row) => [cellOf(areas, row, 'area_code'), cellOf(areas, row, 'parent_code')]),
  );
  const wanted = new Set(codes);
  for (const code of wanted) {
    const parent = parents.get(code);
    if (typeof parent === 'string') wanted.add(parent);
  }
  return wanted;
}
