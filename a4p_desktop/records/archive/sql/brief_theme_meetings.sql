-- The first :most meetings, those with the most statements that raise a theme first, each with the
-- numbers of these and of all its statements.
SELECT
    meeting.meeting,
    meeting.title,
    meeting.days,
    coalesce(theme_count.statements, 0) AS statements,
    (SELECT count(*) FROM statement WHERE statement.meeting = meeting.meeting) AS recorded
FROM meeting
LEFT JOIN theme_count ON theme_count.meeting = meeting.meeting AND theme_count.theme = :theme
ORDER BY coalesce(theme_count.statements, 0) DESC, meeting.id
LIMIT :most
