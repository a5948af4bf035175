-- year_change: the level of an item against the year before, as a department's reports give both.
-- Grain: department_id × item_id × stage × fiscal_year (the later one).
-- change DECIMAL: this year less last; relative DOUBLE: change ÷ |last year|. Small sums are left out, since a change from
-- 0.07 to 0.24 万元 is no jump: both the level before and the change must reach 1 (万元, or 5 persons or enterprises).
SELECT
  t.department_id,
  t.report_id,
  t.item_id,
  t.stage,
  t.fiscal_year,
  i.kind,
  t.value,
  b.value AS value_before,
  t.value - b.value AS change,
  CAST(t.value - b.value AS DOUBLE) / CAST(ABS(b.value) AS DOUBLE) AS relative,
  b.origin AS origin_before
FROM department_item AS t
INNER JOIN department_item AS b
  ON b.department_id = t.department_id AND b.item_id = t.item_id AND b.stage = t.stage
  AND b.fiscal_year = t.fiscal_year - 1
INNER JOIN items AS i ON i.item_id = t.item_id
WHERE i.kind IN ('amount', 'count') AND t.stage IN ('initial', 'final')
  AND ABS(b.value) >= CASE WHEN i.kind = 'count' THEN 5 ELSE 1 END
  AND ABS(t.value - b.value) >= CASE WHEN i.kind = 'count' THEN 5 ELSE 1 END
