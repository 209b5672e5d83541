-- How often a delegation (:code) raises each theme at each of the meetings in a JSON array.
SELECT
    statement_theme.theme,
    statement.meeting,
    count(CASE WHEN statement.themes_coded_by = 'read' THEN 1 END) AS coded_by_reading,
    count(CASE WHEN statement.themes_coded_by = 'keyword' THEN 1 END) AS coded_by_keyword
FROM statement
JOIN statement_theme ON statement_theme.statement = statement.id
WHERE statement.delegation = :code
    -- The sign keeps SQLite to the index of the delegations: a meeting may have many more.
    AND +statement.meeting IN (SELECT value FROM json_each(:meetings))
GROUP BY statement_theme.theme, statement.meeting
