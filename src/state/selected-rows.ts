import type { Engine } from '../db/engine';
import { tableRowsQuery } from '../sql/export-queries';
import type { Route } from './route';
import { exportedReports } from './screen-queries';

/** Ids of the reports that an export of the selection holds. */
export async function selectedIds(
  engine: Engine,
  route: Route,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const reports = await engine.query(exportedReports(route), { signal });
  return reports.map(({ reportId }) => reportId);
}

/** Reports that are asked for at a time: a few ten thousand rows, which the page takes without a jolt. */
const reportsAtATime = 250;

/** A table of the data package, by its columns in their order. */
export interface AskedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Some rows of a table, cells in the order of its columns; `share`: how much has been read with them, 0–1. */
export interface ReadRows {
  readonly table: string;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly share: number;
}

/** Reads the rows of these reports out of the engine, piece by piece; tables that speak of no report whole. */
export async function* selectedRows(
  engine: Engine,
  tables: readonly AskedTable[],
  reportIds: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ReadRows> {
  const pieces = Math.ceil(reportIds.length / reportsAtATime);
  const ofReports = tables.filter(({ columns }) => columns.includes('report_id'));
  const steps = tables.length - ofReports.length + ofReports.length * pieces;
  let done = 0;
  const read = async ({ name, columns }: AskedTable, ids: readonly string[] | null) => {
    const answer = await engine.queryColumns(tableRowsQuery(name, columns, ids), { signal });
    const cells = columns.map((column) => answer.texts.get(column)!);
    const rows = Array.from({ length: answer.rowCount }, (_, row) =>
      cells.map((cellAt) => cellAt(row)),
    );
    done += 1;
    return { table: name, rows, share: done / steps };
  };
  for (const table of tables) {
    if (!ofReports.includes(table)) {
      yield await read(table, null);
      continue;
    }
    for (let at = 0; at < reportIds.length; at += reportsAtATime)
      yield await read(table, reportIds.slice(at, at + reportsAtATime));
  }
}
