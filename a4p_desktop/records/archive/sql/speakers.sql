-- The rows of the speakers table for a JSON array of ids, in its order.
SELECT
    statement.id,
    statement.statement,
    statement.meeting,
    meeting.date,
    statement.position,
    statement.person,
    statement.honorific,
    statement.title,
    delegation.name AS delegation,
    statement.delegation AS delegation_code,
    statement.on_behalf_of,
    statement.level,
    (
        SELECT group_concat(theme, '|')
        FROM (SELECT theme FROM statement_theme
              WHERE statement_theme.statement = statement.id ORDER BY position)
    ) AS themes,
    statement.themes_coded_by,
    statement.summary,
    statement.pledge,
    statement.words,
    statement.peacekeeping_mentions,
    statement.names_a4p,
    statement.names_declaration,
    statement.confidence,
    (
        SELECT group_concat(source, '|')
        FROM (SELECT source FROM statement_source
              WHERE statement_source.statement = statement.id ORDER BY position)
    ) AS sources
FROM json_each(?) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN meeting ON meeting.meeting = statement.meeting
JOIN delegation ON delegation.delegation = statement.delegation
ORDER BY wanted.key
