-- The numbers of meetings, of partial lists among theirs, and of all statements recorded.
SELECT
    count(*) AS lists,
    count(CASE WHEN completeness <> 'complete' THEN 1 END) AS partial,
    (SELECT count(*) FROM statement) AS recorded
FROM meeting
