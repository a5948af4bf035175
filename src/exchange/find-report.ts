import { cellOf, columnByKey, type Tables } from '../model/validate-tables';
import type { FormClues } from './base-form';

/**
 * The report that a form belongs to: the one that it names itself, else that of the body named above it in its year, else
 * the only one that comes with it. The first of `sources` is the import. Null where none fits.
 */
export function findReport(
  { reportId, heading, year }: FormClues,
  sources: readonly Tables[],
): string | null {
  if (reportId !== null) return reportId;
  const reports = sources.map((tables) => {
    const table = tables.get('reports');
    const rows = table?.rows ?? [];
    return rows.flatMap((row) => {
      const id = cellOf(table!, row, 'report_id');
      const isOfYear = cellOf(table!, row, 'fiscal_year') === year;
      return id === null || !isOfYear
        ? []
        : [{ id, department: cellOf(table!, row, 'department_id') }];
    });
  });
  // A longer name may contain a shorter one.
  const named = sources
    .flatMap((tables) => [...columnByKey(tables.get('departments'), 'name', 'department_id')])
    .filter(([name]) => heading.includes(name))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
  const [found] = reports.flat().filter(({ department }) => department === named);
  const [own = []] = reports;
  return found?.id ?? (own.length === 1 ? own[0]!.id : null);
}
