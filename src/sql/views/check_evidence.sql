-- check_evidence: level B checks of the rows of a score sheet, one by one or, for shares, once per report.
-- Grain: report_id × rule_id × subject_id (row seq; '' for a share). Only failing checks are listed.
-- other_id: what a finding on a target assumes: 'no_bound', a target that does not say that it is the least is; 'no_unit', of
-- two figures the one without a unit has the other's. Such a finding is only possible.
-- A share: stated is the weight of its rows, expected the weight of the sheet, other_value the number of rows. A sheet
-- without weights counts as the report's whole scale, and so do its rows; 'not_itemised' is one of sums alone.
WITH sheet AS (
  SELECT
    i.report_id,
    COALESCE(SUM(i.weight), MAX(r.score_scale)) AS weight,
    SUM(i.weight) IS NULL AS is_unweighted,
    SUM(i.weight) IS NULL AND MAX(i.level3) IS NULL AS is_summed
  FROM indicators AS i
  INNER JOIN reports AS r ON r.report_id = i.report_id
  GROUP BY i.report_id
),
share AS (
  SELECT
    f.report_id,
    f.rule_id,
    CASE WHEN s.is_unweighted THEN s.weight ELSE SUM(f.expected) END AS weight,
    s.weight AS sheet_weight,
    s.is_summed,
    COUNT(*) AS flagged
  FROM indicator_flag AS f
  INNER JOIN sheet AS s ON s.report_id = f.report_id
  WHERE f.rule_id IN ('vague_evidence', 'target_equals_actual', 'unverifiable')
  GROUP BY f.report_id, f.rule_id, s.weight, s.is_unweighted, s.is_summed
)
SELECT
  f.report_id,
  f.rule_id,
  'indicator' AS subject_kind,
  CAST(f.seq AS VARCHAR) AS subject_id,
  f.variant,
  CASE WHEN f.rule_id IN ('soft_target') OR f.variant = 'under_target' THEN 'number' ELSE 'points' END AS quantity,
  f.stated,
  f.expected,
  i.weight AS points_at_risk,
  CASE
    WHEN f.variant = 'under_target' AND i.target_bound IS NULL THEN 'no_bound'
    WHEN (f.variant = 'under_target' OR f.rule_id = 'soft_target') AND i.units_agree IS NULL THEN 'no_unit'
  END AS other_id,
  CAST(NULL AS DECIMAL(18, 6)) AS other_value
FROM indicator_flag AS f
INNER JOIN indicator_row AS i ON i.report_id = f.report_id AND i.seq = f.seq
WHERE f.rule_id NOT IN ('vague_evidence', 'target_equals_actual', 'unverifiable')
UNION ALL
SELECT
  s.report_id,
  s.rule_id,
  'report' AS subject_kind,
  '' AS subject_id,
  CASE WHEN s.rule_id = 'unverifiable' AND s.is_summed THEN 'not_itemised' END AS variant,
  'points' AS quantity,
  s.weight AS stated,
  s.sheet_weight AS expected,
  s.weight AS points_at_risk,
  CAST(NULL AS VARCHAR) AS other_id,
  CAST(s.flagged AS DECIMAL(18, 6)) AS other_value
FROM share AS s
INNER JOIN audit_rules AS r ON r.rule_id = s.rule_id
WHERE s.sheet_weight > 0 AND s.weight >= r.threshold * s.sheet_weight
