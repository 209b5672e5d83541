-- The numbers of statements and of different speakers of a meeting at each level; one without a name is one more.
SELECT level, count(*) AS recorded, count(DISTINCT coalesce(person_key, id)) AS speakers FROM statement WHERE meeting = :meeting GROUP BY level
