-- The numbers of instruments, of partial lists among theirs, and of all endorsements recorded.
SELECT
    count(*) AS lists,
    count(CASE WHEN completeness <> 'complete' THEN 1 END) AS partial,
    (SELECT count(*) FROM standing WHERE status = 'endorsed') AS recorded
FROM instrument
