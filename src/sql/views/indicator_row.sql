-- indicator_row: each row of a score sheet with what a check needs to know of it.
-- Grain: report_id × seq.
-- rule_id: the row's own printed rule, else the one of the report's template for the row's metric.
-- target_number, actual_number: the figure where a cell holds exactly one, as printed (90 of "≥90%"); *_ulp half of
-- its last digit's unit is the rounding; is_percent where it is followed by a percent sign. unfinished, vague: the actual value says so in the
-- words of the catalog; vague also needs that it holds no figure.
WITH printed AS (
  SELECT
    i.*,
    r.department_id,
    r.fiscal_year,
    r.template,
    COALESCE(i.rule_id, t.rule_id) AS applied_rule_id,
    REGEXP_EXTRACT(COALESCE(i.target, ''), '^[^0-9]*([0-9]+([.][0-9]+)?)[^0-9]*$', 1) AS target_digits,
    REGEXP_EXTRACT(COALESCE(i.actual, ''), '^[^0-9]*([0-9]+([.][0-9]+)?)[^0-9]*$', 1) AS actual_digits,
    REGEXP_EXTRACT(COALESCE(i.actual, ''), '[0-9]', 0) <> '' AS has_digit
  FROM indicators AS i
  INNER JOIN reports AS r ON r.report_id = i.report_id
  LEFT JOIN scoring_rules AS t
    ON i.rule_id IS NULL AND t.template = r.template AND t.metric_id = i.metric_id
),
worded AS (
  SELECT
    p.report_id,
    p.seq,
    MAX(CASE WHEN w.kind = 'unfinished' THEN 1 ELSE 0 END) AS unfinished,
    MAX(CASE WHEN w.kind = 'vague' THEN 1 ELSE 0 END) AS vague
  FROM printed AS p
  INNER JOIN evidence_words AS w
    ON w.whole_cell AND TRIM(p.actual) = w.word
    OR NOT w.whole_cell AND POSITION(w.word IN p.actual) > 0
  GROUP BY p.report_id, p.seq
)
SELECT
  p.report_id,
  p.department_id,
  p.fiscal_year,
  p.template,
  p.seq,
  p.level1,
  p.level2,
  p.level3,
  p.target,
  p.actual,
  p.weight,
  p.score,
  p.reason,
  p.metric_id,
  p.applied_rule_id AS rule_id,
  CASE WHEN p.target_digits = '' THEN NULL ELSE CAST(p.target_digits AS DECIMAL(18, 6)) END AS target_number,
  CASE WHEN p.actual_digits = '' THEN NULL ELSE CAST(p.actual_digits AS DECIMAL(18, 6)) END AS actual_number,
  CASE
    WHEN p.actual_digits = '' THEN NULL
    WHEN POSITION('.' IN p.actual_digits) = 0 THEN CAST(0 AS DECIMAL(18, 6))
    WHEN CHAR_LENGTH(p.actual_digits) - POSITION('.' IN p.actual_digits) = 1 THEN CAST(0.1 AS DECIMAL(18, 6))
    ELSE CAST(0.01 AS DECIMAL(18, 6))
  END AS actual_ulp,
  POSITION('%' IN COALESCE(p.actual, p.target, '')) > 0 AS is_percent,
  COALESCE(w.unfinished, 0) = 1 AS unfinished,
  COALESCE(w.vague, 0) = 1 AND NOT p.has_digit AS vague
FROM printed AS p
LEFT JOIN worded AS w ON w.report_id = p.report_id AND w.seq = p.seq
