-- rule_reading: the figure that a scoring rule is applied to, in every reading that the report allows.
-- Grain: report_id × seq (row of the score sheet) × reading. Rows whose rule cannot be computed have none.
-- reading: 'computed' the row's metric from the report's own figures; 'stated' the metric as printed; 'actual' the row's
-- printed actual value; 'target' the actual value as a share of the row's own target, where that is not the rule's
-- threshold; a metric_id where the rule leaves its base open.
-- reading_rank: 1 is the reading that counts. is_open: the rule leaves the base open, so no reading counts for certain.
-- value, lo, hi DOUBLE in the unit of the rule.
WITH scored AS (
  SELECT i.*, s.kind, s.unit, s.threshold, COALESCE(i.metric_id, s.metric_id) AS own_metric_id
  FROM indicator_row AS i
  INNER JOIN scoring_rules AS s ON s.rule_id = i.rule_id
  WHERE s.kind IN ('proportional', 'per_step', 'bands') AND i.score IS NOT NULL
),
reading AS (
  SELECT
    s.report_id,
    s.seq,
    'computed' AS reading,
    1 AS preference,
    FALSE AS is_open,
    v.value * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS value,
    v.lo * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS lo,
    v.hi * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS hi
  FROM scored AS s
  INNER JOIN metric_value AS v
    ON v.report_id = s.report_id AND v.fiscal_year = s.fiscal_year AND v.metric_id = s.own_metric_id
    AND v.source = 'computed'
  UNION ALL
  SELECT
    s.report_id,
    s.seq,
    'stated' AS reading,
    2 AS preference,
    FALSE AS is_open,
    CAST(l.value AS DOUBLE) * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS value,
    CAST(CAST(l.value AS DECIMAL(20, 7)) - l.slack AS DOUBLE) * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS lo,
    CAST(CAST(l.value AS DECIMAL(20, 7)) + l.slack AS DOUBLE) * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS hi
  FROM scored AS s
  INNER JOIN level_value AS l
    ON l.report_id = s.report_id AND l.fiscal_year = s.fiscal_year AND l.item_id = s.own_metric_id
    AND l.stage = 'final' AND l.origin = 'stated'
  UNION ALL
  SELECT
    s.report_id,
    s.seq,
    'actual' AS reading,
    3 AS preference,
    FALSE AS is_open,
    CAST(s.actual_number AS DOUBLE) AS value,
    CAST(s.actual_number - s.actual_ulp * 0.5 AS DOUBLE) AS lo,
    CAST(s.actual_number + s.actual_ulp * 0.5 AS DOUBLE) AS hi
  FROM scored AS s
  WHERE s.actual_number IS NOT NULL AND s.own_metric_id IS NULL
    AND (s.actual_unit = s.unit OR s.actual_unit = '' AND s.unit <> '%')
    AND NOT EXISTS (SELECT 1 FROM rule_readings AS q WHERE q.rule_id = s.rule_id)
  UNION ALL
  SELECT
    s.report_id,
    s.seq,
    'target' AS reading,
    4 AS preference,
    FALSE AS is_open,
    CAST(s.threshold AS DOUBLE) * CAST(s.actual_number AS DOUBLE) / CAST(s.target_number AS DOUBLE) AS value,
    CAST(s.threshold AS DOUBLE) * CAST(s.actual_number - s.actual_ulp * 0.5 AS DOUBLE) / CAST(s.target_number AS DOUBLE) AS lo,
    CAST(s.threshold AS DOUBLE) * CAST(s.actual_number + s.actual_ulp * 0.5 AS DOUBLE) / CAST(s.target_number AS DOUBLE) AS hi
  FROM scored AS s
  WHERE s.kind = 'per_step' AND s.own_metric_id IS NULL AND s.actual_number IS NOT NULL
    AND s.target_number > 0 AND s.target_number <> s.threshold AND COALESCE(s.units_agree, TRUE)
    AND (s.unit <> '%' OR s.actual_unit = '%')
    AND NOT EXISTS (SELECT 1 FROM rule_readings AS q WHERE q.rule_id = s.rule_id)
  UNION ALL
  SELECT
    s.report_id,
    s.seq,
    q.metric_id AS reading,
    10 + q.seq AS preference,
    TRUE AS is_open,
    v.value * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS value,
    v.lo * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS lo,
    v.hi * CASE WHEN s.unit = '%' THEN 100 ELSE 1 END AS hi
  FROM scored AS s
  INNER JOIN rule_readings AS q ON q.rule_id = s.rule_id
  INNER JOIN metric_value AS v
    ON v.report_id = s.report_id AND v.fiscal_year = s.fiscal_year AND v.metric_id = q.metric_id
    AND v.source = 'computed'
)
SELECT
  report_id,
  seq,
  reading,
  ROW_NUMBER() OVER (PARTITION BY report_id, seq ORDER BY preference) AS reading_rank,
  is_open,
  value,
  COALESCE(lo, value) AS lo,
  COALESCE(hi, value) AS hi
FROM reading
