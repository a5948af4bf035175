-- fact_value: every stated figure, all mentions, in the base unit of its kind.
-- Grain: one row per fact (fact_id), plus one per report for its score scale, which the reports table holds.
-- value  DECIMAL(18,6): 万元 for amounts, plain number for counts and scores, ratio (1 = 100 %) for rates and change_pct.
-- ulp    DECIMAL(18,6): one unit of the last printed digit, same unit; 0 where the figure is exact
--        (persons and enterprises are counted, and a bare 0 means none).
WITH printed AS (
  SELECT
    f.fact_id,
    f.report_id,
    f.item_id,
    f.fiscal_year,
    f.stage,
    f.measure,
    f.mention,
    f.value AS printed_value,
    f.unit,
    -- DuckDB keeps the product of two DECIMAL(18) in 18 digits and overflows; a wide operand makes the product wide.
    CAST(u.factor AS DECIMAL(10, 4)) AS factor,
    u.exact,
    CASE
      WHEN POSITION('.' IN f.value) = 0 THEN 0
      ELSE CHAR_LENGTH(f.value) - POSITION('.' IN f.value)
    END AS decimals
  FROM facts AS f
  INNER JOIN units AS u ON u.unit = f.unit
),
normalised AS (
  SELECT
    fact_id,
    report_id,
    item_id,
    fiscal_year,
    stage,
    measure,
    mention,
    CASE
      -- Most figures are printed in their base unit and need no wide product.
      WHEN factor = 1 THEN CAST(printed_value AS DECIMAL(18, 6))
      ELSE CAST(CAST(printed_value AS DECIMAL(28, 6)) * factor AS DECIMAL(18, 6))
    END AS value,
    CAST(
      CASE
        WHEN exact OR printed_value = '0' THEN 0
        WHEN decimals = 0 THEN 1.000000 * factor
        WHEN decimals = 1 THEN 0.100000 * factor
        WHEN decimals = 2 THEN 0.010000 * factor
        WHEN decimals = 3 THEN 0.001000 * factor
        WHEN decimals = 4 THEN 0.000100 * factor
        WHEN decimals = 5 THEN 0.000010 * factor
        ELSE 0.000001 * factor
      END AS DECIMAL(18, 6)
    ) AS ulp
  FROM printed
)
SELECT
  n.fact_id,
  n.report_id,
  r.department_id,
  r.fiscal_year AS report_year,
  n.item_id,
  n.fiscal_year,
  n.stage,
  n.measure,
  n.mention,
  n.value,
  n.ulp
FROM normalised AS n
INNER JOIN reports AS r ON r.report_id = n.report_id
UNION ALL
SELECT
  CAST(NULL AS VARCHAR) AS fact_id,
  r.report_id,
  r.department_id,
  r.fiscal_year AS report_year,
  'score_scale' AS item_id,
  r.fiscal_year,
  'final' AS stage,
  'level' AS measure,
  1 AS mention,
  CAST(r.score_scale AS DECIMAL(18, 6)) AS value,
  CAST(0 AS DECIMAL(18, 6)) AS ulp
FROM reports AS r
WHERE r.score_scale IS NOT NULL
