-- The sources of the rows of the themes table with the ids in a JSON array, each once.
SELECT DISTINCT theme_source.source
FROM json_each(?) AS wanted
JOIN theme_count ON theme_count.id = wanted.value
JOIN theme_source ON theme_source.theme = theme_count.theme
