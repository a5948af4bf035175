-- finding_fact: the stated figures that a finding rests on, each to be shown with its place in the report.
-- Grain: finding_id × fact_id. seq orders them; coefficient is set for the terms of an identity.
WITH linked AS (
  SELECT f.finding_id, t.seq, v.fact_id, t.coefficient
  FROM finding AS f
  INNER JOIN identity_terms AS t ON t.identity_id = f.subject_id
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = t.item_id AND v.stage = COALESCE(t.stage, f.stage)
    AND v.fiscal_year = f.fiscal_year + t.year_offset AND v.measure = f.measure AND v.mention = 1
  WHERE f.subject_kind = 'identity'
  UNION ALL
  -- All that the report says of the item or the rate itself at the place of the finding.
  SELECT f.finding_id, v.mention AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = f.subject_id AND v.fiscal_year = f.fiscal_year AND v.stage = f.stage
    AND v.measure = f.measure
  WHERE f.rule_id IN ('mention_conflict', 'rate_mismatch', 'wrong_base', 'part_exceeds_whole', 'shared_denominator', 'unexplained_spending')
  UNION ALL
  SELECT f.finding_id, 100 + o.seq AS seq, o.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN metric_operand AS o
    ON o.report_id = f.report_id AND o.metric_id = f.subject_id AND o.fiscal_year = f.fiscal_year
  WHERE f.subject_kind = 'metric'
  UNION ALL
  SELECT f.finding_id, 200 + o.seq AS seq, o.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN indicator_row AS i ON i.report_id = f.report_id AND CAST(i.seq AS VARCHAR) = f.subject_id
  INNER JOIN metric_operand AS o
    ON o.report_id = f.report_id AND o.fiscal_year = i.fiscal_year
    AND (o.metric_id = i.metric_id OR o.metric_id IN (SELECT q.metric_id FROM rule_readings AS q WHERE q.rule_id = i.rule_id))
  WHERE f.subject_kind = 'indicator' AND f.rule_id IN ('rule_reexecution', 'unreachable_score', 'threshold_shaving', 'empty_base')
  UNION ALL
  SELECT f.finding_id, 300 AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN indicator_row AS i ON i.report_id = f.report_id AND CAST(i.seq AS VARCHAR) = f.subject_id
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = i.metric_id AND v.fiscal_year = i.fiscal_year AND v.measure = 'level'
  WHERE f.subject_kind = 'indicator' AND f.rule_id IN ('rule_reexecution', 'threshold_shaving')
  UNION ALL
  -- What the first figure is compared with: the whole of a part, the other rate of one denominator.
  SELECT f.finding_id, 400 + COALESCE(o.seq, 0) AS seq, COALESCE(o.fact_id, v.fact_id) AS fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = f.other_id AND v.fiscal_year = f.fiscal_year AND v.stage = f.stage
    AND v.measure = 'level' AND v.mention = 1
  LEFT JOIN metric_operand AS o
    ON o.report_id = f.report_id AND o.metric_id = f.other_id AND o.fiscal_year = f.fiscal_year AND o.fact_id IS NOT NULL
  WHERE f.rule_id IN ('part_exceeds_whole', 'shared_denominator')
  UNION ALL
  SELECT f.finding_id, 450 AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = f.other_id AND v.fiscal_year = f.fiscal_year AND v.stage = f.stage
    AND v.measure = 'level' AND v.mention = 1
  WHERE f.rule_id = 'shared_denominator'
  UNION ALL
  -- The base that reproduces a rate.
  SELECT f.finding_id, 500 AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN base_alternatives AS b
    ON f.other_id = CONCAT(b.item_id, ':', b.stage, '>', b.other_item_id, ':', b.other_stage)
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = b.other_item_id AND v.stage = b.other_stage AND v.fiscal_year = f.fiscal_year
    AND v.measure = 'level' AND v.mention = 1
  WHERE f.rule_id = 'wrong_base'
  UNION ALL
  SELECT f.finding_id, 1 AS seq, f.subject_id AS fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  WHERE f.subject_kind = 'fact'
  UNION ALL
  SELECT f.finding_id, 10 AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = f.subject_id AND v.fiscal_year = f.fiscal_year AND v.measure = 'level'
    AND v.mention = 1 AND (v.stage = f.stage OR v.stage = 'final')
  WHERE f.rule_id = 'budget_equals_final'
  UNION ALL
  SELECT f.finding_id, 20 AS seq, l.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN department_item AS d
    ON d.department_id = f.department_id AND d.item_id = f.subject_id AND d.stage = f.stage
    AND d.fiscal_year IN (f.fiscal_year, f.fiscal_year - 1)
  INNER JOIN level_value AS l
    ON l.report_id = d.report_id AND l.item_id = d.item_id AND l.stage = d.stage AND l.fiscal_year = d.fiscal_year
  WHERE f.rule_id = 'yoy_jump'
  UNION ALL
  SELECT f.finding_id, 21 AS seq, l.change_fact_id AS fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN department_item AS d
    ON d.department_id = f.department_id AND d.item_id = f.subject_id AND d.stage = f.stage
    AND d.fiscal_year IN (f.fiscal_year, f.fiscal_year - 1)
  INNER JOIN level_value AS l
    ON l.report_id = d.report_id AND l.item_id = d.item_id AND l.stage = d.stage AND l.fiscal_year = d.fiscal_year
  WHERE f.rule_id = 'yoy_jump'
  UNION ALL
  -- A change in per cent rests on the level and the change.
  SELECT f.finding_id, 30 AS seq, v.fact_id, CAST(NULL AS DECIMAL(18, 6)) AS coefficient
  FROM finding AS f
  INNER JOIN fact_value AS v
    ON v.report_id = f.report_id AND v.item_id = f.subject_id AND v.stage = f.stage AND v.mention = 1
    AND (v.fiscal_year = f.fiscal_year AND v.measure IN ('level', 'change') OR v.fiscal_year = f.fiscal_year - 1 AND v.measure = 'level')
  WHERE f.rule_id = 'rate_mismatch' AND f.measure = 'change_pct'
)
SELECT
  finding_id,
  fact_id,
  CAST(MIN(seq) AS INTEGER) AS seq,
  MAX(coefficient) AS coefficient
FROM linked
WHERE fact_id IS NOT NULL
GROUP BY finding_id, fact_id
