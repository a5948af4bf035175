-- figure_flag: how many findings of arithmetic or rules (level A, not low) touch a figure, so that charts can mark it.
-- Grain: report_id × figure_id (metric or item) × fiscal_year × stage (empty for a metric). A metric is touched by findings
-- on any of its operands and on the rate that the report states. With the columns that the screens filter by.
WITH grave AS (
  SELECT f.finding_id, f.report_id, x.fact_id
  FROM finding AS f
  INNER JOIN finding_fact AS x ON x.finding_id = f.finding_id
  WHERE f.level = 'A' AND f.severity <> 'low'
),
touched AS (
  SELECT g.finding_id, o.report_id, o.metric_id AS figure_id, o.fiscal_year, '' AS stage
  FROM grave AS g
  INNER JOIN metric_operand AS o ON o.fact_id = g.fact_id
  UNION
  SELECT g.finding_id, o.report_id, o.metric_id AS figure_id, o.fiscal_year, '' AS stage
  FROM grave AS g
  INNER JOIN metric_operand AS o ON o.change_fact_id = g.fact_id
  UNION
  SELECT g.finding_id, v.report_id, v.item_id AS figure_id, v.fiscal_year,
    CASE WHEN m.metric_id IS NULL THEN v.stage ELSE '' END AS stage
  FROM grave AS g
  INNER JOIN fact_value AS v ON v.fact_id = g.fact_id
  LEFT JOIN metrics AS m ON m.metric_id = v.item_id
)
SELECT
  t.figure_id,
  c.function,
  c.area_level,
  c.area_code,
  t.report_id,
  t.fiscal_year,
  t.stage,
  CAST(COUNT(*) AS INTEGER) AS findings
FROM touched AS t
INNER JOIN report_coverage AS c ON c.report_id = t.report_id
GROUP BY t.figure_id, c.function, c.area_level, c.area_code, t.report_id, t.fiscal_year, t.stage
