-- finding: what the audit finds: every check that did not pass, with its severity.
-- Grain: finding_id. Columns as in audit_check. size DOUBLE: the relative difference, for sorting and for the severity of
-- arithmetic rules (catalog audit_rules, high_from and low_below); of yoy_jump every change from 20 % on is listed, and the reader's
-- threshold is a condition on size.
-- severity_rank: 0 high, 1 medium, 2 low.
WITH failed AS (
  SELECT
    c.*,
    r.level,
    r.severity AS usual,
    r.high_from,
    r.low_below,
    CASE
      WHEN c.rule_id IN ('yoy_jump', 'peer_outlier') THEN ABS(CAST(c.other_value AS DOUBLE))
      WHEN c.expected IS NULL OR c.stated IS NULL THEN NULL
      WHEN c.expected = c.stated THEN 0
      ELSE ABS(CAST(c.stated - c.expected AS DOUBLE)) / CAST(CASE
        WHEN ABS(c.stated) > ABS(c.expected) THEN ABS(c.stated) ELSE ABS(c.expected)
      END AS DOUBLE)
    END AS size
  FROM audit_check AS c
  INNER JOIN audit_rules AS r ON r.rule_id = c.rule_id
  WHERE NOT c.passed
),
graded AS (
  SELECT
    *,
    CASE
      WHEN variant IN ('truncated', 'within_rounding') AND rule_id <> 'wrong_base' THEN 'low'
      WHEN high_from IS NOT NULL AND size >= CAST(high_from AS DOUBLE) THEN 'high'
      WHEN low_below IS NOT NULL AND size < CAST(low_below AS DOUBLE) THEN 'low'
      ELSE usual
    END AS severity
  FROM failed
)
SELECT
  CONCAT(
    g.report_id, '~', g.rule_id, '~', g.subject_kind, '~', g.subject_id, '~', CAST(g.fiscal_year AS VARCHAR), '~', g.stage, '~',
    g.measure, '~',
    COALESCE(g.variant, '')
  ) AS finding_id,
  g.report_id,
  p.department_id,
  p.fiscal_year AS report_year,
  g.rule_id,
  g.level,
  g.severity,
  CASE g.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END AS severity_rank,
  g.certainty,
  g.subject_kind,
  g.subject_id,
  g.fiscal_year,
  g.stage,
  g.measure,
  g.variant,
  g.quantity,
  g.stated,
  g.expected,
  g.lo,
  g.hi,
  g.size,
  g.points_at_risk,
  g.other_id,
  g.other_value
FROM graded AS g
INNER JOIN reports AS p ON p.report_id = g.report_id
