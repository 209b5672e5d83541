-- Every meeting, in the order recorded, with the number of statements recorded of it.
SELECT
    meeting.*,
    (SELECT count(*) FROM statement WHERE statement.meeting = meeting.meeting) AS recorded
FROM meeting
ORDER BY meeting.id
