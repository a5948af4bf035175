-- check_part: each stated item against the item that it is part of, at the same stage of the same year.
-- Grain: report_id × item_id × fiscal_year × stage. Passes unless the part's interval lies wholly above the whole's.
-- A net adjustment may be more than that of its whole, where another part was cut. stated: the part; expected: the whole, its most. Base units.
SELECT
  p.report_id,
  'part_exceeds_whole' AS rule_id,
  'item' AS subject_kind,
  p.item_id AS subject_id,
  p.fiscal_year,
  p.stage,
  w.item_id AS other_id,
  i.kind AS quantity,
  CAST(p.value AS DECIMAL(20, 7)) - p.slack <= CAST(w.value AS DECIMAL(20, 7)) + w.slack AS passed,
  p.value AS stated,
  w.value AS expected,
  CAST(CAST(w.value AS DECIMAL(20, 7)) - w.slack AS DECIMAL(20, 7)) AS lo,
  CAST(CAST(w.value AS DECIMAL(20, 7)) + w.slack AS DECIMAL(20, 7)) AS hi,
  p.fact_id,
  w.fact_id AS other_fact_id
FROM level_value AS p
INNER JOIN items AS i ON i.item_id = p.item_id
INNER JOIN level_value AS w
  ON w.report_id = p.report_id
  AND w.item_id = i.parent_id
  AND w.fiscal_year = p.fiscal_year
  AND w.stage = p.stage
WHERE p.origin = 'stated' AND w.origin = 'stated' AND w.value >= 0 AND p.value >= 0 AND p.stage <> 'adjustment'
