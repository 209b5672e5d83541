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
    statement.method,
    statement.words,
    statement.peacekeeping_mentions,
    statement.names_a4p,
    statement.names_declaration,
    statement.confidence,
    EXISTS (SELECT 1 FROM statement_text WHERE statement_text.statement = statement.id) AS has_text,
    meeting.title AS meeting_title,
    meeting.days AS meeting_days
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN meeting ON meeting.meeting = statement.meeting
ORDER BY wanted.key
