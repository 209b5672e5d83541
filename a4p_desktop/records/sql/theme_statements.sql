-- The statements that raise a theme, at a meeting or (NULL) at any; the first :most of them.
SELECT
    statement.id,
    statement.person,
    statement.title,
    statement.themes_coded_by,
    delegation.name AS delegation_name,
    meeting.title AS meeting_title,
    meeting.date AS meeting_date
FROM statement_theme
JOIN statement ON statement.id = statement_theme.statement
JOIN delegation ON delegation.delegation = statement.delegation
JOIN meeting ON meeting.meeting = statement.meeting
WHERE statement_theme.theme = :theme AND (:meeting IS NULL OR statement.meeting = :meeting)
ORDER BY statement.id
LIMIT :most
