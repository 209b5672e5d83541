-- The statements of a delegation, the first :most of them, each with how many there are in all.
SELECT
    statement.id,
    statement.person,
    statement.title,
    meeting.title AS meeting_title,
    meeting.date AS meeting_date,
    (
        -- By the index alone; count(*) OVER () would read each of what may be thousands.
        SELECT count(*) FROM statement AS one
        WHERE one.delegation = :delegation AND one.id IS NOT :except_id
    ) AS in_all
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
WHERE statement.delegation = :delegation AND statement.id IS NOT :except_id
ORDER BY statement.id
LIMIT :most
