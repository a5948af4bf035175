-- check_identity: each identity of the catalog, evaluated wherever a report states its required terms.
-- Grain: report_id × identity_id (of the reading that fits best) × fiscal_year × stage × measure.
-- gap = Σ coefficient × value over the canonical figures; slack = Σ |coefficient| × half a unit of the last printed
-- digit. The check passes where |gap| ≤ slack. Alternative readings of one relation are one check: it passes where any
-- reading does, and otherwise reports the reading that comes closest.
-- stated: the first term; expected: what the other terms make of it; lo, hi: expected ∓ the slack. Base units.
WITH figure AS (
  SELECT report_id, item_id, fiscal_year, stage, measure, value, ulp
  FROM fact_value
  WHERE mention = 1 AND measure IN ('level', 'change') AND fact_id IS NOT NULL
),
-- Each term at each stage that its identity is evaluated at: the one that the first term names, else every stage.
placed AS (
  SELECT t.identity_id, t.seq, t.item_id, t.year_offset, t.coefficient, t.required, s.stage, COALESCE(t.stage, s.stage) AS figure_stage
  FROM identity_terms AS t
  INNER JOIN identity_terms AS first_term ON first_term.identity_id = t.identity_id AND first_term.seq = 1
  INNER JOIN (SELECT DISTINCT stage FROM figure) AS s ON s.stage = COALESCE(first_term.stage, s.stage)
),
required_count AS (
  SELECT identity_id, SUM(CASE WHEN required THEN 1 ELSE 0 END) AS terms FROM identity_terms GROUP BY identity_id
),
summed AS (
  SELECT
    f.report_id,
    t.identity_id,
    f.fiscal_year - t.year_offset AS fiscal_year,
    t.stage,
    f.measure,
    MAX(CASE WHEN t.seq = 1 THEN f.value END) AS stated,
    SUM(CASE WHEN t.required THEN 1 ELSE 0 END) AS required_terms,
    SUM(CASE WHEN t.seq > 1 THEN 1 ELSE 0 END) AS parts,
    CAST(SUM(CAST(t.coefficient AS DECIMAL(18, 2)) * CAST(f.value AS DECIMAL(20, 7))) AS DECIMAL(28, 7)) AS gap,
    CAST(SUM(CAST(ABS(t.coefficient) AS DECIMAL(18, 2)) * CAST(f.ulp AS DECIMAL(20, 7)) * 0.5) AS DECIMAL(28, 7)) AS slack
  FROM figure AS f
  INNER JOIN placed AS t ON t.item_id = f.item_id AND t.figure_stage = f.stage
  GROUP BY f.report_id, t.identity_id, f.fiscal_year - t.year_offset, t.stage, f.measure
),
evaluated AS (
  SELECT s.*
  FROM summed AS s
  INNER JOIN required_count AS r ON r.identity_id = s.identity_id AND r.terms = s.required_terms
  WHERE s.stated IS NOT NULL AND s.parts > 0
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
