import type { IndicatorRow, ProjectRow, ReportHeadRow } from '../model/report-rows';
import type { ItemRow, MetricRow, StatementRow } from '../model/rows';
import { statementColumns, valueInterval } from './queries';
import { sql, type Query } from './sql';

export function reportHeadQuery(reportId: string): Query<ReportHeadRow> {
  return sql`SELECT r.report_id, r.department_id, r.fiscal_year, r.title, t.name_zh AS template_zh,
      t.name_en AS template_en, CAST(r.score AS DECIMAL(18, 6)) AS score, r.score_scale, r.grade, r.published_on,
      r.coverage
    FROM reports AS r
    LEFT JOIN templates AS t ON t.template_id = r.template
    WHERE r.report_id = ${reportId}`;
}

/** Every metric of the report's own year, known or absent with its reason. */
export function reportMetricsQuery(reportId: string): Query<MetricRow> {
  return sql`SELECT v.metric_id, v.department_id, v.fiscal_year, v.report_id, r.fiscal_year AS report_year, v.value,
      v.numerator, v.denominator, v.lo, v.hi, v.source, v.derived, v.stated_value, v.reason,
      v.missing_item_id, v.missing_stage, v.missing_year
    FROM metric_value AS v
    INNER JOIN reports AS r ON r.report_id = v.report_id
    WHERE v.report_id = ${reportId} AND v.own
    ORDER BY v.metric_id`;
}

/** Every level that the report gives, for all years and stages, stated or derived. */
export function reportLevelsQuery(reportId: string): Query<ItemRow> {
  return sql`SELECT l.item_id, l.department_id, l.fiscal_year, l.stage, l.report_id, l.report_year,
      ${valueInterval(sql`l.value`, sql`l.slack`)}, l.origin
    FROM level_value AS l
    INNER JOIN items AS i ON i.item_id = l.item_id
    WHERE l.report_id = ${reportId}
    ORDER BY l.item_id, l.fiscal_year, l.stage`;
}

export function reportIndicatorsQuery(reportId: string): Query<IndicatorRow> {
  return sql`SELECT seq, level1, level2, level3, target, actual, weight, score, reason, metric_id, rule_id, note
    FROM indicators
    WHERE report_id = ${reportId}
    ORDER BY seq`;
}

export function reportProjectsQuery(reportId: string): Query<ProjectRow> {
  return sql`SELECT seq, mention, parent_seq, name, opening, initial, adjustment, final, closing, locator
    FROM projects
    WHERE report_id = ${reportId}
    ORDER BY seq, mention`;
}

/** Every figure that the report prints, all mentions. */
export function reportStatementsQuery(reportId: string): Query<StatementRow> {
  return sql`SELECT ${statementColumns}
    FROM facts AS f
    INNER JOIN reports AS r ON r.report_id = f.report_id
    WHERE f.report_id = ${reportId}
    ORDER BY f.fact_id`;
}
