-- indicator_flag: rows of a score sheet that a rule of level B finds wanting, row by row.
-- Grain: report_id × seq × rule_id. Rules that speak of a share (vague_evidence, target_equals_actual, unverifiable)
-- become one finding per report over these rows; the others one finding each.
-- stated, expected: actual and target figure (soft_target), points and weight (elsewhere).
WITH row_value AS (
  SELECT
    i.*,
    v.source,
    v.numerator,
    v.denominator,
    v.reason AS gap_reason,
    p.report_id IS NOT NULL AS executed,
    COALESCE(p.matched, 0) = 1 AS reproduced
  FROM indicator_row AS i
  LEFT JOIN metric_value AS v
    ON v.report_id = i.report_id AND v.fiscal_year = i.fiscal_year AND v.metric_id = i.metric_id
  LEFT JOIN (
    SELECT report_id, seq, MAX(CASE WHEN matches THEN 1 ELSE 0 END) AS matched FROM rule_points GROUP BY report_id, seq
  ) AS p ON p.report_id = i.report_id AND p.seq = i.seq
),
operand AS (
  SELECT
    o.report_id,
    o.metric_id,
    o.fiscal_year,
    SUM(CASE WHEN t.side = 'numerator' AND o.value IS NULL THEN 1 ELSE 0 END) AS numerator_gaps,
    SUM(CASE WHEN t.side = 'denominator' AND o.value IS NULL THEN 1 ELSE 0 END) AS denominator_gaps
  FROM metric_operand AS o
  INNER JOIN metric_terms AS t ON t.metric_id = o.metric_id AND t.seq = o.seq
  GROUP BY o.report_id, o.metric_id, o.fiscal_year
)
SELECT report_id, seq, 'full_marks_unfinished' AS rule_id, 'wording' AS variant, score AS stated, weight AS expected
FROM row_value
WHERE unfinished AND score = weight AND weight > 0
UNION ALL
SELECT
  report_id,
  seq,
  'full_marks_unfinished' AS rule_id,
  'under_target' AS variant,
  actual_number AS stated,
  target_number AS expected
FROM row_value
WHERE NOT unfinished AND score = weight AND weight > 0 AND metric_id IS NULL AND rule_id IS NULL
  AND actual_number < target_number AND COALESCE(units_agree, TRUE) AND COALESCE(target_bound, 'least') = 'least'
UNION ALL
SELECT report_id, seq, 'vague_evidence' AS rule_id, CAST(NULL AS VARCHAR) AS variant, score AS stated, weight AS expected
FROM row_value
WHERE vague AND score > 0
UNION ALL
SELECT report_id, seq, 'target_equals_actual' AS rule_id, CAST(NULL AS VARCHAR) AS variant, score AS stated, weight AS expected
FROM row_value
WHERE TRIM(target) = TRIM(actual) AND score > 0
UNION ALL
SELECT report_id, seq, 'soft_target' AS rule_id, CAST(NULL AS VARCHAR) AS variant, actual_number AS stated, target_number AS expected
FROM row_value
CROSS JOIN (SELECT threshold FROM audit_rules WHERE rule_id = 'soft_target') AS r
WHERE target_number > 0 AND actual_number > CAST(target_number AS DECIMAL(20, 6)) * r.threshold AND NOT is_percent AND metric_id IS NULL
  AND COALESCE(units_agree, TRUE) AND COALESCE(target_bound, 'least') = 'least'
UNION ALL
SELECT report_id, seq, 'unexplained_deduction' AS rule_id, CAST(NULL AS VARCHAR) AS variant, score AS stated, weight AS expected
FROM row_value
WHERE score < weight AND reason IS NULL AND NOT reproduced
UNION ALL
SELECT v.report_id, v.seq, 'empty_base' AS rule_id, v.gap_reason AS variant, v.score AS stated, v.weight AS expected
FROM row_value AS v
LEFT JOIN operand AS o
  ON o.report_id = v.report_id AND o.metric_id = v.metric_id AND o.fiscal_year = v.fiscal_year
WHERE v.score > 0 AND v.source IS NULL
  AND (v.gap_reason = 'zero_denominator' OR o.denominator_gaps > 0 AND o.numerator_gaps = 0)
UNION ALL
SELECT v.report_id, v.seq, 'unverifiable' AS rule_id, CAST(NULL AS VARCHAR) AS variant, v.score AS stated, v.weight AS expected
FROM row_value AS v
LEFT JOIN operand AS o
  ON o.report_id = v.report_id AND o.metric_id = v.metric_id AND o.fiscal_year = v.fiscal_year
WHERE v.score > 0 AND v.source IS NULL AND v.actual IS NULL AND NOT v.executed
  AND NOT (v.metric_id IS NOT NULL AND (v.gap_reason = 'zero_denominator' OR COALESCE(o.denominator_gaps, 0) > 0 AND o.numerator_gaps = 0))
