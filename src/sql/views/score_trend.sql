-- score_trend: a self-score rate that rises while most comparable rates get worse.
-- Grain: report_id (of the later year). better, worse: metrics with a polarity and a value in both years, the score left out.
-- A metric near its target is better the closer it is.
WITH own AS (
  SELECT
    d.department_id,
    d.report_id,
    d.fiscal_year,
    d.metric_id,
    CASE m.better
      WHEN 'higher' THEN d.value
      WHEN 'lower' THEN -d.value
      WHEN 'near_target' THEN -ABS(d.value - CAST(m.target * u.factor AS DOUBLE))
    END AS merit
  FROM department_metric AS d
  INNER JOIN metrics AS m ON m.metric_id = d.metric_id
  INNER JOIN units AS u ON u.unit = m.unit
  WHERE d.value IS NOT NULL AND d.report_year = d.fiscal_year AND m.better <> 'neutral'
),
compared AS (
  SELECT
    t.report_id,
    MAX(CASE WHEN t.metric_id = 'score_rate' THEN t.merit END) AS score_rate,
    MAX(CASE WHEN t.metric_id = 'score_rate' THEN b.merit END) AS score_rate_before,
    SUM(CASE WHEN t.metric_id <> 'score_rate' AND t.merit > b.merit + 0.0005 THEN 1 ELSE 0 END) AS better,
    SUM(CASE WHEN t.metric_id <> 'score_rate' AND t.merit < b.merit - 0.0005 THEN 1 ELSE 0 END) AS worse
  FROM own AS t
  INNER JOIN own AS b
    ON b.department_id = t.department_id AND b.metric_id = t.metric_id AND b.fiscal_year = t.fiscal_year - 1
  GROUP BY t.report_id
)
SELECT
  report_id,
  score_rate,
  score_rate_before,
  CAST(better AS INTEGER) AS better,
  CAST(worse AS INTEGER) AS worse
FROM compared
WHERE score_rate > score_rate_before AND worse > better AND worse + better >= 3
