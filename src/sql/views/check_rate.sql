-- check_rate: each stated rate against the one that the report's own figures give.
-- Grain: report_id × subject_id × fiscal_year × stage × measure.
-- Passes where the interval of the printed rate meets that of the recomputed one. Otherwise the rule is rate_mismatch
-- (variant 'truncated' where cutting off instead of rounding explains it), or wrong_base where another base of the
-- catalog reproduces the printed rate (variant 'truncated' likewise; other_id names the base, other_value its rate).
-- stated, expected, lo, hi: ratios, 1 = 100 %.
WITH bounded AS (
  SELECT
    *,
    CAST(CAST(stated AS DECIMAL(20, 7)) - ulp * 0.5 AS DECIMAL(20, 7)) AS stated_lo,
    CAST(CAST(stated AS DECIMAL(20, 7)) + ulp * 0.5 AS DECIMAL(20, 7)) AS stated_hi,
    CASE WHEN stated >= 0 THEN CAST(stated AS DECIMAL(20, 7)) ELSE CAST(stated - ulp AS DECIMAL(20, 7)) END AS cut_lo,
    CASE WHEN stated >= 0 THEN CAST(stated + ulp AS DECIMAL(20, 7)) ELSE CAST(stated AS DECIMAL(20, 7)) END AS cut_hi,
    CASE WHEN numerator_lo >= 0 THEN denominator_hi ELSE denominator_lo END AS under_lo,
    CASE WHEN numerator_hi >= 0 THEN denominator_lo ELSE denominator_hi END AS under_hi
  FROM stated_rate
),
judged AS (
  SELECT
    *,
    stated_hi * under_lo >= numerator_lo AND stated_lo * under_hi <= numerator_hi AS fits,
    cut_hi * under_lo > numerator_lo AND cut_lo * under_hi <= numerator_hi AS fits_cut
  FROM bounded
),
other_base AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY report_id, subject_id, fiscal_year, stage, measure
      ORDER BY CASE WHEN fits THEN 0 ELSE 1 END, base_id
    ) AS preference
  FROM judged
  WHERE base_id <> '' AND (fits OR fits_cut)
)
SELECT
  j.report_id,
  CASE WHEN j.fits OR j.fits_cut OR o.base_id IS NULL THEN 'rate_mismatch' ELSE 'wrong_base' END AS rule_id,
  j.subject_kind,
  j.subject_id,
  j.fiscal_year,
  j.stage,
  j.measure,
  CASE
    WHEN j.fits THEN NULL
    WHEN j.fits_cut THEN 'truncated'
    WHEN o.base_id IS NOT NULL AND NOT o.fits THEN 'truncated'
  END AS variant,
  'rate' AS quantity,
  j.fits AS passed,
  j.stated,
  CAST(CAST(j.numerator AS DOUBLE) / CAST(j.denominator AS DOUBLE) AS DECIMAL(28, 10)) AS expected,
  CAST(CAST(j.numerator_lo AS DOUBLE) / CAST(j.under_lo AS DOUBLE) AS DECIMAL(28, 10)) AS lo,
  CAST(CAST(j.numerator_hi AS DOUBLE) / CAST(j.under_hi AS DOUBLE) AS DECIMAL(28, 10)) AS hi,
  CASE WHEN NOT j.fits AND NOT j.fits_cut THEN o.base_id END AS other_id,
  CASE
    WHEN NOT j.fits AND NOT j.fits_cut
      THEN CAST(CAST(o.numerator AS DOUBLE) / CAST(o.denominator AS DOUBLE) AS DECIMAL(28, 10))
  END AS other_value,
  j.fact_id
FROM judged AS j
LEFT JOIN other_base AS o
  ON o.report_id = j.report_id AND o.subject_id = j.subject_id AND o.fiscal_year = j.fiscal_year
  AND o.stage = j.stage AND o.measure = j.measure AND o.preference = 1
WHERE j.base_id = ''
