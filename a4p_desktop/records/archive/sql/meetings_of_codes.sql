-- The meetings with the codes in a JSON array, in its order.
SELECT
    meeting.meeting,
    meeting.symbol,
    meeting.title,
    meeting.days,
    meeting.body,
    meeting.completeness
FROM json_each(:codes) AS wanted
JOIN meeting ON meeting.meeting = wanted.value
ORDER BY wanted.key
