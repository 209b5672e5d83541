-- How many meetings there are, how many of their lists are partial, and the statements recorded.
SELECT
    count(*) AS lists,
    count(CASE WHEN completeness <> 'complete' THEN 1 END) AS partial,
    (SELECT count(*) FROM statement) AS recorded
FROM meeting
