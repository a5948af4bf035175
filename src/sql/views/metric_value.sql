-- metric_value: every metric as one report gives it for one year it speaks of.
-- Grain: report_id × fiscal_year × metric_id. The report's own year has a row for every metric; another year only
-- where there is a value.
-- value DOUBLE: ratio (1 = 100 %) or 万元/人; for drawing and sorting. The figure that a person reads is rounded from
-- numerator and denominator, DECIMAL(24,6), or from stated_value, DECIMAL(18,6).
-- lo, hi DOUBLE: the interval that the printed digits of the operands allow; null where the denominator's interval
-- holds zero. source: 'computed' from terms, else 'stated' by the report, else null with a reason:
-- 'not_stated' (a stated-only metric), 'zero_denominator', 'no_prior_year', 'not_reported' (missing_* names the first gap).
-- derived: an operand follows from level − change instead of being stated.
WITH weighted AS (
  -- DuckDB keeps the product of two DECIMAL(18) in 18 digits and overflows; the wide casts make the product wide. Nearly
  -- all coefficients are 1 or −1 and need no product, which is what most of the time went into.
  SELECT
    o.report_id,
    o.fiscal_year,
    o.metric_id,
    o.seq,
    t.side,
    t.year_offset,
    o.origin,
    o.value IS NULL AS missing,
    CASE t.coefficient
      WHEN 1 THEN CAST(o.value AS DECIMAL(24, 6))
      WHEN -1 THEN -CAST(o.value AS DECIMAL(24, 6))
      ELSE CAST(CAST(t.coefficient AS DECIMAL(18, 2)) * CAST(o.value AS DECIMAL(20, 7)) AS DECIMAL(24, 6))
    END AS value,
    CASE ABS(t.coefficient)
      WHEN 1 THEN CAST(o.slack AS DECIMAL(25, 7))
      ELSE CAST(CAST(ABS(t.coefficient) AS DECIMAL(18, 2)) * CAST(o.slack AS DECIMAL(20, 7)) AS DECIMAL(25, 7))
    END AS slack
  FROM metric_operand AS o
  INNER JOIN metric_terms AS t ON t.metric_id = o.metric_id AND t.seq = o.seq
),
term_count AS (
  SELECT metric_id, COUNT(*) AS terms FROM metric_terms GROUP BY metric_id
),
evaluated AS (
  SELECT
    report_id,
    fiscal_year,
    metric_id,
    COUNT(*) AS terms,
    SUM(CASE WHEN missing THEN 1 ELSE 0 END) AS missing_terms,
    SUM(CASE WHEN missing AND year_offset = 0 THEN 1 ELSE 0 END) AS missing_this_year,
    SUM(CASE WHEN side = 'denominator' THEN 1 ELSE 0 END) AS denominator_terms,
    MIN(CASE WHEN missing THEN seq END) AS missing_seq,
    MAX(CASE WHEN origin = 'derived' THEN 1 ELSE 0 END) AS derived_terms,
    CAST(SUM(CASE WHEN side = 'numerator' THEN value END) AS DECIMAL(24, 6)) AS numerator,
    CAST(SUM(CASE WHEN side = 'numerator' THEN slack END) AS DECIMAL(25, 7)) AS numerator_slack,
    CAST(SUM(CASE WHEN side = 'denominator' THEN value END) AS DECIMAL(24, 6)) AS denominator,
    CAST(SUM(CASE WHEN side = 'denominator' THEN slack END) AS DECIMAL(25, 7)) AS denominator_slack
  FROM weighted
  GROUP BY report_id, fiscal_year, metric_id
),
complete AS (
  SELECT
    e.report_id,
    e.fiscal_year,
    e.metric_id,
    e.derived_terms,
    e.numerator,
    CAST(e.numerator - e.numerator_slack AS DECIMAL(25, 7)) AS numerator_lo,
    CAST(e.numerator + e.numerator_slack AS DECIMAL(25, 7)) AS numerator_hi,
    CASE WHEN e.denominator_terms = 0 THEN CAST(1 AS DECIMAL(24, 6)) ELSE e.denominator END AS denominator,
    CASE WHEN e.denominator_terms = 0 THEN CAST(1 AS DECIMAL(25, 7)) ELSE CAST(e.denominator - e.denominator_slack AS DECIMAL(25, 7)) END AS denominator_lo,
    CASE WHEN e.denominator_terms = 0 THEN CAST(1 AS DECIMAL(25, 7)) ELSE CAST(e.denominator + e.denominator_slack AS DECIMAL(25, 7)) END AS denominator_hi
  FROM evaluated AS e
  -- Of another year than the report's own, terms without a figure are not there.
  INNER JOIN term_count AS n ON n.metric_id = e.metric_id AND n.terms = e.terms
  WHERE e.missing_terms = 0 AND (e.denominator_terms = 0 OR e.denominator <> 0)
),
assessed AS (
  SELECT
    y.report_id,
    y.department_id,
    y.fiscal_year,
    y.own,
    m.metric_id,
    CASE
      WHEN c.metric_id IS NOT NULL THEN 'computed'
      WHEN s.value IS NOT NULL THEN 'stated'
    END AS source,
    c.numerator,
    c.denominator,
    c.numerator_lo,
    c.numerator_hi,
    c.denominator_lo,
    c.denominator_hi,
    COALESCE(c.derived_terms, 0) = 1 AS derived,
    s.value AS stated_value,
    CAST(s.value AS DECIMAL(20, 7)) - s.slack AS stated_lo,
    CAST(s.value AS DECIMAL(20, 7)) + s.slack AS stated_hi,
    s.fact_id AS stated_fact_id,
    CASE
      WHEN c.metric_id IS NOT NULL OR s.value IS NOT NULL THEN NULL
      WHEN e.metric_id IS NULL THEN 'not_stated'
      WHEN e.missing_terms = 0 THEN 'zero_denominator'
      WHEN e.missing_this_year = 0 THEN 'no_prior_year'
      ELSE 'not_reported'
    END AS reason,
    e.missing_seq
  FROM report_year AS y
  CROSS JOIN metrics AS m
  LEFT JOIN evaluated AS e
    ON e.report_id = y.report_id AND e.fiscal_year = y.fiscal_year AND e.metric_id = m.metric_id
  LEFT JOIN complete AS c
    ON c.report_id = y.report_id AND c.fiscal_year = y.fiscal_year AND c.metric_id = m.metric_id
  LEFT JOIN level_value AS s
    ON s.report_id = y.report_id AND s.fiscal_year = y.fiscal_year AND s.item_id = m.metric_id
    AND s.stage = 'final' AND s.origin = 'stated'
)
SELECT
  a.report_id,
  a.department_id,
  a.fiscal_year,
  a.own,
  a.metric_id,
  CASE a.source
    WHEN 'computed' THEN CAST(a.numerator AS DOUBLE) / CAST(a.denominator AS DOUBLE)
    WHEN 'stated' THEN CAST(a.stated_value AS DOUBLE)
  END AS value,
  a.numerator,
  a.denominator,
  CASE
    WHEN a.source = 'stated' THEN CAST(a.stated_lo AS DOUBLE)
    WHEN a.denominator_lo > 0 AND a.numerator_lo >= 0 THEN CAST(a.numerator_lo AS DOUBLE) / CAST(a.denominator_hi AS DOUBLE)
    WHEN a.denominator_lo > 0 THEN CAST(a.numerator_lo AS DOUBLE) / CAST(a.denominator_lo AS DOUBLE)
  END AS lo,
  CASE
    WHEN a.source = 'stated' THEN CAST(a.stated_hi AS DOUBLE)
    WHEN a.denominator_lo > 0 AND a.numerator_hi >= 0 THEN CAST(a.numerator_hi AS DOUBLE) / CAST(a.denominator_lo AS DOUBLE)
    WHEN a.denominator_lo > 0 THEN CAST(a.numerator_hi AS DOUBLE) / CAST(a.denominator_hi AS DOUBLE)
  END AS hi,
  a.source,
  a.derived,
  a.stated_value,
  a.stated_fact_id,
  a.reason,
  t.item_id AS missing_item_id,
  t.stage AS missing_stage,
  a.fiscal_year + t.year_offset AS missing_year
FROM assessed AS a
LEFT JOIN metric_terms AS t
  ON a.reason IN ('not_reported', 'no_prior_year') AND t.metric_id = a.metric_id AND t.seq = a.missing_seq
WHERE a.own OR a.source IS NOT NULL
