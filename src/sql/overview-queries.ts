import type { MetricRow } from '../model/rows';
import type { CoverageRow, TileRow } from '../model/overview-rows';
import { departmentCondition, metricColumns, type DepartmentFilter } from './queries';
import { sql, type Query } from './sql';

/** Every year of several metrics: the key figures of a selection, with the year before. */
export function headlineQuery(
  metricIds: readonly string[],
  filter: DepartmentFilter,
): Query<MetricRow> {
  return sql`SELECT ${metricColumns}
    FROM department_metric
    WHERE metric_id IN (${metricIds})${departmentCondition(filter)}
    ORDER BY metric_id, area_code, department_id, fiscal_year`;
}

/** One row per report: how many metrics of its own year it lets one know. */
export function coverageQuery(filter: DepartmentFilter): Query<CoverageRow> {
  return sql`SELECT v.department_id, v.fiscal_year, v.report_id, r.coverage,
      CAST(SUM(CASE WHEN v.value IS NULL THEN 0 ELSE 1 END) AS INTEGER) AS known_metrics,
      CAST(COUNT(*) AS INTEGER) AS all_metrics
    FROM metric_value AS v
    INNER JOIN reports AS r ON r.report_id = v.report_id
    INNER JOIN departments AS d ON d.department_id = v.department_id
    INNER JOIN areas AS a ON a.area_code = d.area_code
    WHERE v.own AND v.department_id IN (
      SELECT department_id FROM department_metric WHERE TRUE${departmentCondition(filter)}
    )
    GROUP BY v.department_id, v.fiscal_year, v.report_id, r.coverage, a.area_code
    ORDER BY a.area_code, v.department_id, v.fiscal_year`;
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
