-- department_item: the one level of an item that a department's series shows for a year and stage.
-- Grain: department_id × item_id × fiscal_year × stage. A stated level is preferred to a derived one, then the report
-- of that very year, then the latest. value DECIMAL(18,6), slack DECIMAL(18,7), in the base unit of the item.
WITH ranked AS (
  SELECT
    v.*,
    ROW_NUMBER() OVER (
      PARTITION BY v.department_id, v.item_id, v.fiscal_year, v.stage
      ORDER BY
        CASE WHEN v.origin = 'stated' THEN 0 ELSE 1 END,
        CASE WHEN v.report_year = v.fiscal_year THEN 0 ELSE 1 END,
        v.report_year DESC,
        v.report_id
    ) AS preference
  FROM level_value AS v
)
SELECT
  k.item_id,
  k.stage,
  k.fiscal_year,
  a.level AS area_level,
  a.area_code,
  d.function,
  k.department_id,
  k.report_id,
  k.report_year,
  k.value,
  k.slack,
  k.origin
FROM ranked AS k
INNER JOIN items AS i ON i.item_id = k.item_id
INNER JOIN departments AS d ON d.department_id = k.department_id
INNER JOIN areas AS a ON a.area_code = d.area_code
WHERE k.preference = 1
