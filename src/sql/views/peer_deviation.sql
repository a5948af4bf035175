-- peer_deviation: how far each value of a metric lies from its peers': same level of area, same function, same year.
-- Grain: department_id × metric_id × fiscal_year, where there is a value. n counts the department itself.
-- z: 0.6745 × (x − median) ÷ MAD (Iglewicz and Hoaglin 1993); where MAD is zero, (x − median) ÷ (1.253314 × mean absolute
-- deviation); null below eight peers or where all are equal. place: 1 is the smallest value.
WITH member AS (
  SELECT metric_id, fiscal_year, area_level, function, department_id, report_id, report_year, value
  FROM department_metric
  WHERE value IS NOT NULL
),
centre AS (
  SELECT
    metric_id,
    fiscal_year,
    area_level,
    function,
    COUNT(*) AS n,
    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY value) AS median
  FROM member
  GROUP BY metric_id, fiscal_year, area_level, function
),
spread AS (
  SELECT
    m.metric_id,
    m.fiscal_year,
    m.area_level,
    m.function,
    PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ABS(m.value - c.median)) AS mad,
    AVG(ABS(m.value - c.median)) AS mean_deviation
  FROM member AS m
  INNER JOIN centre AS c
    ON c.metric_id = m.metric_id AND c.fiscal_year = m.fiscal_year AND c.area_level = m.area_level AND c.function = m.function
  GROUP BY m.metric_id, m.fiscal_year, m.area_level, m.function
)
SELECT
  m.department_id,
  m.report_id,
  m.metric_id,
  m.fiscal_year,
  m.report_year,
  m.value,
  CAST(c.n AS INTEGER) AS n,
  c.median,
  CAST(RANK() OVER (PARTITION BY m.metric_id, m.fiscal_year, m.area_level, m.function ORDER BY m.value) AS INTEGER) AS place,
  CASE
    WHEN c.n < 8 THEN NULL
    WHEN s.mad > 0.000000000001 THEN 0.6745 * (m.value - c.median) / s.mad
    WHEN s.mean_deviation > 0.000000000001 THEN (m.value - c.median) / (1.253314 * s.mean_deviation)
  END AS z
FROM member AS m
INNER JOIN centre AS c
  ON c.metric_id = m.metric_id AND c.fiscal_year = m.fiscal_year AND c.area_level = m.area_level AND c.function = m.function
INNER JOIN spread AS s
  ON s.metric_id = m.metric_id AND s.fiscal_year = m.fiscal_year AND s.area_level = m.area_level AND s.function = m.function
