-- department_metric: the one value of a metric that a department's series shows for a year.
-- Grain: department_id × fiscal_year × metric_id. Where several reports speak of the year, a value is preferred to a
-- gap, then the report of that very year, then the latest. report_year tells which report it is.
-- Columns as in metric_value, with the area that the screens filter and sort by.
WITH ranked AS (
  SELECT
    v.*,
    r.fiscal_year AS report_year,
    ROW_NUMBER() OVER (
      PARTITION BY v.department_id, v.fiscal_year, v.metric_id
      ORDER BY
        CASE WHEN v.value IS NULL THEN 1 ELSE 0 END,
        CASE WHEN v.own THEN 0 ELSE 1 END,
        r.fiscal_year DESC,
        v.report_id
    ) AS preference
  FROM metric_value AS v
  INNER JOIN reports AS r ON r.report_id = v.report_id
)
SELECT
  k.metric_id,
  k.fiscal_year,
  a.level AS area_level,
  a.area_code,
  d.function,
  k.department_id,
  k.report_id,
  k.report_year,
  k.value,
  k.numerator,
  k.denominator,
  k.lo,
  k.hi,
  k.source,
  k.derived,
  k.stated_value,
  k.reason,
  k.missing_item_id,
  k.missing_stage,
  k.missing_year
FROM ranked AS k
INNER JOIN departments AS d ON d.department_id = k.department_id
INNER JOIN areas AS a ON a.area_code = d.area_code
WHERE k.preference = 1
