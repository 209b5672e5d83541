-- The number of statements of a meeting at each level.
SELECT level, count(*) AS recorded FROM statement WHERE meeting = :meeting GROUP BY level
