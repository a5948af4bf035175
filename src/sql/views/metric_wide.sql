-- metric_wide: all metrics of a department and year side by side, for questions that look at many departments at once.
-- Grain: department_id × fiscal_year. One DOUBLE for each row of metrics, named by its metric_id: the value of
-- department_metric, for drawing, binning and filtering; what a person reads comes from there.
-- A turn of department_metric and no definition of its own: what it reads of a metric is one column instead of the rows
-- of all. PIVOT is not standard SQL; spelled out in standard SQL, a new metric would have to be written here, too.
SELECT *
FROM (
  PIVOT department_metric
  ON metric_id
  USING FIRST(value)
  GROUP BY fiscal_year, area_level, area_code, function, department_id
) AS turned
