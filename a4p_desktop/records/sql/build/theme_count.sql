-- How often each theme is raised: over all meetings (meeting NULL), and at each.
INSERT INTO theme_count (
    theme, meeting, statements, delegations, coded_by_reading, coded_by_keyword
)
SELECT
    theme.theme,
    scope.meeting,
    count(statement.id),
    count(DISTINCT statement.delegation),
    count(CASE WHEN statement.themes_coded_by = 'read' THEN 1 END),
    count(CASE WHEN statement.themes_coded_by = 'keyword' THEN 1 END)
FROM (SELECT NULL AS meeting, 0 AS id UNION ALL SELECT meeting, id FROM meeting) AS scope
CROSS JOIN theme
LEFT JOIN statement_theme ON statement_theme.theme = theme.theme
LEFT JOIN statement
    ON statement.id = statement_theme.statement
    AND (scope.meeting IS NULL OR statement.meeting = scope.meeting)
GROUP BY scope.id, theme.id
ORDER BY scope.id, theme.id
