-- How many statements of a meeting have their themes coded, and by what; NULL where none are.
SELECT themes_coded_by, count(*) AS statements
FROM statement
WHERE meeting = :meeting
GROUP BY themes_coded_by
