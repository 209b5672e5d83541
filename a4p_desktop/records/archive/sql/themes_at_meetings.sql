-- The numbers of statements of a delegation (:code) that raise each theme at the meetings in a JSON
-- array.
SELECT
    statement_theme.theme,
    statement.meeting,
    count(CASE WHEN statement.themes_coded_by = 'read' THEN 1 END) AS coded_by_reading,
    count(CASE WHEN statement.themes_coded_by = 'keyword' THEN 1 END) AS coded_by_keyword
FROM statement
JOIN statement_theme ON statement_theme.statement = statement.id
WHERE statement.delegation = :code
    -- The sign makes SQLite use the index of delegations: a meeting may have many more statements.
    AND +statement.meeting IN (SELECT value FROM json_each(:meetings))
GROUP BY statement_theme.theme, statement.meeting
