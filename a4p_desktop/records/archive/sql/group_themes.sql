-- The number of members of a regional group that raise each theme.
SELECT
    theme.theme,
    theme.title,
    (
        SELECT count(*) FROM delegation
        WHERE delegation.regional_group = :regional_group
            AND EXISTS (
                SELECT 1 FROM statement
                JOIN statement_theme ON statement_theme.statement = statement.id
                WHERE statement.delegation = delegation.delegation
                    AND statement_theme.theme = theme.theme
            )
    ) AS members
FROM theme
ORDER BY theme.id
