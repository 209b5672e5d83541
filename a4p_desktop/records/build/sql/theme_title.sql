-- What a theme is called.
SELECT title FROM theme WHERE theme = ?
