-- One statement with its meeting and delegation, for a citation; without its full text.
SELECT
    statement.statement,
    statement.meeting,
    statement.person,
    statement.honorific,
    statement.title,
    statement.delegation,
    statement.on_behalf_of,
    statement.confidence,
    meeting.title AS meeting_title,
    meeting.symbol,
    meeting.body,
    meeting.venue,
    meeting.date,
    meeting.end_date,
    meeting.days,
    delegation.name,
    delegation.name_2018,
    delegation.kind
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
JOIN delegation ON delegation.delegation = statement.delegation
WHERE statement.id = :id
