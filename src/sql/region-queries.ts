import type { CoverageSum, RegionItem, RegionYear, SumRow } from '../model/overview-rows';
import type { MetricRow } from '../model/rows';
import { departmentCondition, type DepartmentFilter } from './queries';
import { Identifier, sql, type Query } from './sql';

/**
 * What thousands of departments are asked as a whole: sums instead of rows. Of county level alone, as the key figures
 * are: a prefecture's own department would drown its counties.
 */
const ofCounties = sql` AND area_level NOT IN ('prefecture', 'province')`;

/** Of each department and metric the row of `year`, or with null of the latest year that has a value: `latest`. */
function latestRows(
  metricIds: readonly string[],
  filter: DepartmentFilter,
  year: number | null,
): Query {
  const chosen = sql`metric_id IN (${metricIds}) AND value IS NOT NULL${ofCounties}${departmentCondition(filter)}`;
  if (year !== null)
    return sql`latest AS (SELECT * FROM department_metric WHERE ${chosen} AND fiscal_year = ${year})`;
  return sql`candidate AS (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY metric_id, department_id ORDER BY fiscal_year DESC) AS recency
      FROM department_metric
      WHERE ${chosen}
    ),
    latest AS (SELECT * FROM candidate WHERE recency = 1)`;
}

/**
 * The ends of what the printed digits allow for a quotient of sums, times its denominator; null where one of the rows has
 * no interval. Decimals: a sum of doubles would differ with the order in which it is made.
 */
function weightedEnds(alias: 'n' | 'b', suffix: '' | '_before'): Query {
  const column = (name: string) => sql`${new Identifier(alias)}.${new Identifier(name)}`;
  const weight = column('denominator');
  const end = (name: 'lo' | 'hi') =>
    sql`CASE WHEN BOOL_AND(COALESCE(${column(name)} IS NOT NULL AND ${weight} > 0, FALSE))
        THEN SUM(CAST(${column(name)} * CAST(${weight} AS DOUBLE) AS DECIMAL(30, 6))) END
        AS ${new Identifier(`${name}_weighted${suffix}`)}`;
  return sql`${end('lo')}, ${end('hi')}`;
}

/**
 * Figures of the departments added up: of each metric one row for those whose figures are of one year and source, with
 * and without a computed figure of the year before to compare with; `isByRegion`: for each area that holds the counties.
 */
export function sumsQuery(
  metricIds: readonly string[],
  filter: DepartmentFilter,
  year: number | null,
  isByRegion: boolean,
): Query<SumRow> {
  const region = isByRegion ? sql`a.parent_code` : sql`CAST(NULL AS VARCHAR)`;
  const areas = isByRegion ? sql`INNER JOIN areas AS a ON a.area_code = n.area_code` : sql``;
  return sql`WITH ${latestRows(metricIds, filter, year)}
    SELECT n.metric_id, ${region} AS region_code, n.fiscal_year, n.source, b.department_id IS NOT NULL AS has_before,
      CAST(COUNT(*) AS INTEGER) AS departments,
      SUM(n.numerator) AS numerator, SUM(n.denominator) AS denominator,
      ${weightedEnds('n', '')},
      SUM(b.numerator) AS numerator_before, SUM(b.denominator) AS denominator_before,
      ${weightedEnds('b', '_before')},
      CAST(COALESCE(SUM(f.findings), 0) AS INTEGER) AS findings
    FROM latest AS n
    ${areas}
    LEFT JOIN (
      SELECT metric_id, department_id, fiscal_year, source, numerator, denominator, lo, hi
      FROM department_metric
      WHERE metric_id IN (${metricIds}) AND source = 'computed'${ofCounties}${departmentCondition(filter)}
    ) AS b
      ON b.metric_id = n.metric_id AND b.department_id = n.department_id AND b.fiscal_year = n.fiscal_year - 1
      AND b.source = n.source
    LEFT JOIN (
      SELECT figure_id, report_id, fiscal_year, findings
      FROM figure_flag
      WHERE figure_id IN (${metricIds})${departmentCondition(filter)}
    ) AS f
      ON f.figure_id = n.metric_id AND f.report_id = n.report_id AND f.fiscal_year = n.fiscal_year
    GROUP BY n.metric_id, region_code, n.fiscal_year, n.source, has_before
    ORDER BY n.metric_id, region_code, n.fiscal_year, n.source, has_before`;
}

/**
 * The lowest and the highest of the figures that `sumsQuery` adds up, of each metric and source.
 */
export function extremesQuery(
  metricIds: readonly string[],
  filter: DepartmentFilter,
  year: number | null,
): Query<MetricRow> {
  return sql`WITH ${latestRows(metricIds, filter, year)},
    placed AS (
      SELECT *,
        ROW_NUMBER() OVER (PARTITION BY metric_id, source ORDER BY value, area_code, department_id) AS from_low,
        ROW_NUMBER() OVER (PARTITION BY metric_id, source ORDER BY value DESC, area_code DESC, department_id DESC)
          AS from_high
      FROM latest
    )
    SELECT metric_id, department_id, fiscal_year, report_id, fiscal_year AS report_year, value, numerator, denominator,
      lo, hi, source, FALSE AS derived, stated_value,
      CAST(NULL AS VARCHAR) AS reason, CAST(NULL AS VARCHAR) AS missing_item_id, CAST(NULL AS VARCHAR) AS missing_stage,
      CAST(NULL AS INTEGER) AS missing_year
    FROM placed
    WHERE from_low = 1 OR from_high = 1
    ORDER BY metric_id, source, from_low, department_id`;
}

/** A metric of each region and year: the figures of its counties' departments that compute it, added up. */
export function regionYearsQuery(metricId: string, filter: DepartmentFilter): Query<RegionYear> {
  return sql`SELECT m.metric_id, a.parent_code AS region_code, m.fiscal_year,
      CAST(COUNT(*) AS INTEGER) AS departments, SUM(m.numerator) AS numerator, SUM(m.denominator) AS denominator
    FROM (
      SELECT metric_id, area_code, fiscal_year, numerator, denominator
      FROM department_metric
      WHERE metric_id = ${metricId} AND source = 'computed'${ofCounties}${departmentCondition(filter)}
    ) AS m
    INNER JOIN areas AS a ON a.area_code = m.area_code
    GROUP BY m.metric_id, a.parent_code, m.fiscal_year
    ORDER BY a.parent_code, m.fiscal_year`;
}

/** How many reports there are of each region and year, its own and those of its counties, and how many of them in part. */
export function regionCoverageQuery(filter: DepartmentFilter): Query<CoverageSum> {
  return sql`SELECT CASE WHEN c.area_level = 'prefecture' THEN c.area_code ELSE a.parent_code END AS region_code,
      c.fiscal_year, CAST(COUNT(*) AS INTEGER) AS reports,
      CAST(SUM(CASE WHEN c.coverage = 'full' THEN 0 ELSE 1 END) AS INTEGER) AS partial
    FROM (
      SELECT area_code, area_level, fiscal_year, coverage
      FROM report_coverage
      WHERE area_level <> 'province'${departmentCondition(filter)}
    ) AS c
    INNER JOIN areas AS a ON a.area_code = c.area_code
    GROUP BY region_code, c.fiscal_year
    ORDER BY region_code, c.fiscal_year`;
}

/**
 * Levels of an item and of `parts` of it by region, year and stage: those of its counties' departments added up. So that
 * years and stages compare, only departments count that give the item itself for every year that there are reports of: at
 * both ends of its budget where it has one. Of vehicles, a department counts with purchase and operation where it prints
 * both, else with what it prints of the two together: no part is in another.
 */
export function regionItemsQuery(
  itemId: string,
  parts: readonly string[],
  filter: DepartmentFilter,
): Query<RegionItem> {
  const selected = sql`${ofCounties}${departmentCondition(filter)}`;
  return sql`WITH reported AS (
      SELECT DISTINCT fiscal_year FROM report_coverage WHERE TRUE${selected}
    ),
    own AS (
      SELECT item_id, department_id, area_code, fiscal_year, stage, value, slack
      FROM department_item
      WHERE item_id IN (${[...new Set([itemId, ...parts])]}) AND stage IN ('initial', 'adjusted', 'final')${selected}
    ),
    complete AS (
      SELECT o.department_id
      FROM own AS o
      INNER JOIN reported AS y ON y.fiscal_year = o.fiscal_year
      CROSS JOIN (SELECT budgeted FROM items WHERE item_id = ${itemId}) AS i
      WHERE o.item_id = ${itemId} AND (o.stage = 'final' OR (i.budgeted AND o.stage = 'initial'))
      GROUP BY o.department_id, i.budgeted
      HAVING COUNT(*) = (SELECT COUNT(*) FROM reported) * CASE WHEN i.budgeted THEN 2 ELSE 1 END
    ),
    counted AS (
      SELECT o.*,
        COUNT(CASE WHEN item_id IN ('three_public.vehicle_purchase', 'three_public.vehicle_operation') THEN 1 END)
          OVER of_year AS split,
        COUNT(CASE WHEN item_id = 'three_public.vehicle' THEN 1 END) OVER of_year AS together
      FROM own AS o
      INNER JOIN complete AS c ON c.department_id = o.department_id
      INNER JOIN reported AS y ON y.fiscal_year = o.fiscal_year
      WINDOW of_year AS (PARTITION BY o.department_id, o.fiscal_year, o.stage)
    )
    SELECT n.item_id, a.parent_code AS region_code, n.fiscal_year, n.stage,
      CAST(COUNT(*) AS INTEGER) AS departments, SUM(n.value) AS value, SUM(n.slack) AS slack
    FROM counted AS n
    INNER JOIN areas AS a ON a.area_code = n.area_code
    WHERE CASE
      WHEN n.item_id = 'three_public.vehicle' THEN n.split < 2
      WHEN n.item_id IN ('three_public.vehicle_purchase', 'three_public.vehicle_operation')
        THEN n.split = 2 OR n.together = 0
      ELSE TRUE
    END
    GROUP BY n.item_id, a.parent_code, n.fiscal_year, n.stage
    ORDER BY a.parent_code, n.item_id, n.fiscal_year, n.stage`;
}
