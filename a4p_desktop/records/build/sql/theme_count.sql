-- The numbers of each theme over all meetings (meeting NULL) and at each, 0 included. The statements
-- are read once and counted twice; scope is the id of a meeting, or 0 for all.
WITH raised AS MATERIALIZED (
    SELECT
        meeting.id AS meeting,
        theme.id AS theme,
        statement.delegation,
        count(*) AS statements,
        count(CASE WHEN statement.themes_coded_by = 'read' THEN 1 END) AS coded_by_reading,
        count(CASE WHEN statement.themes_coded_by = 'keyword' THEN 1 END) AS coded_by_keyword
    FROM statement_theme
    CROSS JOIN statement ON statement.id = statement_theme.statement
    JOIN meeting ON meeting.meeting = statement.meeting
    JOIN theme ON theme.theme = statement_theme.theme
    GROUP BY meeting.id, theme.id, statement.delegation
),
counted AS MATERIALIZED (
    SELECT
        0 AS scope,
        theme,
        sum(statements) AS statements,
        count(DISTINCT delegation) AS delegations,
        sum(coded_by_reading) AS coded_by_reading,
        sum(coded_by_keyword) AS coded_by_keyword
    FROM raised
    GROUP BY theme
    UNION ALL
    SELECT
        meeting, theme, sum(statements), count(*), sum(coded_by_reading), sum(coded_by_keyword)
    FROM raised
    GROUP BY meeting, theme
)
INSERT INTO theme_count (
    theme, meeting, statements, delegations, coded_by_reading, coded_by_keyword
)
SELECT
    theme.theme,
    scope.meeting,
    coalesce(counted.statements, 0),
    coalesce(counted.delegations, 0),
    coalesce(counted.coded_by_reading, 0),
    coalesce(counted.coded_by_keyword, 0)
FROM (SELECT 0 AS id, NULL AS meeting UNION ALL SELECT id, meeting FROM meeting) AS scope
CROSS JOIN theme
LEFT JOIN counted ON counted.scope = scope.id AND counted.theme = theme.id
ORDER BY scope.id, theme.id
