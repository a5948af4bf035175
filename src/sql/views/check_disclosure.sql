-- check_disclosure: level B checks of what a report discloses and spends, beyond its score sheet.
-- Grain: report_id × rule_id × subject_id × stage. Only failing checks are listed; a report that is known in part only
-- is not asked for what may stand in the rest.
-- unscored_breach: a rate whose whole interval lies above its limit, without a scored row that deducts for it; only
-- where the report prints a row by row score sheet. missing_disclosure: a figure of the catalog's list.
-- budget_equals_final: a budgeted amount, printed to the cent, spent to the cent; the widest item of equal ones.
WITH sheet AS (
  SELECT report_id FROM indicators WHERE weight IS NOT NULL GROUP BY report_id HAVING COUNT(*) > 1
),
limited AS (
  SELECT r.report_id, l.metric_id, MIN(l.upper) AS upper
  FROM metric_limits AS l
  INNER JOIN reports AS r ON l.template IS NULL OR l.template = r.template
  GROUP BY r.report_id, l.metric_id
),
accepted AS (
  SELECT item_id, stage, stage AS printed_stage FROM disclosures
  UNION ALL
  SELECT item_id, stage, or_stage AS printed_stage FROM disclosures WHERE or_stage IS NOT NULL
),
disclosed AS (
  SELECT DISTINCT l.report_id, a.item_id, a.stage
  FROM level_value AS l
  INNER JOIN accepted AS a ON a.item_id = l.item_id AND a.printed_stage = l.stage
  WHERE l.fiscal_year = l.report_year
),
equal_amount AS (
  SELECT
    b.report_id,
    b.item_id,
    b.stage,
    b.fiscal_year,
    b.value,
    i.parent_id
  FROM level_value AS b
  INNER JOIN items AS i ON i.item_id = b.item_id AND i.kind = 'amount' AND i.budgeted AND i.scope = 'department'
  INNER JOIN level_value AS f
    ON f.report_id = b.report_id AND f.item_id = b.item_id AND f.fiscal_year = b.fiscal_year AND f.stage = 'final'
    AND f.origin = 'stated' AND f.value = b.value
  WHERE b.stage IN ('initial', 'adjusted') AND b.origin = 'stated' AND b.value > 0 AND b.slack <= 0.00505
    AND b.fact_id IS NOT NULL AND f.slack <= 0.00505
)
SELECT
  v.report_id,
  'unscored_breach' AS rule_id,
  'metric' AS subject_kind,
  v.metric_id AS subject_id,
  v.fiscal_year,
  'final' AS stage,
  'rate' AS quantity,
  CAST(v.value AS DECIMAL(28, 10)) AS stated,
  CAST(l.upper AS DECIMAL(28, 10)) AS expected,
  CAST(v.lo AS DECIMAL(28, 10)) AS lo,
  CAST(v.hi AS DECIMAL(28, 10)) AS hi
FROM limited AS l
INNER JOIN sheet AS s ON s.report_id = l.report_id
INNER JOIN metric_value AS v ON v.report_id = l.report_id AND v.metric_id = l.metric_id AND v.own
WHERE v.source IS NOT NULL AND v.lo > CAST(l.upper AS DOUBLE) + 0.00005
  AND NOT EXISTS (
    SELECT 1 FROM indicator_row AS i
    WHERE i.report_id = v.report_id AND i.metric_id = v.metric_id AND i.score < i.weight
  )
UNION ALL
SELECT
  r.report_id,
  'missing_disclosure' AS rule_id,
  'item' AS subject_kind,
  d.item_id AS subject_id,
  r.fiscal_year,
  d.stage,
  'amount' AS quantity,
  CAST(NULL AS DECIMAL(28, 10)) AS stated,
  CAST(NULL AS DECIMAL(28, 10)) AS expected,
  CAST(NULL AS DECIMAL(28, 10)) AS lo,
  CAST(NULL AS DECIMAL(28, 10)) AS hi
FROM reports AS r
CROSS JOIN disclosures AS d
LEFT JOIN disclosed AS l ON l.report_id = r.report_id AND l.item_id = d.item_id AND l.stage = d.stage
WHERE r.coverage = 'full' AND l.item_id IS NULL
UNION ALL
SELECT
  e.report_id,
  'budget_equals_final' AS rule_id,
  'item' AS subject_kind,
  e.item_id AS subject_id,
  e.fiscal_year,
  e.stage,
  'amount' AS quantity,
  CAST(e.value AS DECIMAL(28, 10)) AS stated,
  CAST(e.value AS DECIMAL(28, 10)) AS expected,
  CAST(NULL AS DECIMAL(28, 10)) AS lo,
  CAST(NULL AS DECIMAL(28, 10)) AS hi
FROM equal_amount AS e
INNER JOIN reports AS r ON r.report_id = e.report_id AND r.fiscal_year = e.fiscal_year
WHERE NOT EXISTS (
  SELECT 1 FROM equal_amount AS w
  WHERE w.report_id = e.report_id AND w.item_id = e.parent_id AND w.stage = e.stage AND w.fiscal_year = e.fiscal_year
)
