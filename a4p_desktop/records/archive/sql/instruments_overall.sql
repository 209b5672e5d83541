-- How many instruments there are, how many of their lists are partial, and the endorsements recorded.
SELECT
    count(*) AS lists,
    count(CASE WHEN completeness <> 'complete' THEN 1 END) AS partial,
    (SELECT count(*) FROM standing WHERE status = 'endorsed') AS recorded
FROM instrument
