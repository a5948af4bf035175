import type { Department, ItemDefinition, MetricDefinition, MetricTerm } from '../model/catalog';
import type { ItemRow, MetricRow, OperandRow, StatementRow } from '../model/rows';
import { sql, type Query } from './sql';

/** What the filter bar holds, as far as it decides which departments are asked for. Empty means all. */
export interface DepartmentFilter {
  readonly areaCodes: readonly string[];
  readonly areaLevels: readonly string[];
  readonly functions: readonly string[];
}

export const allDepartments: DepartmentFilter = { areaCodes: [], areaLevels: [], functions: [] };

export function metricsQuery(): Query<MetricDefinition> {
  return sql`SELECT m.metric_id, m.name_zh, m.name_en, m.unit, m.better,
      CAST(m.target * u.factor AS DECIMAL(18, 6)) AS target, m.decimals, m.basis_zh, m.basis_en
    FROM metrics AS m
    INNER JOIN units AS u ON u.unit = m.unit
    ORDER BY m.rowid`;
}

export function metricTermsQuery(): Query<MetricTerm> {
  return sql`SELECT metric_id, seq, side, item_id, stage, year_offset, coefficient
    FROM metric_terms
    ORDER BY metric_id, seq`;
}

export function itemsQuery(): Query<ItemDefinition> {
  return sql`SELECT i.item_id, i.name_zh, i.name_en, i.parent_id, i.kind, i.unit AS unit_zh, u.name_en AS unit_en,
      i.scope, i.budgeted, i.definition_zh, i.definition_en
    FROM items AS i
    INNER JOIN units AS u ON u.unit = i.unit
    ORDER BY i.rowid`;
}

/** Departments that have a report, by area code. */
export function departmentsQuery(): Query<Department> {
  return sql`SELECT d.department_id, d.name AS department_name, d.function, a.area_code, a.name AS area_name,
      a.name_en AS area_name_en, a.level AS area_level, a.parent_code, p.name AS parent_name, p.name_en AS parent_name_en
    FROM departments AS d
    INNER JOIN areas AS a ON a.area_code = d.area_code
    LEFT JOIN areas AS p ON p.area_code = a.parent_code
    WHERE EXISTS (SELECT 1 FROM reports AS r WHERE r.department_id = d.department_id)
    ORDER BY a.area_code, d.department_id`;
}

/**
 * One row per department: the metric in `year`, or, with null, in the latest year that has a value
 * (the latest year at all where none has one).
 */
export function compareQuery(
  metricId: string,
  year: number | null,
  filter: DepartmentFilter,
): Query<MetricRow> {
  return compareManyQuery([metricId], year, filter);
}

/** One row per department and metric, each as `compareQuery` gives it. No metrics, no rows. */
export function compareManyQuery(
  metricIds: readonly string[],
  year: number | null,
  filter: DepartmentFilter,
): Query<MetricRow> {
  const chosen = sql`metric_id IN (${metricIds})${departmentCondition(filter)}`;
  const order = sql`ORDER BY area_code, department_id, metric_id`;
  // A department has one row for a metric and year: nothing is to be chosen among.
  if (year !== null) {
    return sql`SELECT ${metricColumns} FROM department_metric WHERE ${chosen} AND fiscal_year = ${year} ${order}`;
  }
  return sql`WITH candidate AS (
      SELECT *, ROW_NUMBER() OVER (
        PARTITION BY department_id, metric_id
        ORDER BY CASE WHEN value IS NULL THEN 1 ELSE 0 END, fiscal_year DESC
      ) AS recency
      FROM department_metric
      WHERE ${chosen}
    )
    SELECT ${metricColumns} FROM candidate WHERE recency = 1
    ${order}`;
}

/**
 * Up to two rows per department, one per metric, both of the same year: `year`, or, with null, the latest year in
 * which both have a value. A department that never has both is left out.
 */
export function comparePairQuery(
  xMetricId: string,
  yMetricId: string,
  year: number | null,
  filter: DepartmentFilter,
): Query<MetricRow> {
  const inYear = year === null ? sql`` : sql` AND fiscal_year = ${year}`;
  return sql`WITH candidate AS (
      SELECT * FROM department_metric
      WHERE metric_id IN (${[xMetricId, yMetricId]}) AND value IS NOT NULL${inYear}${departmentCondition(filter)}
    ),
    paired AS (
      SELECT department_id, MAX(fiscal_year) AS fiscal_year
      FROM (
        SELECT department_id, fiscal_year
        FROM candidate
        GROUP BY department_id, fiscal_year
        HAVING COUNT(DISTINCT metric_id) = ${xMetricId === yMetricId ? 1 : 2}
      ) AS both_known
      GROUP BY department_id
    )
    SELECT ${metricColumns}
    FROM candidate
    WHERE EXISTS (
      SELECT 1 FROM paired AS p
      WHERE p.department_id = candidate.department_id AND p.fiscal_year = candidate.fiscal_year
    )
    ORDER BY area_code, department_id, metric_id`;
}

/** Every year of a metric for the departments of the filter. */
export function metricTrendQuery(metricId: string, filter: DepartmentFilter): Query<MetricRow> {
  return sql`SELECT ${metricColumns}
    FROM department_metric
    WHERE metric_id = ${metricId}${departmentCondition(filter)}
    ORDER BY area_code, department_id, fiscal_year`;
}

/** Every year and stage of some items for the departments of the filter. */
export function itemTrendQuery(
  itemIds: readonly string[],
  filter: DepartmentFilter,
): Query<ItemRow> {
  return sql`SELECT item_id, department_id, fiscal_year, stage, report_id, report_year, ${valueInterval(sql`value`, sql`slack`)}, origin
    FROM department_item
    WHERE item_id IN (${itemIds})${departmentCondition(filter)}
    ORDER BY area_code, department_id, item_id, fiscal_year, stage`;
}

/** The metric as one report gives it for one year: the head of its working. One row or none. */
export function metricWorkingQuery(
  reportId: string,
  metricId: string,
  year: number,
): Query<MetricRow> {
  return sql`SELECT v.metric_id, v.department_id, v.fiscal_year, v.report_id, r.fiscal_year AS report_year, v.value,
      v.numerator, v.denominator, v.lo, v.hi, v.source, v.derived, v.stated_value, v.reason,
      v.missing_item_id, v.missing_stage, v.missing_year
    FROM metric_value AS v
    INNER JOIN reports AS r ON r.report_id = v.report_id
    WHERE v.report_id = ${reportId} AND v.metric_id = ${metricId} AND v.fiscal_year = ${year}`;
}

/** The operands of a metric's working, in the order of the catalog's terms. */
export function operandsQuery(reportId: string, metricId: string, year: number): Query<OperandRow> {
  return sql`SELECT o.seq, t.side, t.item_id, t.stage, t.coefficient, o.fiscal_year + t.year_offset AS operand_year,
      ${valueInterval(sql`o.value`, sql`o.slack`)}, o.origin, o.fact_id, o.change_fact_id
    FROM metric_operand AS o
    INNER JOIN metric_terms AS t ON t.metric_id = o.metric_id AND t.seq = o.seq
    WHERE o.report_id = ${reportId} AND o.metric_id = ${metricId} AND o.fiscal_year = ${year}
    ORDER BY o.seq`;
}

/**
 * What the department's reports print about the quantities that a metric rests on and about the metric itself:
 * all mentions, of the year and of the years its terms look at.
 */
export function metricStatementsQuery(
  reportId: string,
  metricId: string,
  year: number,
): Query<StatementRow> {
  return sql`SELECT DISTINCT ${statementColumns}
    FROM facts AS f
    INNER JOIN reports AS r ON r.report_id = f.report_id
    INNER JOIN reports AS asked ON asked.department_id = r.department_id
    LEFT JOIN (
      SELECT n.*, t.item_id, t.stage, n.fiscal_year + t.year_offset AS operand_year
      FROM metric_operand AS n
      INNER JOIN metric_terms AS t ON t.metric_id = n.metric_id AND t.seq = n.seq
    ) AS o
      ON o.report_id = asked.report_id AND o.metric_id = ${metricId} AND o.fiscal_year = ${year}
      AND (
        o.item_id = f.item_id AND o.stage = f.stage AND o.operand_year = f.fiscal_year AND f.measure = 'level'
        OR o.fact_id = f.fact_id
        OR o.change_fact_id = f.fact_id
      )
    WHERE asked.report_id = ${reportId}
      AND (o.seq IS NOT NULL
        OR f.item_id = ${metricId} AND f.fiscal_year = ${year} AND f.report_id = ${reportId} AND f.measure = 'level')
    ORDER BY f.item_id, f.fiscal_year, f.stage, f.measure, f.report_id, f.mention`;
}

/** The level of an item as one report gives it: the head of an amount's working. One row or none. */
export function itemWorkingQuery(
  reportId: string,
  itemId: string,
  stage: string,
  year: number,
): Query<ItemRow> {
  return sql`SELECT item_id, department_id, fiscal_year, stage, report_id, report_year, ${valueInterval(sql`value`, sql`slack`)}, origin
    FROM level_value
    WHERE report_id = ${reportId} AND item_id = ${itemId} AND stage = ${stage} AND fiscal_year = ${year}`;
}

/** What one report prints about one item for the year: the working of an amount in a trend. All mentions. */
export function itemStatementsQuery(
  reportId: string,
  itemId: string,
  stage: string,
  year: number,
): Query<StatementRow> {
  return sql`SELECT ${statementColumns}
    FROM facts AS f
    INNER JOIN reports AS r ON r.report_id = f.report_id
    INNER JOIN level_value AS l
      ON l.report_id = f.report_id AND l.item_id = f.item_id AND l.stage = f.stage
      AND (
        f.measure = 'level' AND f.fiscal_year = l.fiscal_year
        OR f.fact_id = l.fact_id
        OR f.fact_id = l.change_fact_id
      )
    WHERE f.report_id = ${reportId} AND f.item_id = ${itemId} AND l.stage = ${stage} AND l.fiscal_year = ${year}
    ORDER BY f.fiscal_year, f.measure, f.mention`;
}

/** A value and the ends of the interval that its printed digits allow, as columns value, lo and hi. */
export function valueInterval(value: Query, slack: Query): Query {
  const wide = sql`CAST(${value} AS DECIMAL(20, 7))`;
  return sql`${value} AS value, CAST(${wide} - ${slack} AS DECIMAL(20, 7)) AS lo, CAST(${wide} + ${slack} AS DECIMAL(20, 7)) AS hi`;
}

/** Columns of a MetricRow, from department_metric. */
export const metricColumns = sql`metric_id, department_id, fiscal_year, report_id, report_year, value, numerator, denominator,
    lo, hi, source, derived, stated_value, reason, missing_item_id, missing_stage, missing_year`;

/** Columns of a StatementRow, from facts AS f and reports AS r. */
export const statementColumns = sql`f.fact_id, f.report_id, r.title AS report_title, f.item_id, f.fiscal_year, f.stage,
    f.measure, f.mention, f.value AS printed_value, f.unit, f.locator, f.excerpt`;

/** The filter bar as a condition on department_metric or department_item; starts with AND, or is empty. */
export function departmentCondition(filter: DepartmentFilter): Query {
  const among = (column: Query, values: readonly string[]) =>
    values.length === 0 ? sql`` : sql` AND ${column} IN (${values})`;
  return sql`${among(sql`area_code`, filter.areaCodes)}${among(sql`area_level`, filter.areaLevels)}${among(
    sql`function`,
    filter.functions,
  )}`;
}
