-- The statements with the ids in a JSON array (:ids), in its order, for a brief.
SELECT
    statement.id,
    statement.meeting,
    statement.person,
    statement.honorific,
    statement.title,
    statement.delegation,
    statement.on_behalf_of,
    statement.level,
    (
        SELECT group_concat(title, '; ')
        FROM (SELECT theme.title FROM statement_theme
              JOIN theme ON theme.theme = statement_theme.theme
              WHERE statement_theme.statement = statement.id ORDER BY position)
    ) AS themes,
    statement.themes_coded_by,
    statement.summary,
    statement.pledge,
    EXISTS (SELECT 1 FROM statement_text WHERE statement_text.statement = statement.id) AS has_text,
    statement.confidence,
    meeting.title AS meeting_title,
    meeting.days,
    meeting.symbol,
    meeting.body,
    delegation.name,
    delegation.name_2018,
    delegation.kind
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN meeting ON meeting.meeting = statement.meeting
JOIN delegation ON delegation.delegation = statement.delegation
ORDER BY wanted.key
