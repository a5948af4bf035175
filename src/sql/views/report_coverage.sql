-- report_coverage: how much each report lets one know.
-- Grain: report_id.
-- coverage: whether the whole report is on record, or a part of it. known_metrics: metrics of the report's own year that have a
-- value; all_metrics: how many there are.
SELECT
  r.report_id,
  r.department_id,
  d.function,
  d.area_code,
  a.level AS area_level,
  r.fiscal_year,
  r.coverage,
  CAST(SUM(CASE WHEN v.value IS NULL THEN 0 ELSE 1 END) AS INTEGER) AS known_metrics,
  CAST(COUNT(*) AS INTEGER) AS all_metrics
FROM reports AS r
INNER JOIN departments AS d ON d.department_id = r.department_id
INNER JOIN areas AS a ON a.area_code = d.area_code
INNER JOIN metric_value AS v ON v.report_id = r.report_id
WHERE v.own
GROUP BY r.report_id, r.department_id, d.function, d.area_code, a.level, r.fiscal_year, r.coverage
