-- check_unit: figures whose unit is missing, misprinted or implausible.
-- Grain: report_id × fact_id × variant.
-- variants: 'misprinted' and 'not_printed', as the transcription notes them in the locator; 'scale', where another
-- mention of the same quantity is 10³ to 10⁵ times as large; 'identity', where an identity that fails would hold with
-- this figure 10⁴ times as large or as small (元 and 万元 taken for one another). Only failing rows are listed.
-- stated: the figure; expected: what the other figures suggest; quantity: what they are. Base units.
WITH marked AS (
  SELECT
    f.report_id,
    f.fact_id,
    f.item_id,
    f.fiscal_year,
    f.stage,
    CASE WHEN POSITION('单位误印' IN f.locator) > 0 THEN 'misprinted' ELSE 'not_printed' END AS variant,
    CASE WHEN i.item_id IS NULL OR f.measure = 'change_pct' THEN 'rate' ELSE i.kind END AS quantity,
    v.value AS stated,
    CAST(NULL AS DECIMAL(28, 7)) AS expected
  FROM facts AS f
  INNER JOIN fact_value AS v ON v.fact_id = f.fact_id
  LEFT JOIN items AS i ON i.item_id = f.item_id
  WHERE POSITION('单位误印' IN f.locator) > 0 OR POSITION('单位未印' IN f.locator) > 0
),
scaled AS (
  SELECT
    o.report_id,
    o.fact_id,
    o.item_id,
    o.fiscal_year,
    o.stage,
    'scale' AS variant,
    'amount' AS quantity,
    o.value AS stated,
    CAST(c.value AS DECIMAL(28, 7)) AS expected
  FROM fact_value AS c
  INNER JOIN fact_value AS o
    ON o.report_id = c.report_id AND o.item_id = c.item_id AND o.fiscal_year = c.fiscal_year AND o.stage = c.stage
    AND o.measure = c.measure AND o.mention > 1
  INNER JOIN items AS i ON i.item_id = c.item_id AND i.kind = 'amount'
  WHERE c.mention = 1 AND c.value <> 0 AND o.value <> 0
    AND (CAST(ABS(o.value) AS DOUBLE) / CAST(ABS(c.value) AS DOUBLE) BETWEEN 900 AND 110000
      OR CAST(ABS(c.value) AS DOUBLE) / CAST(ABS(o.value) AS DOUBLE) BETWEEN 900 AND 110000)
),
mended AS (
  SELECT
    k.report_id,
    f.fact_id,
    f.item_id,
    f.fiscal_year,
    f.stage,
    'identity' AS variant,
    'amount' AS quantity,
    f.value AS stated,
    CAST(f.value * m.factor AS DECIMAL(28, 7)) AS expected,
    ROW_NUMBER() OVER (PARTITION BY f.fact_id ORDER BY k.subject_id) AS preference
  FROM check_identity AS k
  INNER JOIN identity_terms AS t ON t.identity_id = k.subject_id
  INNER JOIN fact_value AS f
    ON f.report_id = k.report_id AND f.item_id = t.item_id AND f.stage = COALESCE(t.stage, k.stage)
    AND f.fiscal_year = k.fiscal_year + t.year_offset AND f.measure = k.measure AND f.mention = 1
  CROSS JOIN (
    SELECT CAST(10000 AS DECIMAL(20, 4)) AS factor UNION ALL SELECT CAST(0.0001 AS DECIMAL(20, 4)) AS factor
  ) AS m
  WHERE NOT k.passed AND f.value <> 0
    -- A figure scaled down to less than the rounding is no different from one left out.
    AND ABS(f.value * m.factor) > (k.hi - k.lo) * 0.5
    AND ABS(k.gap + t.coefficient * (CAST(f.value AS DECIMAL(28, 7)) * m.factor - f.value))
      <= (k.hi - k.lo) * 0.5 * CASE WHEN m.factor > 1 THEN m.factor ELSE 1 END
)
SELECT report_id, fact_id, item_id, fiscal_year, stage, variant, quantity, stated, expected FROM marked
UNION ALL
SELECT report_id, fact_id, item_id, fiscal_year, stage, variant, quantity, stated, expected FROM scaled
UNION ALL
SELECT report_id, fact_id, item_id, fiscal_year, stage, variant, quantity, stated, expected FROM mended WHERE preference = 1
