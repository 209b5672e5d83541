-- The title of a theme.
SELECT title FROM theme WHERE theme = ?
