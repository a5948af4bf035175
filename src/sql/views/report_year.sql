-- report_year: the years that a report speaks of: its own, and every other year it states a level for.
-- Grain: report_id × fiscal_year. own: the year is the report's own.
SELECT
  report_id,
  department_id,
  fiscal_year,
  TRUE AS own
FROM reports
UNION ALL
SELECT DISTINCT
  report_id,
  department_id,
  fiscal_year,
  FALSE AS own
FROM level_value
WHERE fiscal_year <> report_year
