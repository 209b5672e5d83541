-- The newest :most statements of a delegation, each with the number of them all.
SELECT
    statement.id,
    statement.person,
    statement.title,
    meeting.title AS meeting_title,
    meeting.days AS meeting_days,
    (
        -- Uses the index alone; count(*) OVER () would read every statement, perhaps thousands.
        SELECT count(*) FROM statement AS other
        WHERE other.delegation = :delegation AND other.id IS NOT :except_id
    ) AS in_all
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
WHERE statement.delegation = :delegation AND statement.id IS NOT :except_id
ORDER BY statement.id DESC
LIMIT :most
