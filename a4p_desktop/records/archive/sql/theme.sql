-- Everything recorded of one theme at one meeting, or over all meetings.
SELECT
    theme_count.id,
    theme_count.theme,
    theme_count.meeting,
    theme_count.statements,
    theme_count.delegations,
    theme_count.coded_by_reading,
    theme_count.coded_by_keyword,
    theme.title,
    theme.description,
    theme.weight_in_note,
    meeting.title AS meeting_title
FROM theme_count
JOIN theme ON theme.theme = theme_count.theme
LEFT JOIN meeting ON meeting.meeting = theme_count.meeting
WHERE theme_count.id = :id
