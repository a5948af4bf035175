-- check_denominator: two stated ratios of one report that have the same denominator, which the report does not state.
-- Grain: report_id × metric_id × fiscal_year. Each ratio implies numerator ÷ rate for its denominator and is held against
-- the one that implies the least, where that is less than its own. Passes where the two intervals, the lower widened by the
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
),
paired AS (
  SELECT
    a.report_id,
    a.fiscal_year,
    a.metric_id,
    a.stage,
    a.lo AS own_lo,
    a.value AS own_value,
    b.metric_id AS other_id,
    b.value,
    b.lo,
    b.hi,
    ROW_NUMBER() OVER (PARTITION BY a.report_id, a.fiscal_year, a.metric_id ORDER BY b.hi, b.metric_id) AS distance
  FROM implied AS a
  INNER JOIN implied AS b
    ON b.report_id = a.report_id AND b.fiscal_year = a.fiscal_year AND b.item_id = a.item_id AND b.stage = a.stage
    AND b.metric_id <> a.metric_id
    AND (a.value > b.value OR a.value = b.value AND a.metric_id < b.metric_id)
)
SELECT
  p.report_id,
  'shared_denominator' AS rule_id,
  'metric' AS subject_kind,
  p.metric_id AS subject_id,
  p.fiscal_year,
  p.stage,
  p.other_id,
  'amount' AS quantity,
  p.own_lo <= p.hi * (1 + CAST(r.threshold AS DOUBLE)) AS passed,
  CAST(p.own_value AS DECIMAL(28, 10)) AS stated,
  CAST(p.value AS DECIMAL(28, 10)) AS expected,
  CAST(p.lo AS DECIMAL(28, 10)) AS lo,
  CAST(p.hi AS DECIMAL(28, 10)) AS hi
FROM paired AS p
CROSS JOIN audit_rules AS r
WHERE r.rule_id = 'shared_denominator' AND p.distance = 1
