-- The first :most meetings, or the one with :code, in the order recorded, with the numbers of their
-- statements.
SELECT
    meeting.meeting,
    meeting.symbol,
    meeting.title,
    meeting.date,
    meeting.end_date,
    meeting.body,
    meeting.venue,
    meeting.convened_by,
    meeting.completeness,
    meeting.speakers_reported,
    meeting.note,
    meeting.method,
    (SELECT count(*) FROM statement WHERE statement.meeting = meeting.meeting) AS recorded
FROM meeting
WHERE :code IS NULL OR meeting.meeting = :code
ORDER BY meeting.id
LIMIT :most
