-- The texts of each theme to index, the same at each meeting, not yet folded, a column for each index
-- column.
WITH described AS MATERIALIZED (
    SELECT
        theme.theme AS code,
        printf('%s ; %s', theme.theme, theme.title) AS theme,
        theme.description,
        theme.weight_in_note AS weight,
        (
            SELECT group_concat(printf('%s ; %s ; %s', area, number, summary), ' ; ')
            FROM commitment WHERE commitment.theme = theme.theme
        ) AS commitment,
        (
            SELECT group_concat(
                printf('%s ; %s ; %s', source.source, source.title, source.publisher), ' ; '
            )
            FROM theme_source JOIN source ON source.source = theme_source.source
            WHERE theme_source.theme = theme.theme
        ) AS source
    FROM theme
)
SELECT
    theme_count.id,
    described.theme,
    described.description,
    described.weight,
    described.commitment,
    described.source
FROM theme_count
JOIN described ON described.code = theme_count.theme
ORDER BY theme_count.id
