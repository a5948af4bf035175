import type { MetricRow } from '../model/rows';
import { departmentCondition, metricColumns, type DepartmentFilter } from './queries';
import { Identifier, sql, type Query } from './sql';

/** Text column of `distributionsQuery`: the report that a row is of. */
export const reportIdColumn = 'report_id';

/**
 * One row per report of the filter, of `year` or, with null, of all years; the latest year first, then by area. Its
 * columns are the report and the values of the metrics, each named by its id, in their base units, as the department's
 * series has them for the report's own year; null where there is none. To be asked by column.
 */
export function distributionsQuery(
  metricIds: readonly string[],
  year: number | null,
  filter: DepartmentFilter,
): Query {
  const inYear = year === null ? sql`` : sql` AND w.fiscal_year = ${year}`;
  const columns = metricIds.reduce((built, id) => sql`${built}, w.${new Identifier(id)}`, sql``);
  return sql`SELECT r.report_id${columns}
    FROM metric_wide AS w
    INNER JOIN reports AS r ON r.department_id = w.department_id AND r.fiscal_year = w.fiscal_year
    WHERE ${metricIds.length > 0}${inYear}${departmentCondition(filter)}
    ORDER BY r.fiscal_year DESC, w.area_code, r.report_id`;
}

/** The exact rows behind the columns of `distributionsQuery`, of some reports. */
export function distributionRowsQuery(
  metricIds: readonly string[],
  reportIds: readonly string[],
): Query<MetricRow> {
  return sql`SELECT ${metricColumns}
    FROM department_metric AS m
    WHERE metric_id IN (${metricIds}) AND EXISTS (
      SELECT 1 FROM reports AS r
      WHERE r.report_id IN (${reportIds}) AND r.department_id = m.department_id AND r.fiscal_year = m.fiscal_year
    )
    ORDER BY m.department_id, m.fiscal_year, m.metric_id`;
}
