-- check_mention: one quantity that a report states more than once; the mention that lies farthest beyond rounding from the
-- canonical one.
-- Grain: report_id × item_id × fiscal_year × stage × measure, where there are two mentions or more.
-- passed: all mentions have one value. variant 'within_rounding': they differ by no more than their printed digits allow.
-- stated: the other mention; expected: the canonical one, with its interval. Base units.
WITH compared AS (
  SELECT
    c.report_id,
    c.item_id,
    c.fiscal_year,
    c.stage,
    c.measure,
    c.value AS canonical,
    c.ulp AS canonical_ulp,
    o.mention,
    o.value AS other,
    o.fact_id,
    ABS(o.value - c.value) <= CAST((c.ulp + o.ulp) * 0.5 AS DECIMAL(20, 7)) AS close,
    ROW_NUMBER() OVER (
      PARTITION BY c.report_id, c.item_id, c.fiscal_year, c.stage, c.measure
      ORDER BY ABS(o.value - c.value) - CAST((c.ulp + o.ulp) * 0.5 AS DECIMAL(20, 7)) DESC, ABS(o.value - c.value) DESC, o.mention
    ) AS distance
  FROM fact_value AS c
  INNER JOIN fact_value AS o
    ON o.report_id = c.report_id
    AND o.item_id = c.item_id
    AND o.fiscal_year = c.fiscal_year
    AND o.stage = c.stage
    AND o.measure = c.measure
    AND o.mention > 1
  WHERE c.mention = 1
)
SELECT
  m.report_id,
  'mention_conflict' AS rule_id,
  CASE WHEN r.metric_id IS NULL THEN 'item' ELSE 'metric' END AS subject_kind,
  m.item_id AS subject_id,
  m.fiscal_year,
  m.stage,
  m.measure,
  CASE WHEN m.other <> m.canonical AND m.close THEN 'within_rounding' END AS variant,
  CASE WHEN r.metric_id IS NOT NULL OR m.measure = 'change_pct' THEN 'rate' ELSE i.kind END AS quantity,
  m.other = m.canonical AS passed,
  m.other AS stated,
  m.canonical AS expected,
  CAST(CAST(m.canonical AS DECIMAL(20, 7)) - m.canonical_ulp * 0.5 AS DECIMAL(20, 7)) AS lo,
  CAST(CAST(m.canonical AS DECIMAL(20, 7)) + m.canonical_ulp * 0.5 AS DECIMAL(20, 7)) AS hi
FROM compared AS m
LEFT JOIN items AS i ON i.item_id = m.item_id
LEFT JOIN metrics AS r ON r.metric_id = m.item_id
WHERE m.distance = 1
