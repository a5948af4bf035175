import type { Department } from '../model/catalog';
import type { CoverageRow } from '../model/overview-rows';
import { yearRange } from './series';

/** Whether a department's year has a report, and whether it is the whole report. */
export type CoverageState = 'reported' | 'partly' | 'missing';

/** One department over the years; null where a year has no report. */
export interface CoverageLine {
  readonly department: Department;
  readonly cells: readonly (CoverageRow | null)[];
}

export interface CoverageMatrix {
  /** Whole years from the first to the last report. */
  readonly years: readonly number[];
  readonly lines: readonly CoverageLine[];
}

/** Lays reports out by department and year; of several reports on one year the one that tells most. */
export function computeCoverage(
  rows: readonly CoverageRow[],
  departments: readonly Department[],
): CoverageMatrix {
  const years = yearRange(rows.map((row) => row.fiscalYear));
  const best = new Map<string, CoverageRow>();
  for (const row of rows) {
    const key = keyOf(row.departmentId, row.fiscalYear);
    const known = best.get(key);
    if (known === undefined || row.knownMetrics > known.knownMetrics) best.set(key, row);
  }
  const lines = departments.map((department) => ({
    department,
    cells: years.map((year) => best.get(keyOf(department.departmentId, year)) ?? null),
  }));
  return { years, lines };
}

function keyOf(departmentId: string, year: number): string {
  return `${departmentId}~${year}`;
}

export function coverageState(cell: CoverageRow | null): CoverageState {
  if (cell === null) return 'missing';
  return cell.coverage === 'full' ? 'reported' : 'partly';
}

/** How many reports there are, how many of them are parts of one, and how many departments have two years or more. */
export function countCoverage({ lines }: CoverageMatrix): {
  readonly reports: number;
  readonly partly: number;
  readonly repeated: number;
} {
  const cells = lines.flatMap((line) => line.cells).filter((cell) => cell !== null);
  const yearsOf = (line: CoverageLine) => line.cells.filter((cell) => cell !== null).length;
  return {
    reports: cells.length,
    partly: cells.filter((cell) => coverageState(cell) === 'partly').length,
    repeated: lines.filter((line) => yearsOf(line) > 1).length,
  };
}
