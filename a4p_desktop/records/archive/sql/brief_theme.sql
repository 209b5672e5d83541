-- All that is recorded of one theme, over all meetings.
SELECT theme.theme, theme.title, theme.description, theme.weight_in_note,
    theme_count.statements, theme_count.delegations,
    theme_count.coded_by_reading, theme_count.coded_by_keyword
FROM theme
JOIN theme_count ON theme_count.theme = theme.theme AND theme_count.meeting IS NULL
WHERE theme.theme = :theme
