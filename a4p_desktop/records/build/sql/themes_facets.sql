-- The facet values of each theme, a column for each facet of the table, in its order.
SELECT theme_count.id, theme_count.meeting, theme_count.theme, theme.weight_in_note
FROM theme_count
JOIN theme ON theme.theme = theme_count.theme
ORDER BY theme_count.id
