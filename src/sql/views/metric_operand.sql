-- metric_operand: each term of each metric, resolved to the figure it rests on.
-- Grain: report_id × fiscal_year × metric_id × seq (the term, a row of metric_terms, which says what it is). value is null where no figure is given; of a year that is not
-- the report's own such a term is left out, unless the report states the metric itself for that year.
-- A figure comes, in this order, from what the report itself states; for a term of another year, from the
-- department's own report of that year; from what the report implies by level − change.
-- origin: 'stated', 'other_report' or 'derived'. Units as in level_value.
SELECT
  y.report_id,
  y.fiscal_year,
  t.metric_id,
  t.seq,
  COALESCE(s.value, o.value, d.value) AS value,
  COALESCE(s.slack, o.slack, d.slack) AS slack,
  CASE
    WHEN s.value IS NOT NULL THEN 'stated'
    WHEN o.value IS NOT NULL THEN 'other_report'
    WHEN d.value IS NOT NULL THEN 'derived'
  END AS origin,
  CASE
    WHEN s.value IS NOT NULL THEN s.fact_id
    WHEN o.value IS NOT NULL THEN o.fact_id
    ELSE d.fact_id
  END AS fact_id,
  CASE WHEN s.value IS NULL AND o.value IS NULL THEN d.change_fact_id END AS change_fact_id
FROM report_year AS y
CROSS JOIN metric_terms AS t
LEFT JOIN level_value AS s
  ON s.report_id = y.report_id
  AND s.item_id = t.item_id
  AND s.stage = t.stage
  AND s.fiscal_year = y.fiscal_year + t.year_offset
  AND s.origin = 'stated'
LEFT JOIN level_value AS o
  ON o.department_id = y.department_id
  AND o.report_id <> y.report_id
  AND o.report_year = o.fiscal_year
  AND o.item_id = t.item_id
  AND o.stage = t.stage
  AND o.fiscal_year = y.fiscal_year + t.year_offset
  -- Says that the offset is not zero by comparing both sides: an engine cannot hash a join with a condition on one side alone.
  AND o.fiscal_year <> y.fiscal_year
  AND o.origin = 'stated'
LEFT JOIN level_value AS d
  ON d.report_id = y.report_id
  AND d.item_id = t.item_id
  AND d.stage = t.stage
  AND d.fiscal_year = y.fiscal_year + t.year_offset
  AND d.origin = 'derived'
WHERE y.own
  OR s.value IS NOT NULL OR o.value IS NOT NULL OR d.value IS NOT NULL
  OR EXISTS (
    SELECT 1 FROM level_value AS r
    WHERE r.report_id = y.report_id AND r.fiscal_year = y.fiscal_year AND r.item_id = t.metric_id
      AND r.stage = 'final' AND r.origin = 'stated' AND r.fiscal_year <> r.report_year
  )
