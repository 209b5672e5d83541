-- The meetings, with how many statements are recorded of each and how many raise a theme: the first
-- :most of them, those where it is raised most before the others.
SELECT
    meeting.meeting,
    meeting.title,
    meeting.date,
    coalesce(theme_count.statements, 0) AS statements,
    (SELECT count(*) FROM statement WHERE statement.meeting = meeting.meeting) AS recorded
FROM meeting
LEFT JOIN theme_count ON theme_count.meeting = meeting.meeting AND theme_count.theme = :theme
ORDER BY coalesce(theme_count.statements, 0) DESC, meeting.id
LIMIT :most
