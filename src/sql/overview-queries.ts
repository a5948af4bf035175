import type { MetricRow } from '../model/rows';
import type { CoverageRow, TileRow } from '../model/overview-rows';
import { departmentCondition, metricColumns, type DepartmentFilter } from './queries';
import { sql, type Query } from './sql';

/**
 * The key figures of a selection, with the year before: of each department and metric the row of `year`, or with null
 * of the latest year that has a value (the latest at all where none has), and that of the year before it.
 */
export function headlineQuery(
  metricIds: readonly string[],
  filter: DepartmentFilter,
  year: number | null,
): Query<MetricRow> {
  const order = sql`ORDER BY metric_id, area_code, department_id, fiscal_year`;
  const chosen = sql`metric_id IN (${metricIds})${departmentCondition(filter)}`;
  if (year !== null) {
    return sql`SELECT ${metricColumns}
      FROM department_metric
      WHERE ${chosen} AND fiscal_year BETWEEN ${year - 1} AND ${year}
      ${order}`;
  }
  return sql`WITH latest AS (
      SELECT metric_id, department_id,
        COALESCE(MAX(CASE WHEN value IS NULL THEN NULL ELSE fiscal_year END), MAX(fiscal_year)) AS fiscal_year
      FROM department_metric
      WHERE ${chosen}
      GROUP BY metric_id, department_id
    ),
    wanted AS (
      SELECT metric_id, department_id, fiscal_year FROM latest
      UNION ALL
      SELECT metric_id, department_id, fiscal_year - 1 FROM latest
    )
    SELECT ${metricColumns}
    FROM department_metric
    WHERE ${chosen} AND EXISTS (
      SELECT 1 FROM wanted AS w
      WHERE w.metric_id = department_metric.metric_id
        AND w.department_id = department_metric.department_id
        AND w.fiscal_year = department_metric.fiscal_year
    )
    ${order}`;
}

/** One row per report: how many metrics of its own year it lets one know. */
export function coverageQuery(filter: DepartmentFilter): Query<CoverageRow> {
  return sql`SELECT department_id, fiscal_year, report_id, coverage, known_metrics, all_metrics
    FROM report_coverage
    WHERE TRUE${departmentCondition(filter)}
    ORDER BY area_code, department_id, fiscal_year, report_id`;
}

/** All areas that have a square on the tile map: counties on one map, prefectures on another. */
export function tilesQuery(): Query<TileRow> {
  return sql`SELECT a.area_code, a.name AS area_name, a.name_en AS area_name_en, a.level AS area_level,
      p.name AS parent_name, p.name_en AS parent_name_en, a.tile_x, a.tile_y
    FROM areas AS a
    LEFT JOIN areas AS p ON p.area_code = a.parent_code
    WHERE a.tile_x IS NOT NULL
    ORDER BY a.area_code`;
}
