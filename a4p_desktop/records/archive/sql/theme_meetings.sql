-- The first :most meetings at which a theme is raised, each with its numbers there and the number of
-- all these meetings.
SELECT theme_count.id, theme_count.meeting, meeting.title AS meeting_title,
    meeting.days AS meeting_days, theme_count.statements, theme_count.delegations,
    count(*) OVER () AS in_all
FROM theme_count
JOIN meeting ON meeting.meeting = theme_count.meeting
WHERE theme_count.theme = :theme AND theme_count.statements > 0
ORDER BY meeting.date, meeting.id
LIMIT :most
