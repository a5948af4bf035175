-- check_identity: each identity of the catalog, evaluated wherever a report states its required terms.
-- Grain: report_id × identity_id (of the reading that fits best) × fiscal_year × stage × measure.
-- gap = Σ coefficient × value over the canonical figures; slack = Σ |coefficient| × half a unit of the last printed
-- digit. The check passes where |gap| ≤ slack. Alternative readings of one relation are one check: it passes where any
-- reading does, and otherwise reports the reading that comes closest.
-- stated: the first term; expected: what the other terms make of it; lo, hi: expected ∓ the slack. Base units.
WITH figure AS (
  SELECT report_id, item_id, fiscal_year, stage, measure, fact_id, value, ulp
  FROM fact_value
  WHERE mention = 1 AND measure IN ('level', 'change') AND fact_id IS NOT NULL
),
anchor AS (
  SELECT
    f.report_id,
    t.identity_id,
    f.fiscal_year - t.year_offset AS fiscal_year,
    f.stage,
    f.measure,
    f.value AS stated
  FROM identity_terms AS t
  INNER JOIN figure AS f ON f.item_id = t.item_id AND f.stage = COALESCE(t.stage, f.stage)
  WHERE t.seq = 1
),
evaluated AS (
  SELECT
    a.report_id,
    a.identity_id,
    a.fiscal_year,
    a.stage,
    a.measure,
    a.stated,
    SUM(CASE WHEN t.required AND f.value IS NULL THEN 1 ELSE 0 END) AS missing,
    SUM(CASE WHEN t.seq > 1 AND f.value IS NOT NULL THEN 1 ELSE 0 END) AS parts,
    CAST(SUM(CAST(t.coefficient AS DECIMAL(18, 2)) * CAST(f.value AS DECIMAL(20, 7))) AS DECIMAL(28, 7)) AS gap,
    CAST(SUM(CAST(ABS(t.coefficient) AS DECIMAL(18, 2)) * CAST(f.ulp AS DECIMAL(20, 7)) * 0.5) AS DECIMAL(28, 7)) AS slack
  FROM anchor AS a
  INNER JOIN identity_terms AS t ON t.identity_id = a.identity_id
  LEFT JOIN figure AS f
    ON f.report_id = a.report_id
    AND f.measure = a.measure
    AND f.item_id = t.item_id
    AND f.stage = COALESCE(t.stage, a.stage)
    AND f.fiscal_year = a.fiscal_year + t.year_offset
  GROUP BY a.report_id, a.identity_id, a.fiscal_year, a.stage, a.measure, a.stated
),
best AS (
  SELECT
    e.*,
    i.rule_id,
    ROW_NUMBER() OVER (
      PARTITION BY e.report_id, COALESCE(i.alternative_to, i.identity_id), e.fiscal_year, e.stage, e.measure
      ORDER BY ABS(e.gap) - e.slack, e.identity_id
    ) AS fit
  FROM evaluated AS e
  INNER JOIN identities AS i ON i.identity_id = e.identity_id
  WHERE e.missing = 0 AND e.parts > 0
)
SELECT
  report_id,
  rule_id,
  'identity' AS subject_kind,
  identity_id AS subject_id,
  fiscal_year,
  stage,
  measure,
  CAST(NULL AS VARCHAR) AS variant,
  'amount' AS quantity,
  ABS(gap) <= slack AS passed,
  stated,
  stated - gap AS expected,
  stated - gap - slack AS lo,
  stated - gap + slack AS hi,
  gap
FROM best
WHERE fit = 1
