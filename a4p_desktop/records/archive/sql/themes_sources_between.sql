-- The sources of the rows of the themes table from one id to another, each once.
SELECT DISTINCT theme_source.source
FROM theme_count
JOIN theme_source ON theme_source.theme = theme_count.theme
WHERE theme_count.id BETWEEN ? AND ?
