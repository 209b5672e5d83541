-- What the Themes column sorts by: the titles as they are shown, one after another.
UPDATE statement SET themes_key = (
    SELECT sort_key(group_concat(title, ' '))
    FROM (
        SELECT theme.title AS title
        FROM statement_theme JOIN theme ON theme.theme = statement_theme.theme
        WHERE statement_theme.statement = statement.id
        ORDER BY statement_theme.position
    )
)
WHERE id IN (SELECT statement FROM statement_theme)
