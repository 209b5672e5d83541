-- The statements with the ids in a JSON array, in its order, without their full texts.
SELECT
    statement.id,
    statement.statement,
    statement.meeting,
    statement.person,
    statement.honorific,
    statement.title,
    statement.on_behalf_of,
    statement.level,
    statement.themes_coded_by,
    statement.summary,
    statement.pledge,
    statement.words,
    statement.peacekeeping_mentions,
    statement.names_a4p,
    statement.names_declaration,
    statement.confidence,
    meeting.title AS meeting_title,
    meeting.date AS meeting_date
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN meeting ON meeting.meeting = statement.meeting
ORDER BY wanted.key
