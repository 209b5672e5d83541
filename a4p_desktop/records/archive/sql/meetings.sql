-- The meetings, in the order recorded, with the number of statements recorded of each: the first
-- :most of them, or (:code) one.
SELECT
    meeting.*,
    (SELECT count(*) FROM statement WHERE statement.meeting = meeting.meeting) AS recorded
FROM meeting
WHERE :code IS NULL OR meeting.meeting = :code
ORDER BY meeting.id
LIMIT :most
