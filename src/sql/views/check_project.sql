-- check_project: what the named projects of a report add up to.
-- Grain: report_id × rule_id × subject_id (project seq, or '' for the report).
-- stock_flow: opening + initial + adjustment against final + closing of one project; where no closing balance is printed
-- it is taken as zero and the finding is only possible. unexplained_spending: the part of project spending that no
-- project carries; a part counts unless a project above it, at whatever distance, has an amount, and a project larger than
-- all project spending is paid from another budget. The table keeps no trailing zeros, so a figure is taken to be rounded at
-- its last digit that is not zero: the slack is never too small. 万元.
WITH RECURSIVE amount AS (
  SELECT report_id, seq, 'opening' AS part, 1 AS sign, opening AS value FROM projects WHERE mention = 1
  UNION ALL
  SELECT report_id, seq, 'initial' AS part, 1 AS sign, initial AS value FROM projects WHERE mention = 1
  UNION ALL
  SELECT report_id, seq, 'adjustment' AS part, 1 AS sign, adjustment AS value FROM projects WHERE mention = 1
  UNION ALL
  SELECT report_id, seq, 'final' AS part, -1 AS sign, final AS value FROM projects WHERE mention = 1
  UNION ALL
  SELECT report_id, seq, 'closing' AS part, -1 AS sign, closing AS value FROM projects WHERE mention = 1
),
rounded AS (
  SELECT
    *,
    CASE
      WHEN value IS NULL OR value = 0 THEN CAST(0 AS DECIMAL(18, 6))
      WHEN value = ROUND(value, 0) THEN CAST(0.5 AS DECIMAL(18, 6))
      WHEN value = ROUND(value, 1) THEN CAST(0.05 AS DECIMAL(18, 6))
      ELSE CAST(0.005 AS DECIMAL(18, 6))
    END AS half_ulp
  FROM amount
),
flow AS (
  SELECT
    report_id,
    seq,
    SUM(sign * value) AS gap,
    SUM(half_ulp) AS slack,
    SUM(CASE WHEN part IN ('opening', 'initial', 'adjustment') THEN value END) AS sources,
    MAX(CASE WHEN part = 'final' THEN value END) AS final,
    MAX(CASE WHEN part = 'closing' THEN value END) AS closing
  FROM rounded
  GROUP BY report_id, seq
),
-- What stands above each project; 20 levels at most, for a circle of parents, which validation refuses, has no end.
ancestor AS (
  SELECT p.report_id, p.seq, p.parent_seq AS ancestor_seq, 1 AS height
  FROM projects AS p
  WHERE p.mention = 1 AND p.parent_seq IS NOT NULL
  UNION ALL
  SELECT a.report_id, a.seq, p.parent_seq AS ancestor_seq, a.height + 1 AS height
  FROM ancestor AS a
  INNER JOIN projects AS p ON p.report_id = a.report_id AND p.seq = a.ancestor_seq AND p.mention = 1
  WHERE p.parent_seq IS NOT NULL AND a.height < 20
),
named AS (
  SELECT
    r.report_id,
    SUM(r.value) AS value,
    SUM(r.half_ulp) AS slack,
    COUNT(*) AS projects,
    SUM(CASE WHEN r.value IS NULL THEN 1 ELSE 0 END) AS without_amount
  FROM rounded AS r
  LEFT JOIN level_value AS l
    ON l.report_id = r.report_id AND l.item_id = 'expenditure.project' AND l.stage = 'final' AND l.fiscal_year = l.report_year
    AND l.origin = 'stated'
  WHERE r.part = 'final' AND (
    r.value IS NULL OR l.value IS NULL OR r.value - r.half_ulp <= CAST(l.value AS DECIMAL(20, 7)) + l.slack
  ) AND NOT EXISTS (
    SELECT 1
    FROM ancestor AS a
    INNER JOIN projects AS p ON p.report_id = a.report_id AND p.seq = a.ancestor_seq AND p.mention = 1
    WHERE a.report_id = r.report_id AND a.seq = r.seq AND p.final IS NOT NULL
  )
  GROUP BY r.report_id
)
SELECT
  report_id,
  'stock_flow' AS rule_id,
  'project' AS subject_kind,
  CAST(seq AS VARCHAR) AS subject_id,
  CASE WHEN closing IS NULL THEN 'possible' ELSE 'certain' END AS certainty,
  CASE WHEN closing IS NULL THEN 'no_closing' END AS variant,
  ABS(gap) <= slack AS passed,
  final + COALESCE(closing, 0) AS stated,
  sources AS expected,
  sources - slack AS lo,
  sources + slack AS hi,
  CAST(NULL AS DECIMAL(38, 6)) AS other_value
FROM flow
WHERE sources IS NOT NULL AND final IS NOT NULL
UNION ALL
SELECT
  l.report_id,
  'unexplained_spending' AS rule_id,
  'item' AS subject_kind,
  'expenditure.project' AS subject_id,
  'certain' AS certainty,
  CASE WHEN n.value IS NULL THEN 'no_amounts' END AS variant,
  CAST(l.value AS DECIMAL(20, 7)) + l.slack - (COALESCE(n.value, 0) - COALESCE(n.slack, 0))
    <= CAST(l.value AS DECIMAL(20, 6)) * r.threshold AS passed,
  l.value AS stated,
  COALESCE(n.value, 0) AS expected,
  COALESCE(n.value - n.slack, 0) AS lo,
  COALESCE(n.value + n.slack, 0) AS hi,
  CAST(COALESCE(n.projects, 0) AS DECIMAL(38, 6)) AS other_value
FROM level_value AS l
INNER JOIN reports AS p ON p.report_id = l.report_id AND p.coverage = 'full' AND p.fiscal_year = l.fiscal_year
CROSS JOIN audit_rules AS r
LEFT JOIN named AS n ON n.report_id = l.report_id
WHERE r.rule_id = 'unexplained_spending' AND l.item_id = 'expenditure.project' AND l.stage = 'final'
  AND l.origin = 'stated' AND l.value > 0
