-- indicator_row: each row of a score sheet with what a check needs to know of it.
-- Grain: report_id × seq.
-- rule_id: the row's own printed rule, else the one of the report's template for the row's metric.
-- target_number, actual_number: the figure where a cell holds exactly one, as printed (90 of "≥90%", −3 of "-3%"), with at
-- most 12 digits before the point and 6 behind it; *_ulp half of its last digit's unit is the rounding; is_percent where it is
-- followed by a percent sign. actual_unit: the word that follows, empty where none does. units_agree: the two figures have one
-- unit; null where only one has any, and it is not a percentage. target_bound: 'least' or 'most' where the target says which
-- of the two it is, or where it limits a cost or a time. unfinished, vague: the actual value says so in the words of the
-- catalog; vague also needs that it holds no figure.
WITH printed AS (
  SELECT
    i.*,
    r.department_id,
    r.fiscal_year,
    r.template,
    COALESCE(i.rule_id, t.rule_id) AS applied_rule_id,
    REGEXP_EXTRACT(COALESCE(i.target, ''), '^[^0-9]*?([-−－]?[0-9]{1,12}([.][0-9]{1,6})?)[^0-9]*$', 1) AS target_digits,
    REGEXP_EXTRACT(COALESCE(i.actual, ''), '^[^0-9]*?([-−－]?[0-9]{1,12}([.][0-9]{1,6})?)[^0-9]*$', 1) AS actual_digits,
    REPLACE(REGEXP_EXTRACT(COALESCE(i.target, ''), '[0-9]\s*([^0-9\s，,。；;、（(]*?)(及?以[上下]|以内|之内|左右|前)?([\s，,。；;、（(][^0-9]*)?$', 1), '％', '%') AS target_unit,
    REPLACE(REGEXP_EXTRACT(COALESCE(i.actual, ''), '[0-9]\s*([^0-9\s，,。；;、（(]*?)(及?以[上下]|以内|之内|左右|前)?([\s，,。；;、（(][^0-9]*)?$', 1), '％', '%') AS actual_unit,
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
  CASE WHEN p.target_digits <> '' THEN CAST(TRANSLATE(p.target_digits, '−－', '--') AS DECIMAL(18, 6)) END AS target_number,
  CASE WHEN p.actual_digits <> '' THEN CAST(TRANSLATE(p.actual_digits, '−－', '--') AS DECIMAL(18, 6)) END AS actual_number,
  CASE
    WHEN p.actual_digits = '' THEN NULL
    WHEN POSITION('.' IN p.actual_digits) = 0 THEN CAST(0 AS DECIMAL(18, 6))
    WHEN CHAR_LENGTH(p.actual_digits) - POSITION('.' IN p.actual_digits) = 1 THEN CAST(0.1 AS DECIMAL(18, 6))
    ELSE CAST(0.01 AS DECIMAL(18, 6))
  END AS actual_ulp,
  POSITION('%' IN COALESCE(p.actual, p.target, '')) > 0 AS is_percent,
  p.actual_unit,
  CASE
    WHEN p.target_unit = p.actual_unit THEN TRUE
    WHEN CONCAT(p.target_unit, p.actual_unit) = '%' OR p.target_unit <> '' AND p.actual_unit <> '' THEN FALSE
  END AS units_agree,
  CASE
    WHEN REGEXP_EXTRACT(p.target, '[≥≧>＞]|不[得能应]?[低少小]于|以上|至少|达到', 0) <> '' THEN 'least'
    WHEN REGEXP_EXTRACT(p.target, '[≤≦<＜]|不[得能应]?(超过|[高大多]于)|以[内下]|之内|控制在|[低少小]于|至多|最多|前', 0) <> '' THEN 'most'
    WHEN POSITION('成本' IN CONCAT(p.level1, p.level2)) > 0 THEN 'most'
    WHEN POSITION('时效' IN CONCAT(p.level1, p.level2)) > 0 AND p.target_unit <> '%' THEN 'most'
  END AS target_bound,
  COALESCE(w.unfinished, 0) = 1 AS unfinished,
  COALESCE(w.vague, 0) = 1 AND NOT p.has_digit AS vague
FROM printed AS p
LEFT JOIN worded AS w ON w.report_id = p.report_id AND w.seq = p.seq
