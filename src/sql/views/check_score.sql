-- check_score: the sums of a score sheet against its rows, its printed totals and its grade.
-- Grain: report_id × variant × subject_id (the place in the sheet: a level, a row, or the whole).
-- variants of score_sum: 'group_weight', 'group_score' (printed group total against its rows), 'total_weight',
-- 'total_score' (grand total), 'stated_score' (the report's score against its rows), 'above_weight', 'grade'. other_id: the group
-- whose weight is just the difference, as where the total row leaves a group out. scale: a
-- scale other than 100. stated: what is printed; expected: what the rows give. Points.
WITH sheet AS (
  SELECT
    report_id,
    SUM(weight) AS weight,
    SUM(score) AS score,
    SUM(CASE WHEN weight IS NULL THEN 1 ELSE 0 END) AS unweighted,
    SUM(CASE WHEN score IS NULL THEN 1 ELSE 0 END) AS unscored
  FROM indicators
  GROUP BY report_id
),
group_sum AS (
  SELECT
    t.report_id,
    t.seq,
    t.level1,
    t.level2,
    t.weight AS printed_weight,
    t.score AS printed_score,
    SUM(i.weight) AS weight,
    SUM(i.score) AS score,
    SUM(CASE WHEN i.weight IS NULL THEN 1 ELSE 0 END) AS unweighted,
    SUM(CASE WHEN i.score IS NULL THEN 1 ELSE 0 END) AS unscored
  FROM indicator_totals AS t
  INNER JOIN indicators AS i
    ON i.report_id = t.report_id
    AND (t.level1 IS NULL OR i.level1 = t.level1)
    AND (t.level2 IS NULL OR i.level2 = t.level2)
  GROUP BY t.report_id, t.seq, t.level1, t.level2, t.weight, t.score
),
left_out AS (
  SELECT
    g.report_id,
    g.seq,
    MIN(i.level1) AS level1
  FROM group_sum AS g
  INNER JOIN (
    SELECT report_id, level1, SUM(weight) AS weight FROM indicators GROUP BY report_id, level1
  ) AS i ON i.report_id = g.report_id AND i.weight = g.weight - g.printed_weight
  WHERE g.level1 IS NULL AND NOT EXISTS (
    SELECT 1 FROM indicator_totals AS t WHERE t.report_id = g.report_id AND t.level1 = i.level1
  )
  GROUP BY g.report_id, g.seq
),
graded AS (
  SELECT
    report_id,
    grade,
    CAST(CAST(score AS DECIMAL(18, 6)) AS DECIMAL(28, 6)) * 100 AS points_100,
    score_scale
  FROM reports
  WHERE grade IN ('优', '良', '中', '差') AND score IS NOT NULL AND score_scale > 0
)
SELECT
  g.report_id,
  'score_sum' AS rule_id,
  CASE WHEN g.level1 IS NULL THEN 'total_weight' ELSE 'group_weight' END AS variant,
  CASE WHEN g.level1 IS NULL THEN '' WHEN g.level2 IS NULL THEN g.level1 ELSE CONCAT(g.level1, '/', g.level2) END AS subject_id,
  g.printed_weight = g.weight AS passed,
  g.printed_weight AS stated,
  g.weight AS expected,
  l.level1 AS other_id
FROM group_sum AS g
LEFT JOIN left_out AS l ON l.report_id = g.report_id AND l.seq = g.seq
WHERE g.printed_weight IS NOT NULL AND g.unweighted = 0
UNION ALL
SELECT
  report_id,
  'score_sum' AS rule_id,
  CASE WHEN level1 IS NULL THEN 'total_score' ELSE 'group_score' END AS variant,
  CASE WHEN level1 IS NULL THEN '' WHEN level2 IS NULL THEN level1 ELSE CONCAT(level1, '/', level2) END AS subject_id,
  printed_score = score AS passed,
  printed_score AS stated,
  score AS expected,
  CAST(NULL AS VARCHAR) AS other_id
FROM group_sum
WHERE printed_score IS NOT NULL AND unscored = 0
UNION ALL
SELECT
  r.report_id,
  'score_sum' AS rule_id,
  'stated_score' AS variant,
  '' AS subject_id,
  CAST(r.score AS DECIMAL(18, 6)) = s.score AS passed,
  CAST(r.score AS DECIMAL(18, 6)) AS stated,
  s.score AS expected,
  CAST(NULL AS VARCHAR) AS other_id
FROM reports AS r
INNER JOIN sheet AS s ON s.report_id = r.report_id
WHERE r.score IS NOT NULL AND s.unscored = 0
  AND NOT EXISTS (
    SELECT 1 FROM indicator_totals AS t
    WHERE t.report_id = r.report_id AND t.level1 IS NULL AND t.score = CAST(r.score AS DECIMAL(18, 6))
  )
UNION ALL
SELECT
  report_id,
  'score_sum' AS rule_id,
  'above_weight' AS variant,
  CAST(seq AS VARCHAR) AS subject_id,
  score <= weight AS passed,
  score AS stated,
  weight AS expected,
  CAST(NULL AS VARCHAR) AS other_id
FROM indicators
WHERE score IS NOT NULL AND weight IS NOT NULL
UNION ALL
SELECT
  report_id,
  'score_sum' AS rule_id,
  'grade' AS variant,
  grade AS subject_id,
  CASE grade
    WHEN '优' THEN points_100 >= 90 * score_scale
    WHEN '良' THEN points_100 >= 80 * score_scale AND points_100 < 90 * score_scale
    WHEN '中' THEN points_100 >= 60 * score_scale AND points_100 < 80 * score_scale
    ELSE points_100 < 60 * score_scale
  END AS passed,
  CAST(points_100 / 100 AS DECIMAL(18, 6)) AS stated,
  CAST(NULL AS DECIMAL(18, 6)) AS expected,
  CAST(NULL AS VARCHAR) AS other_id
FROM graded
UNION ALL
SELECT
  report_id,
  'scale' AS rule_id,
  CAST(NULL AS VARCHAR) AS variant,
  '' AS subject_id,
  score_scale = 100 AS passed,
  score_scale AS stated,
  CAST(CAST(CAST(score AS DECIMAL(18, 6)) AS DOUBLE) / CAST(score_scale AS DOUBLE) * 100 AS DECIMAL(18, 6)) AS expected,
  CAST(NULL AS VARCHAR) AS other_id
FROM reports
WHERE score IS NOT NULL AND score_scale > 0
