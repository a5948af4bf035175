-- level_value: the level of an item that a report gives for a year and stage, stated or derived.
-- Grain: report_id × item_id × fiscal_year × stage.
-- origin 'stated': the canonical mention. 'derived': level − change gives the level of the year before,
-- kept only where the report does not state that level itself.
-- value DECIMAL(18,6) in the base unit of fact_value; slack DECIMAL(18,7): the printed digits allow value − slack to value + slack.
WITH canonical AS (
  SELECT
    fact_id,
    report_id,
    department_id,
    report_year,
    item_id,
    fiscal_year,
    stage,
    measure,
    value,
    CAST(ulp * 0.5 AS DECIMAL(18, 7)) AS slack
  FROM fact_value
  WHERE mention = 1
),
stated AS (
  SELECT * FROM canonical WHERE measure = 'level'
)
SELECT
  report_id,
  department_id,
  report_year,
  item_id,
  fiscal_year,
  stage,
  value,
  slack,
  'stated' AS origin,
  fact_id,
  CAST(NULL AS VARCHAR) AS change_fact_id
FROM stated
UNION ALL
SELECT
  s.report_id,
  s.department_id,
  s.report_year,
  s.item_id,
  s.fiscal_year - 1 AS fiscal_year,
  s.stage,
  CAST(CAST(s.value AS DECIMAL(20, 6)) - c.value AS DECIMAL(18, 6)) AS value,
  CAST(s.slack + c.slack AS DECIMAL(18, 7)) AS slack,
  'derived' AS origin,
  s.fact_id,
  c.fact_id AS change_fact_id
FROM stated AS s
INNER JOIN canonical AS c
  ON c.report_id = s.report_id
  AND c.item_id = s.item_id
  AND c.fiscal_year = s.fiscal_year
  AND c.stage = s.stage
  AND c.measure = 'change'
WHERE NOT EXISTS (
  SELECT 1
  FROM stated AS earlier
  WHERE earlier.report_id = s.report_id
    AND earlier.item_id = s.item_id
    AND earlier.fiscal_year = s.fiscal_year - 1
    AND earlier.stage = s.stage
)
