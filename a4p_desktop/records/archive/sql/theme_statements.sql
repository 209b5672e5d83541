-- The newest :most statements that raise a theme, at one meeting or (NULL) at any.
SELECT
    statement.id,
    statement.person,
    statement.title,
    statement.themes_coded_by,
    delegation.name AS delegation_name,
    meeting.title AS meeting_title,
    meeting.days AS meeting_days
-- CROSS: along the index of themes, which has the statements in order, until there are enough; those
-- of a meeting are consecutive, so only from its first to its last.
FROM statement_theme
CROSS JOIN statement ON statement.id = statement_theme.statement
CROSS JOIN delegation ON delegation.delegation = statement.delegation
CROSS JOIN meeting ON meeting.meeting = statement.meeting
WHERE statement_theme.theme = :theme
    AND (:meeting IS NULL OR statement.meeting = :meeting)
    AND statement_theme.statement BETWEEN
        coalesce((SELECT min(id) FROM statement WHERE statement.meeting = :meeting), 0)
        AND coalesce(
            (SELECT max(id) FROM statement WHERE statement.meeting = :meeting), 9223372036854775807
        )
ORDER BY statement_theme.statement DESC
LIMIT :most
