-- What each theme can be narrowed by: a column a facet, in the order of the table's facets.
SELECT theme_count.id, theme_count.meeting, theme_count.theme, theme.weight_in_note
FROM theme_count
JOIN theme ON theme.theme = theme_count.theme
ORDER BY theme_count.id
