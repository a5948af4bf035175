import { buildTable, cellOf, type Table, type Tables } from '../model/validate-tables';

/** Tables with rows of reports; all others are small. */
const longTables: readonly string[] = [
  'reports',
  'facts',
  'indicators',
  'indicator_totals',
  'projects',
];

/**
 * The joined tables as far as an import may have made them wrong: of the long ones, the rows of the reports that it speaks
 * of, or of whose departments it does. What the open dataset says of other reports was checked when it was made, and no rule
 * looks from one report to another.
 */
export function touchedTables(tables: Tables, imported: Tables): Tables {
  const reports = tables.get('reports');
  const departments = textsOf(imported.get('departments'), 'department_id');
  const ofDepartments = reports?.rows.filter((row) =>
    departments.has(cellOf(reports, row, 'department_id') ?? ''),
  );
  const touched = new Set([
    ...[...imported.values()].flatMap((table) => [...textsOf(table, 'report_id')]),
    ...(ofDepartments ?? []).map((row) => cellOf(reports!, row, 'report_id') ?? ''),
  ]);
  return new Map(
    [...tables].map(([name, table]) => [
      name,
      longTables.includes(name) ? rowsOfReports(table, touched) : table,
    ]),
  );
}

function textsOf(table: Table | undefined, column: string): ReadonlySet<string> {
  return new Set(table?.rows.map((row) => cellOf(table, row, column) ?? ''));
}

function rowsOfReports(table: Table, reportIds: ReadonlySet<string>): Table {
  const rows = table.rows.filter((row) => reportIds.has(cellOf(table, row, 'report_id') ?? ''));
  return buildTable(table.resource, rows);
}
