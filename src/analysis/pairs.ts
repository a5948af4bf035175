import type { Catalog, Department } from '../model/catalog';
import type { MetricRow } from '../model/rows';

/** Two metrics of one department in one and the same year. */
export interface MetricPair {
  readonly department: Department;
  readonly year: number;
  readonly x: MetricRow;
  readonly y: MetricRow;
}

/**
 * Joins the rows of two metrics by department and year. A row without its counterpart in the same year, or without a
 * value, makes no pair: years are never mixed in a point. Keeps the order of the rows.
 */
export function pairRows(
  rows: readonly MetricRow[],
  xMetricId: string,
  yMetricId: string,
  catalog: Catalog,
): readonly MetricPair[] {
  const known = rows.filter((row) => row.value !== null);
  const counterparts = new Map(
    known.filter((row) => row.metricId === yMetricId).map((row) => [pairKey(row), row]),
  );
  return known
    .filter((row) => row.metricId === xMetricId)
    .flatMap((x) => {
      const y = counterparts.get(pairKey(x));
      if (y === undefined) return [];
      return [{ department: catalog.department(x.departmentId), year: x.fiscalYear, x, y }];
    });
}

/** The departments that no pair speaks of. */
export function unpairedDepartments(
  departments: readonly Department[],
  pairs: readonly MetricPair[],
): readonly Department[] {
  const paired = new Set(pairs.map(({ department }) => department.departmentId));
  return departments.filter(({ departmentId }) => !paired.has(departmentId));
}

function pairKey({ departmentId, fiscalYear }: MetricRow): string {
  return `${departmentId} ${fiscalYear}`;
}
