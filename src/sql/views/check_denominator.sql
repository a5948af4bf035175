-- check_denominator: two stated ratios of one report that have the same denominator, which the report does not state.
-- Grain: report_id × metric_id × other metric × fiscal_year; the metric that implies the larger denominator comes first.
-- Each ratio implies numerator ÷ rate for its denominator. Passes where the two intervals, the lower widened by the
-- rule's threshold, meet. stated: what the first implies; expected: what the second implies, with its interval. Base units.
WITH single AS (
  SELECT n.metric_id, n.item_id AS numerator_item, n.stage AS numerator_stage, d.item_id, d.stage
  FROM metric_terms AS n
  INNER JOIN metric_terms AS d ON d.metric_id = n.metric_id AND d.side = 'denominator'
  WHERE n.side = 'numerator' AND n.year_offset = 0 AND d.year_offset = 0
    AND n.metric_id IN (
      SELECT metric_id FROM metric_terms GROUP BY metric_id
      HAVING COUNT(*) = 2 AND MIN(coefficient) = 1 AND MAX(coefficient) = 1
    )
),
implied AS (
  SELECT
    s.report_id,
    s.fiscal_year,
    s.item_id AS metric_id,
    t.item_id,
    t.stage,
    s.fact_id,
    n.fact_id AS numerator_fact_id,
    CAST(n.value AS DOUBLE) / CAST(s.value AS DOUBLE) AS value,
    CAST(CAST(n.value AS DECIMAL(20, 7)) - n.slack AS DOUBLE) / CAST(CAST(s.value AS DECIMAL(20, 7)) + s.slack AS DOUBLE) AS lo,
    CAST(CAST(n.value AS DECIMAL(20, 7)) + n.slack AS DOUBLE) / CAST(CAST(s.value AS DECIMAL(20, 7)) - s.slack AS DOUBLE) AS hi
  FROM level_value AS s
  INNER JOIN single AS t ON t.metric_id = s.item_id
  INNER JOIN level_value AS n
    ON n.report_id = s.report_id AND n.fiscal_year = s.fiscal_year AND n.item_id = t.numerator_item
    AND n.stage = t.numerator_stage AND n.origin = 'stated'
  WHERE s.stage = 'final' AND s.origin = 'stated' AND s.value > s.slack AND n.value > n.slack
    AND NOT EXISTS (
      SELECT 1 FROM level_value AS d
      WHERE d.report_id = s.report_id AND d.fiscal_year = s.fiscal_year AND d.item_id = t.item_id AND d.stage = t.stage
    )
)
SELECT
  a.report_id,
  'shared_denominator' AS rule_id,
  'metric' AS subject_kind,
  a.metric_id AS subject_id,
  a.fiscal_year,
  a.stage,
  b.metric_id AS other_id,
  a.item_id AS denominator_item_id,
  'amount' AS quantity,
  a.lo <= b.hi * (1 + CAST(r.threshold AS DOUBLE)) AS passed,
  CAST(a.value AS DECIMAL(28, 10)) AS stated,
  CAST(b.value AS DECIMAL(28, 10)) AS expected,
  CAST(b.lo AS DECIMAL(28, 10)) AS lo,
  CAST(b.hi AS DECIMAL(28, 10)) AS hi,
  a.fact_id,
  a.numerator_fact_id,
  b.fact_id AS other_fact_id,
  b.numerator_fact_id AS other_numerator_fact_id
FROM implied AS a
INNER JOIN implied AS b
  ON b.report_id = a.report_id AND b.fiscal_year = a.fiscal_year AND b.item_id = a.item_id AND b.stage = a.stage
  AND b.metric_id <> a.metric_id
  AND (a.value > b.value OR a.value = b.value AND a.metric_id < b.metric_id)
CROSS JOIN audit_rules AS r
WHERE r.rule_id = 'shared_denominator'
