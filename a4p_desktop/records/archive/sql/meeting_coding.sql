-- The number of statements of a meeting by how their themes are coded; NULL if they are not.
SELECT themes_coded_by, count(*) AS statements
FROM statement
WHERE meeting = :meeting
GROUP BY themes_coded_by
