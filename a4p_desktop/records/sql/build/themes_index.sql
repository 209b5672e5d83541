-- What may be looked for in each theme, folded, one value an index column.
INSERT INTO themes_index (rowid, theme, description, weight, commitment, source, every)
SELECT
    theme_count.id,
    fold(concat_words(theme.theme, theme.title)),
    fold(theme.description),
    fold(theme.weight_in_note),
    fold((
        SELECT group_concat(concat_words(area, number, summary), ' ; ')
        FROM commitment WHERE commitment.theme = theme.theme
    )),
    fold((
        SELECT group_concat(concat_words(source.source, source.title, source.publisher), ' ; ')
        FROM theme_source JOIN source ON source.source = theme_source.source
        WHERE theme_source.theme = theme.theme
    )),
    '*'
FROM theme_count
JOIN theme ON theme.theme = theme_count.theme
ORDER BY theme_count.id
