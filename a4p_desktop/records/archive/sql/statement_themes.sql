-- The themes of one statement, in the order coded, each with the id of its row over all meetings.
SELECT theme.theme, theme.title, theme_count.id
FROM statement_theme
JOIN theme ON theme.theme = statement_theme.theme
JOIN theme_count ON theme_count.theme = theme.theme AND theme_count.meeting IS NULL
WHERE statement_theme.statement = :id
ORDER BY statement_theme.position
