-- metric_operand: each term of each metric, resolved to the figure it rests on.
-- Grain: report_id × fiscal_year × metric_id × seq (the term, a row of metric_terms, which says what it is). value is null where no figure is given; of a year that is not
-- the report's own such a term is left out, unless the report states the metric itself for that year.
-- A figure comes, in this order, from what the report itself states; for a term of another year, from the
-- department's own report of that year; from what the report implies by level − change.
-- origin: 'stated', 'other_report' or 'derived'. Units as in level_value.
WITH other_report AS (
  SELECT b.report_id, a.report_id AS first_id
  FROM reports AS a
  INNER JOIN reports AS b
    ON b.department_id = a.department_id AND b.fiscal_year = a.fiscal_year AND b.report_id > a.report_id
),
-- Of several reports of one department and year the first that states a figure counts, as in department_item.
repeated AS (
  SELECT l.report_id, l.item_id, l.stage, l.fiscal_year
  FROM other_report AS r
  INNER JOIN level_value AS l ON l.report_id = r.report_id
  INNER JOIN level_value AS f
    ON f.report_id = r.first_id AND f.item_id = l.item_id AND f.stage = l.stage AND f.fiscal_year = l.fiscal_year
    AND f.origin = 'stated'
),
own_level AS (
  SELECT l.*
  FROM level_value AS l
  WHERE l.origin = 'stated' AND l.report_year = l.fiscal_year AND NOT EXISTS (
    SELECT 1
    FROM repeated AS p
    WHERE p.report_id = l.report_id AND p.item_id = l.item_id AND p.stage = l.stage AND p.fiscal_year = l.fiscal_year
  )
)
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
LEFT JOIN own_level AS o
  ON o.department_id = y.department_id
  AND o.report_id <> y.report_id
  AND o.item_id = t.item_id
  AND o.stage = t.stage
  AND o.fiscal_year = y.fiscal_year + t.year_offset
  -- Says that the offset is not zero by comparing both sides: an engine cannot hash a join with a condition on one side alone.
  AND o.fiscal_year <> y.fiscal_year
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
