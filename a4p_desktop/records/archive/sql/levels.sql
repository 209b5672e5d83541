-- How many statements of a meeting are recorded at each level.
SELECT level, count(*) AS recorded FROM statement WHERE meeting = :meeting GROUP BY level
