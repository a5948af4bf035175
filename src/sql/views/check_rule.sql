-- check_rule: each scored row whose printed rule can be judged: executed, or at least asked which points it can give.
-- Grain: report_id × seq × rule_id.
-- rule_reexecution: the points given follow from no reading of the rule (certain), or only from one that is not the first
-- (possible). unreachable_score: the rule gives no such points at all (certain), or, where the figure is not disclosed,
-- only if parts of a step count (possible, variant 'whole_steps'). threshold_shaving: the points given are those of another band,
-- which the rate reaches only once it is rounded.
-- stated: the points given; expected: the points of the reading that counts; lo, hi: the least and most of that reading.
-- other_id: the reading that counts, with the second after '>' where the base is open; other_value: the points of the second reading.
WITH first_reading AS (
  SELECT * FROM rule_points WHERE reading_rank = 1
),
any_reading AS (
  SELECT
    p.report_id,
    p.seq,
    MAX(CASE WHEN p.matches THEN 1 ELSE 0 END) AS matched,
    MAX(CASE WHEN p.matches AND p.reading = 'target' THEN 1 ELSE 0 END) AS matched_target,
    MAX(CASE WHEN p.reading_rank = 2 THEN p.points_whole END) AS second_points,
    MAX(CASE WHEN p.reading_rank = 2 THEN p.reading END) AS second_reading,
    COUNT(*) AS readings
  FROM rule_points AS p
  GROUP BY p.report_id, p.seq
),
sheet_row AS (
  SELECT
    i.report_id,
    i.seq,
    i.fiscal_year,
    i.metric_id,
    i.score,
    i.weight,
    i.rule_id AS scoring_rule_id,
    s.kind,
    s.weight AS full_marks,
    s.points_per_step,
    s.rounding,
    COALESCE(s.floor, 0) AS least
  FROM indicator_row AS i
  INNER JOIN scoring_rules AS s ON s.rule_id = i.rule_id
  WHERE i.score IS NOT NULL
),
checklist_sum AS (
  -- Points of a checklist: every sum of its items, up to five of them.
  SELECT a.rule_id, a.points + b.points + c.points + d.points + e.points AS points
  FROM scoring_outcomes AS a
  INNER JOIN (
    SELECT rule_id, seq, points FROM scoring_outcomes UNION ALL SELECT rule_id, 0 AS seq, CAST(0 AS DECIMAL(18, 6)) AS points FROM scoring_rules
  ) AS b ON b.rule_id = a.rule_id AND b.seq < a.seq
  INNER JOIN (
    SELECT rule_id, seq, points FROM scoring_outcomes UNION ALL SELECT rule_id, 0 AS seq, CAST(0 AS DECIMAL(18, 6)) AS points FROM scoring_rules
  ) AS c ON c.rule_id = a.rule_id AND (c.seq < b.seq OR c.seq = 0 AND b.seq = 0)
  INNER JOIN (
    SELECT rule_id, seq, points FROM scoring_outcomes UNION ALL SELECT rule_id, 0 AS seq, CAST(0 AS DECIMAL(18, 6)) AS points FROM scoring_rules
  ) AS d ON d.rule_id = a.rule_id AND (d.seq < c.seq OR d.seq = 0 AND c.seq = 0)
  INNER JOIN (
    SELECT rule_id, seq, points FROM scoring_outcomes UNION ALL SELECT rule_id, 0 AS seq, CAST(0 AS DECIMAL(18, 6)) AS points FROM scoring_rules
  ) AS e ON e.rule_id = a.rule_id AND (e.seq < d.seq OR e.seq = 0 AND d.seq = 0)
  INNER JOIN scoring_rules AS s ON s.rule_id = a.rule_id AND s.kind = 'checklist'
),
reach AS (
  SELECT
    w.*,
    CASE w.kind
      WHEN 'proportional' THEN w.score BETWEEN w.least AND w.full_marks
      WHEN 'per_step' THEN w.score BETWEEN w.least AND w.full_marks
      WHEN 'bands' THEN EXISTS (
        SELECT 1 FROM scoring_outcomes AS o WHERE o.rule_id = w.scoring_rule_id AND o.points = w.score
      )
      ELSE w.score = 0 OR EXISTS (
        SELECT 1 FROM checklist_sum AS c WHERE c.rule_id = w.scoring_rule_id AND c.points = w.score
      )
    END AS reachable,
    CASE
      WHEN w.kind <> 'per_step' OR w.score = w.least OR w.points_per_step = 0 OR w.rounding = 'pro_rata' THEN TRUE
      ELSE CAST(w.full_marks - w.score AS DECIMAL(18, 6)) - FLOOR((w.full_marks - w.score) / w.points_per_step + 0.000001) * w.points_per_step
        BETWEEN -0.000001 AND 0.000001
    END AS on_step
  FROM sheet_row AS w
),
reach_check AS (
  SELECT
    c.*,
    p.points_whole,
    a.readings IS NOT NULL AS executed
  FROM reach AS c
  LEFT JOIN first_reading AS p ON p.report_id = c.report_id AND p.seq = c.seq AND NOT p.is_open
  LEFT JOIN any_reading AS a ON a.report_id = c.report_id AND a.seq = c.seq
)
SELECT
  p.report_id,
  'rule_reexecution' AS rule_id,
  p.seq,
  CASE WHEN a.matched = 1 OR p.is_open THEN 'possible' ELSE 'certain' END AS certainty,
  CASE WHEN p.is_open THEN 'open_base' WHEN a.matched = 1 THEN 'other_reading' END AS variant,
  p.matches OR a.matched_target = 1 OR c.kind <> 'proportional' AND p.score = p.rounded_points OR NOT c.reachable OR p.is_open AND a.matched = 1 AS passed,
  p.score AS stated,
  p.points_whole AS expected,
  CASE WHEN p.whole_lo < p.pro_rata_lo THEN p.whole_lo ELSE p.pro_rata_lo END AS lo,
  CASE WHEN p.whole_hi > p.pro_rata_hi THEN p.whole_hi ELSE p.pro_rata_hi END AS hi,
  CASE WHEN p.is_open AND a.second_reading IS NOT NULL THEN CONCAT(p.reading, '>', a.second_reading) ELSE p.reading END AS other_id,
  a.second_points AS other_value
FROM first_reading AS p
INNER JOIN any_reading AS a ON a.report_id = p.report_id AND a.seq = p.seq
INNER JOIN reach AS c ON c.report_id = p.report_id AND c.seq = p.seq
UNION ALL
SELECT
  report_id,
  'unreachable_score' AS rule_id,
  seq,
  CASE WHEN reachable THEN 'possible' ELSE 'certain' END AS certainty,
  CASE WHEN reachable AND NOT on_step THEN 'whole_steps' END AS variant,
  reachable AND (on_step OR executed) AS passed,
  score AS stated,
  points_whole AS expected,
  least AS lo,
  full_marks AS hi,
  CAST(NULL AS VARCHAR) AS other_id,
  CAST(NULL AS DECIMAL(18, 2)) AS other_value
FROM reach_check
UNION ALL
SELECT
  report_id,
  'threshold_shaving' AS rule_id,
  seq,
  'certain' AS certainty,
  CAST(NULL AS VARCHAR) AS variant,
  matches OR score <> rounded_points AS passed,
  score AS stated,
  points_whole AS expected,
  whole_lo AS lo,
  whole_hi AS hi,
  reading AS other_id,
  CAST(NULL AS DECIMAL(18, 2)) AS other_value
FROM first_reading
WHERE EXISTS (
  SELECT 1 FROM scoring_rules AS s WHERE s.rule_id = first_reading.rule_id AND s.kind IN ('bands', 'per_step')
)
