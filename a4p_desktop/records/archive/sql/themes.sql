-- The rows of the themes table for a JSON array of ids, in its order.
SELECT
    theme_count.id,
    theme_count.theme,
    theme.title,
    theme.description,
    theme.weight_in_note,
    theme_count.meeting,
    theme_count.statements,
    theme_count.delegations,
    theme_count.coded_by_reading,
    theme_count.coded_by_keyword,
    (
        SELECT group_concat(source, '|')
        FROM (SELECT source FROM theme_source
              WHERE theme_source.theme = theme.theme ORDER BY position)
    ) AS sources
FROM json_each(?) AS wanted
JOIN theme_count ON theme_count.id = wanted.value
JOIN theme ON theme.theme = theme_count.theme
ORDER BY wanted.key
