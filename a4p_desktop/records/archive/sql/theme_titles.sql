-- The themes, in the order recorded, each with the id of its row over all meetings.
SELECT theme.theme, theme.title, theme_count.id
FROM theme
JOIN theme_count ON theme_count.theme = theme.theme AND theme_count.meeting IS NULL
ORDER BY theme.id
