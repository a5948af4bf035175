-- report_audit: the four summary figures of a report's audit.
-- Grain: report_id.
-- reexecuted_score: points replaced where a printed rule decides them, unchanged elsewhere; null without a row by row sheet.
-- replaced_rows: how many. points_at_risk: weight of rows with findings of level A or B that no rule decides; the whole scale
-- where no row is printed. verifiable_weight: weight of rows whose metric follows from disclosed figures. checks_run and checks_passed:
-- the arithmetic checks of level A. All points on the report's own scale.
WITH sheet AS (
  SELECT
    report_id,
    SUM(weight) AS weight,
    SUM(score) AS score
  FROM indicators
  GROUP BY report_id
),
replaced AS (
  SELECT
    p.report_id,
    p.seq,
    p.points_whole - p.score AS difference
  FROM rule_points AS p
  INNER JOIN check_rule AS c
    ON c.report_id = p.report_id AND c.seq = p.seq AND c.rule_id IN ('rule_reexecution', 'unreachable_score', 'threshold_shaving') AND NOT c.passed
  WHERE p.reading_rank = 1 AND NOT p.is_open
),
replaced_sum AS (
  SELECT report_id, SUM(difference) AS difference, COUNT(*) AS replaced_rows FROM replaced GROUP BY report_id
),
doubted_row AS (
  SELECT f.report_id, f.seq
  FROM indicator_flag AS f
  INNER JOIN check_evidence AS c
    ON c.report_id = f.report_id AND c.rule_id = f.rule_id AND (c.subject_kind = 'report' OR c.subject_id = CAST(f.seq AS VARCHAR))
  UNION
  SELECT report_id, seq FROM check_rule WHERE NOT passed
),
risk AS (
  SELECT d.report_id, SUM(i.weight) AS weight, SUM(CASE WHEN i.weight IS NULL THEN 1 ELSE 0 END) AS unweighted
  FROM doubted_row AS d
  INNER JOIN indicators AS i ON i.report_id = d.report_id AND i.seq = d.seq
  WHERE NOT EXISTS (SELECT 1 FROM replaced AS x WHERE x.report_id = d.report_id AND x.seq = d.seq)
  GROUP BY d.report_id
),
verifiable AS (
  SELECT i.report_id, SUM(i.weight) AS weight
  FROM indicators AS i
  INNER JOIN reports AS r ON r.report_id = i.report_id
  WHERE EXISTS (
    SELECT 1 FROM metric_value AS v
    WHERE v.report_id = i.report_id AND v.fiscal_year = r.fiscal_year AND v.metric_id = i.metric_id AND v.source = 'computed'
  ) OR EXISTS (
    SELECT 1 FROM rule_points AS p
    WHERE p.report_id = i.report_id AND p.seq = i.seq AND p.reading_rank = 1 AND (p.reading = 'computed' OR p.is_open)
  )
  GROUP BY i.report_id
),
checked AS (
  SELECT
    c.report_id,
    COUNT(*) AS run,
    SUM(CASE WHEN c.passed THEN 1 ELSE 0 END) AS passed
  FROM audit_check AS c
  WHERE c.rule_id IN (
    'identity_break', 'stock_flow', 'part_exceeds_whole', 'rate_mismatch', 'wrong_base', 'mention_conflict',
    'shared_denominator', 'score_sum'
  )
  GROUP BY c.report_id
)
SELECT
  r.report_id,
  r.department_id,
  r.fiscal_year,
  CAST(r.score AS DECIMAL(18, 6)) AS self_score,
  r.score_scale,
  CASE
    WHEN s.weight IS NOT NULL THEN CAST(CAST(r.score AS DECIMAL(18, 6)) + COALESCE(x.difference, 0) AS DECIMAL(18, 6))
  END AS reexecuted_score,
  CAST(COALESCE(x.replaced_rows, 0) AS INTEGER) AS replaced_rows,
  CASE
    WHEN s.report_id IS NULL THEN NULL
    WHEN s.weight IS NULL THEN r.score_scale
    ELSE CAST(COALESCE(k.weight, 0) AS DECIMAL(18, 6))
  END AS points_at_risk,
  CASE
    WHEN s.report_id IS NULL THEN NULL
    ELSE CAST(COALESCE(v.weight, 0) AS DECIMAL(18, 6))
  END AS verifiable_weight,
  CAST(COALESCE(s.weight, CASE WHEN s.report_id IS NOT NULL THEN r.score_scale END) AS DECIMAL(18, 6)) AS sheet_weight,
  CAST(COALESCE(c.run, 0) AS INTEGER) AS checks_run,
  CAST(COALESCE(c.passed, 0) AS INTEGER) AS checks_passed
FROM reports AS r
LEFT JOIN sheet AS s ON s.report_id = r.report_id
LEFT JOIN replaced_sum AS x ON x.report_id = r.report_id
LEFT JOIN risk AS k ON k.report_id = r.report_id
LEFT JOIN verifiable AS v ON v.report_id = r.report_id
LEFT JOIN checked AS c ON c.report_id = r.report_id
