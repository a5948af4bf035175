-- figure_flag: how many findings of arithmetic or rules (level A, not low) touch a figure, so that charts can mark it.
-- Grain: report_id × figure_id (metric or item) × fiscal_year. A metric is touched by findings on any of its operands and
-- on the rate that the report states.
WITH grave AS (
  SELECT f.finding_id, f.report_id, x.fact_id
  FROM finding AS f
  INNER JOIN finding_fact AS x ON x.finding_id = f.finding_id
  WHERE f.level = 'A' AND f.severity <> 'low'
),
touched AS (
  SELECT g.finding_id, o.report_id, o.metric_id AS figure_id, o.fiscal_year
  FROM grave AS g
  INNER JOIN metric_operand AS o ON o.fact_id = g.fact_id OR o.change_fact_id = g.fact_id
  UNION
  SELECT g.finding_id, v.report_id, v.item_id AS figure_id, v.fiscal_year
  FROM grave AS g
  INNER JOIN fact_value AS v ON v.fact_id = g.fact_id
)
SELECT
  report_id,
  figure_id,
  fiscal_year,
  CAST(COUNT(*) AS INTEGER) AS findings
FROM touched
GROUP BY report_id, figure_id, fiscal_year
