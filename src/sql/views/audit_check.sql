-- audit_check: every check of the audit that could be run, passed or not, in one shape.
-- Grain: report_id × rule_id × subject_kind × subject_id × fiscal_year × stage × measure × variant.
-- quantity says what stated, expected, lo, hi are: 'amount' 万元, 'count', 'rate' (1 = 100 %), 'points', 'number' (as printed).
-- certainty 'certain': follows from the printed figures alone; 'possible': needs an assumption. other_id and other_value
-- name what the finding compares with. The checks of level B and C list failures only.
SELECT
  report_id, rule_id, 'certain' AS certainty, subject_kind, subject_id, fiscal_year, stage, measure, variant, quantity, passed,
  CAST(stated AS DECIMAL(28, 10)) AS stated, CAST(expected AS DECIMAL(28, 10)) AS expected,
  CAST(lo AS DECIMAL(28, 10)) AS lo, CAST(hi AS DECIMAL(28, 10)) AS hi,
  CAST(NULL AS VARCHAR) AS other_id, CAST(NULL AS DECIMAL(28, 10)) AS other_value, CAST(NULL AS DECIMAL(18, 6)) AS points_at_risk
FROM check_identity
UNION ALL
SELECT
  report_id, rule_id, 'certain', subject_kind, subject_id, fiscal_year, stage, 'level', NULL, quantity, passed,
  CAST(stated AS DECIMAL(28, 10)), CAST(expected AS DECIMAL(28, 10)), CAST(lo AS DECIMAL(28, 10)), CAST(hi AS DECIMAL(28, 10)),
  other_id, NULL, NULL
FROM check_part
UNION ALL
SELECT
  report_id, rule_id, 'certain', subject_kind, subject_id, fiscal_year, stage, measure, variant, quantity, passed,
  CAST(stated AS DECIMAL(28, 10)), CAST(expected AS DECIMAL(28, 10)), CAST(lo AS DECIMAL(28, 10)), CAST(hi AS DECIMAL(28, 10)),
  NULL, NULL, NULL
FROM check_mention
UNION ALL
SELECT
  report_id, rule_id, CASE WHEN rule_id = 'wrong_base' THEN 'possible' ELSE 'certain' END, subject_kind, subject_id, fiscal_year,
  stage, measure, variant, quantity, passed,
  CAST(stated AS DECIMAL(28, 10)), expected, lo, hi, other_id, other_value, NULL
FROM check_rate
UNION ALL
SELECT
  report_id, rule_id, 'certain', subject_kind, subject_id, fiscal_year, stage, 'level', NULL, quantity, passed,
  stated, expected, lo, hi, other_id, NULL, NULL
FROM check_denominator
UNION ALL
SELECT
  c.report_id, c.rule_id, 'certain', 'sheet', c.subject_id, r.fiscal_year, 'final', 'level', c.variant, 'points', c.passed,
  CAST(c.stated AS DECIMAL(28, 10)), CAST(c.expected AS DECIMAL(28, 10)), NULL, NULL, c.other_id, NULL, NULL
FROM check_score AS c
INNER JOIN reports AS r ON r.report_id = c.report_id
UNION ALL
SELECT
  c.report_id, c.rule_id, c.certainty, 'indicator', CAST(c.seq AS VARCHAR), i.fiscal_year, 'final', 'level', c.variant, 'points', c.passed,
  CAST(c.stated AS DECIMAL(28, 10)), CAST(c.expected AS DECIMAL(28, 10)), CAST(c.lo AS DECIMAL(28, 10)), CAST(c.hi AS DECIMAL(28, 10)),
  c.other_id, CAST(c.other_value AS DECIMAL(28, 10)), CASE WHEN c.certainty = 'possible' THEN i.weight END
FROM check_rule AS c
INNER JOIN indicator_row AS i ON i.report_id = c.report_id AND i.seq = c.seq
UNION ALL
SELECT
  c.report_id, c.rule_id, c.certainty, c.subject_kind, c.subject_id, r.fiscal_year, 'final', 'level', c.variant, 'amount', c.passed,
  CAST(c.stated AS DECIMAL(28, 10)), CAST(c.expected AS DECIMAL(28, 10)), CAST(c.lo AS DECIMAL(28, 10)), CAST(c.hi AS DECIMAL(28, 10)),
  NULL, CAST(c.other_value AS DECIMAL(28, 10)), NULL
FROM check_project AS c
INNER JOIN reports AS r ON r.report_id = c.report_id
UNION ALL
SELECT
  report_id, 'unit_suspect', CASE WHEN variant IN ('misprinted', 'not_printed') THEN 'certain' ELSE 'possible' END, 'fact', fact_id,
  fiscal_year, stage, 'level', variant, quantity, FALSE,
  CAST(stated AS DECIMAL(28, 10)), CAST(expected AS DECIMAL(28, 10)), NULL, NULL, item_id, NULL, NULL
FROM check_unit
UNION ALL
SELECT
  c.report_id, c.rule_id, CASE WHEN c.other_id IS NULL THEN 'certain' ELSE 'possible' END, c.subject_kind, c.subject_id, r.fiscal_year,
  'final', 'level', c.variant, c.quantity, FALSE,
  CAST(c.stated AS DECIMAL(28, 10)), CAST(c.expected AS DECIMAL(28, 10)), NULL, NULL, c.other_id, CAST(c.other_value AS DECIMAL(28, 10)), c.points_at_risk
FROM check_evidence AS c
INNER JOIN reports AS r ON r.report_id = c.report_id
UNION ALL
SELECT
  report_id, rule_id, 'certain', subject_kind, subject_id, fiscal_year, stage, 'level', NULL, quantity, FALSE,
  stated, expected, lo, hi, NULL, NULL, NULL
FROM check_disclosure
UNION ALL
SELECT
  p.report_id, 'peer_outlier', 'possible', 'metric', p.metric_id, p.fiscal_year, 'final', 'level', NULL, 'rate', FALSE,
  CAST(p.value AS DECIMAL(28, 10)), CAST(p.median AS DECIMAL(28, 10)), NULL, NULL, CAST(p.n AS VARCHAR), CAST(p.z AS DECIMAL(28, 10)), NULL
FROM peer_deviation AS p
INNER JOIN audit_rules AS r ON r.rule_id = 'peer_outlier'
WHERE ABS(p.z) > CAST(r.threshold AS DOUBLE) AND p.report_year = p.fiscal_year
UNION ALL
SELECT
  report_id, 'yoy_jump', 'possible', 'item', item_id, fiscal_year, stage, 'level', NULL, kind, FALSE,
  CAST(value AS DECIMAL(28, 10)), CAST(value_before AS DECIMAL(28, 10)), NULL, NULL, origin_before, CAST(relative AS DECIMAL(28, 10)), NULL
FROM year_change
-- No reader can ask for less (jumpPercents); two thirds of all changes are smaller.
WHERE ABS(CAST(relative AS DECIMAL(28, 10))) >= 0.2
UNION ALL
SELECT
  t.report_id, 'score_against_inputs', 'possible', 'metric', 'score_rate', r.fiscal_year, 'final', 'level', NULL, 'rate', FALSE,
  CAST(t.score_rate AS DECIMAL(28, 10)), CAST(t.score_rate_before AS DECIMAL(28, 10)), NULL, NULL,
  CAST(t.better AS VARCHAR), CAST(t.worse AS DECIMAL(28, 10)), NULL
FROM score_trend AS t
INNER JOIN reports AS r ON r.report_id = t.report_id
