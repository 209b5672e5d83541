-- The statements of a delegation, the first :most of them, each with how many there are in all.
SELECT
    statement.id,
    statement.person,
    statement.title,
    meeting.title AS meeting_title,
    meeting.date AS meeting_date,
    count(*) OVER () AS in_all
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
WHERE statement.delegation = :delegation AND statement.id IS NOT :except_id
ORDER BY statement.id
LIMIT :most
