-- stated_rate: each rate that a report states and whose operands it states too, with every base that it may rest on.
-- Grain: report_id × subject_id (metric, or item of a change in %) × fiscal_year × stage × base_id.
-- base_id '' is the prescribed base; another is "item:stage", the term that was taken instead (catalog base_alternatives).
-- stated, ulp: the printed rate; numerator and denominator with lo and hi, exact, so that a rate is compared by
-- cross-multiplication and never by a rounded quotient.
WITH stated AS (
  SELECT report_id, item_id AS metric_id, fiscal_year, fact_id, value, ulp
  FROM fact_value
  WHERE mention = 1 AND measure = 'level' AND stage = 'final'
    AND item_id IN (SELECT metric_id FROM metric_terms)
),
-- The prescribed base of every metric, and what may stand in the place of one of its terms.
base AS (
  SELECT DISTINCT metric_id, '' AS base_id, CAST(NULL AS VARCHAR) AS item_id, CAST(NULL AS VARCHAR) AS stage,
    CAST(NULL AS VARCHAR) AS other_item_id, CAST(NULL AS VARCHAR) AS other_stage
  FROM metric_terms
  UNION ALL
  SELECT DISTINCT
    t.metric_id,
    CONCAT(b.item_id, ':', b.stage, '>', b.other_item_id, ':', b.other_stage) AS base_id,
    b.item_id,
    b.stage,
    b.other_item_id,
    b.other_stage
  FROM base_alternatives AS b
  INNER JOIN metric_terms AS t ON t.item_id = b.item_id AND t.stage = b.stage
),
term AS (
  SELECT
    s.report_id,
    s.metric_id,
    s.fiscal_year,
    b.base_id,
    t.side,
    t.seq,
    CASE WHEN b.item_id = t.item_id AND b.stage = t.stage THEN 1 ELSE 0 END AS replaced,
    CAST(t.coefficient AS DECIMAL(18, 2)) AS coefficient,
    CASE WHEN b.item_id = t.item_id AND b.stage = t.stage THEN l.value ELSE o.value END AS value,
    CASE WHEN b.item_id = t.item_id AND b.stage = t.stage THEN l.slack ELSE o.slack END AS slack
  FROM stated AS s
  INNER JOIN base AS b ON b.metric_id = s.metric_id
  INNER JOIN metric_operand AS o
    ON o.report_id = s.report_id AND o.metric_id = s.metric_id AND o.fiscal_year = s.fiscal_year
  INNER JOIN metric_terms AS t ON t.metric_id = o.metric_id AND t.seq = o.seq
  LEFT JOIN level_value AS l
    ON l.report_id = s.report_id AND l.item_id = b.other_item_id AND l.stage = b.other_stage
    AND l.fiscal_year = o.fiscal_year + t.year_offset AND l.origin = 'stated'
),
weighted AS (
  -- Nearly all coefficients are 1 or −1 and need no wide product.
  SELECT
    report_id,
    metric_id,
    fiscal_year,
    base_id,
    side,
    replaced,
    value IS NULL AS missing,
    CASE coefficient
      WHEN 1 THEN CAST(value AS DECIMAL(25, 7))
      WHEN -1 THEN -CAST(value AS DECIMAL(25, 7))
      ELSE CAST(coefficient * CAST(value AS DECIMAL(20, 7)) AS DECIMAL(25, 7))
    END AS value,
    CASE ABS(coefficient)
      WHEN 1 THEN CAST(slack AS DECIMAL(25, 7))
      ELSE CAST(ABS(coefficient) * CAST(slack AS DECIMAL(20, 7)) AS DECIMAL(25, 7))
    END AS slack
  FROM term
),
summed AS (
  SELECT
    report_id,
    metric_id,
    fiscal_year,
    base_id,
    MAX(replaced) AS replaced,
    SUM(CASE WHEN missing THEN 1 ELSE 0 END) AS missing,
    SUM(CASE WHEN side = 'denominator' THEN 1 ELSE 0 END) AS denominators,
    CAST(SUM(CASE WHEN side = 'numerator' THEN value END) AS DECIMAL(25, 7)) AS numerator,
    CAST(SUM(CASE WHEN side = 'numerator' THEN value - slack END) AS DECIMAL(25, 7)) AS numerator_lo,
    CAST(SUM(CASE WHEN side = 'numerator' THEN value + slack END) AS DECIMAL(25, 7)) AS numerator_hi,
    CAST(SUM(CASE WHEN side = 'denominator' THEN value END) AS DECIMAL(25, 7)) AS denominator,
    CAST(SUM(CASE WHEN side = 'denominator' THEN value - slack END) AS DECIMAL(25, 7)) AS denominator_lo,
    CAST(SUM(CASE WHEN side = 'denominator' THEN value + slack END) AS DECIMAL(25, 7)) AS denominator_hi
  FROM weighted
  GROUP BY report_id, metric_id, fiscal_year, base_id
),
change_rate AS (
  SELECT
    p.report_id,
    p.item_id,
    p.fiscal_year,
    p.stage,
    p.fact_id,
    p.value,
    p.ulp,
    CAST(l.value - b.value AS DECIMAL(25, 7)) AS numerator,
    CAST(COALESCE(CAST(c.value AS DECIMAL(20, 7)) - c.ulp * 0.5, CAST(l.value AS DECIMAL(20, 7)) - b.value - l.slack - b.slack) AS DECIMAL(25, 7)) AS numerator_lo,
    CAST(COALESCE(CAST(c.value AS DECIMAL(20, 7)) + c.ulp * 0.5, CAST(l.value AS DECIMAL(20, 7)) - b.value + l.slack + b.slack) AS DECIMAL(25, 7)) AS numerator_hi,
    CAST(b.value AS DECIMAL(25, 7)) AS denominator,
    CAST(CAST(b.value AS DECIMAL(20, 7)) - b.slack AS DECIMAL(25, 7)) AS denominator_lo,
    CAST(CAST(b.value AS DECIMAL(20, 7)) + b.slack AS DECIMAL(25, 7)) AS denominator_hi
  FROM fact_value AS p
  INNER JOIN level_value AS l
    ON l.report_id = p.report_id AND l.item_id = p.item_id AND l.stage = p.stage AND l.fiscal_year = p.fiscal_year
    AND l.origin = 'stated'
  INNER JOIN level_value AS b
    ON b.report_id = p.report_id AND b.item_id = p.item_id AND b.stage = p.stage AND b.fiscal_year = p.fiscal_year - 1
  LEFT JOIN fact_value AS c
    ON c.report_id = p.report_id AND c.item_id = p.item_id AND c.stage = p.stage AND c.fiscal_year = p.fiscal_year
    AND c.measure = 'change' AND c.mention = 1 AND b.origin = 'derived'
  WHERE p.measure = 'change_pct' AND p.mention = 1
)
SELECT
  m.report_id,
  'metric' AS subject_kind,
  m.metric_id AS subject_id,
  m.fiscal_year,
  'final' AS stage,
  'level' AS measure,
  m.base_id,
  s.fact_id,
  s.value AS stated,
  s.ulp,
  m.numerator,
  m.numerator_lo,
  m.numerator_hi,
  m.denominator,
  m.denominator_lo,
  m.denominator_hi
FROM summed AS m
INNER JOIN stated AS s
  ON s.report_id = m.report_id AND s.metric_id = m.metric_id AND s.fiscal_year = m.fiscal_year
WHERE m.missing = 0 AND m.denominators > 0 AND m.denominator_lo > 0 AND (m.base_id = '' OR m.replaced = 1)
UNION ALL
SELECT
  report_id,
  'item' AS subject_kind,
  item_id AS subject_id,
  fiscal_year,
  stage,
  'change_pct' AS measure,
  '' AS base_id,
  fact_id,
  value AS stated,
  ulp,
  numerator,
  numerator_lo,
  numerator_hi,
  denominator,
  denominator_lo,
  denominator_hi
FROM change_rate
WHERE denominator_lo > 0
