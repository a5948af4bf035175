-- rule_points: the points that a printed rule gives, in every reading of its figure.
-- Grain: report_id × seq × reading. points_whole counts whole steps, points_pro_rata parts of a step (equal for other
-- kinds, and where the rule says which of the two counts); *_lo and *_hi are what the rounding of the figures allows. points DECIMAL(18,2), half-up.
-- rounded_points: the points once the figure is rounded to two decimals.
-- matches: the points given follow from this reading.
WITH edge AS (
  SELECT q.report_id, q.seq, q.reading, 'mid' AS edge, CAST(q.value AS DECIMAL(28, 8)) AS figure FROM rule_reading AS q
  UNION ALL
  SELECT q.report_id, q.seq, q.reading, 'lo' AS edge, CAST(q.lo AS DECIMAL(28, 8)) AS figure FROM rule_reading AS q
  UNION ALL
  SELECT q.report_id, q.seq, q.reading, 'hi' AS edge, CAST(q.hi AS DECIMAL(28, 8)) AS figure FROM rule_reading AS q
  UNION ALL
  SELECT q.report_id, q.seq, q.reading, 'rounded' AS edge, CAST(ROUND(CAST(q.value AS DECIMAL(28, 8)), 2) AS DECIMAL(28, 8)) AS figure
  FROM rule_reading AS q
),
stepped AS (
  SELECT
    e.*,
    s.kind,
    s.rule_id,
    s.weight AS full_marks,
    COALESCE(s.floor, 0) AS least,
    s.points_per_step,
    s.rounding,
    CASE
      WHEN s.kind <> 'per_step' THEN NULL
      WHEN s.direction = 'above' AND e.figure > s.threshold
        THEN CAST(CAST(e.figure - s.threshold AS DOUBLE) / CAST(s.step AS DOUBLE) AS DECIMAL(28, 8))
      WHEN s.direction = 'below' AND e.figure < s.threshold
        THEN CAST(CAST(s.threshold - e.figure AS DOUBLE) / CAST(s.step AS DOUBLE) AS DECIMAL(28, 8))
      ELSE CAST(0 AS DECIMAL(28, 8))
    END AS steps
  FROM edge AS e
  INNER JOIN indicator_row AS i ON i.report_id = e.report_id AND i.seq = e.seq
  INNER JOIN scoring_rules AS s ON s.rule_id = i.rule_id
),
counted AS (
  SELECT
    *,
    CASE WHEN rounding = 'pro_rata' THEN steps ELSE FLOOR(steps) END AS whole_steps,
    CASE WHEN rounding = 'whole' THEN FLOOR(steps) ELSE steps END AS part_steps
  FROM stepped
),
pointed AS (
  SELECT
    t.report_id,
    t.seq,
    t.reading,
    t.edge,
    CAST(CASE t.kind
      WHEN 'proportional'
        THEN ROUND(t.full_marks * CASE WHEN t.figure > 100 THEN 1 WHEN t.figure < 0 THEN 0 ELSE t.figure / 100 END, 2)
      WHEN 'per_step' THEN CASE
        WHEN t.full_marks - t.whole_steps * t.points_per_step < t.least THEN t.least
        ELSE ROUND(CAST(t.full_marks - t.whole_steps * t.points_per_step AS DECIMAL(28, 8)), 2)
      END
      ELSE o.points
    END AS DECIMAL(18, 2)) AS points_whole,
    CAST(CASE t.kind
      WHEN 'proportional'
        THEN ROUND(t.full_marks * CASE WHEN t.figure > 100 THEN 1 WHEN t.figure < 0 THEN 0 ELSE t.figure / 100 END, 2)
      WHEN 'per_step' THEN CASE
        WHEN t.full_marks - t.part_steps * t.points_per_step < t.least THEN t.least
        ELSE ROUND(CAST(t.full_marks - t.part_steps * t.points_per_step AS DECIMAL(28, 8)), 2)
      END
      ELSE o.points
    END AS DECIMAL(18, 2)) AS points_pro_rata
  FROM counted AS t
  LEFT JOIN scoring_outcomes AS o
    ON t.kind = 'bands' AND o.rule_id = t.rule_id
    AND (o.lower IS NOT NULL OR o.upper IS NOT NULL)
    AND (o.lower IS NULL OR t.figure > o.lower OR t.figure = o.lower AND o.lower_inclusive)
    AND (o.upper IS NULL OR t.figure < o.upper OR t.figure = o.upper AND o.upper_inclusive)
),
ranged AS (
  SELECT
    report_id,
    seq,
    reading,
    MAX(CASE WHEN edge = 'mid' THEN points_whole END) AS points_whole,
    MAX(CASE WHEN edge = 'mid' THEN points_pro_rata END) AS points_pro_rata,
    MIN(CASE WHEN edge <> 'rounded' THEN points_whole END) AS whole_lo,
    MAX(CASE WHEN edge <> 'rounded' THEN points_whole END) AS whole_hi,
    MIN(CASE WHEN edge <> 'rounded' THEN points_pro_rata END) AS pro_rata_lo,
    MAX(CASE WHEN edge <> 'rounded' THEN points_pro_rata END) AS pro_rata_hi,
    MAX(CASE WHEN edge = 'rounded' THEN points_whole END) AS rounded_points
  FROM pointed
  GROUP BY report_id, seq, reading
)
SELECT
  q.report_id,
  q.seq,
  q.reading,
  q.reading_rank,
  q.is_open,
  q.value,
  i.rule_id,
  i.score,
  i.weight,
  r.points_whole,
  r.points_pro_rata,
  r.whole_lo,
  r.whole_hi,
  r.pro_rata_lo,
  r.pro_rata_hi,
  r.rounded_points,
  i.score BETWEEN r.whole_lo AND r.whole_hi OR i.score BETWEEN r.pro_rata_lo AND r.pro_rata_hi AS matches
FROM rule_reading AS q
INNER JOIN ranged AS r ON r.report_id = q.report_id AND r.seq = q.seq AND r.reading = q.reading
INNER JOIN indicator_row AS i ON i.report_id = q.report_id AND i.seq = q.seq
WHERE r.points_whole IS NOT NULL
