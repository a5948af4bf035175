import { buildTable, cellOf, type Table, type Tables } from '../model/validate-tables';

/** Tables of a dataset with a row for each of many figures of a report; all others are small. */
const longTables: readonly string[] = ['facts', 'indicators', 'indicator_totals', 'projects'];

/**
 * The joined tables as far as an import may have made them wrong: of the long ones, the rows of the reports that it speaks
 * of. What the open dataset says of other reports was checked when it was made, and no rule looks from one report to
 * another but by the tables that stay whole.
 */
export function touchedTables(tables: Tables, imported: Tables): Tables {
  const touched = new Set([...imported.values()].flatMap((table) => [...reportsOf(table)]));
  return new Map(
    [...tables].map(([name, table]) => [
      name,
      longTables.includes(name) ? rowsOfReports(table, touched) : table,
    ]),
  );
}

function reportsOf(table: Table): ReadonlySet<string> {
  return new Set(table.rows.map((row) => cellOf(table, row, 'report_id') ?? ''));
}

function rowsOfReports(table: Table, reportIds: ReadonlySet<string>): Table {
  const rows = table.rows.filter((row) => reportIds.has(cellOf(table, row, 'report_id') ?? ''));
  return buildTable(table.resource, rows);
}
