-- The facet values of each statement, a column for each facet of the table, in its order.
WITH of_delegation AS MATERIALIZED (
    SELECT
        delegation.delegation,
        regional_group,
        region,
        (
            -- :figures is a JSON array of the codes whose value is a number.
            SELECT group_concat(role, '|')
            FROM (SELECT DISTINCT role FROM role
                  WHERE role.delegation = delegation.delegation AND role NOT IN
                      (SELECT value FROM json_each(:figures)))
        ) AS roles
    FROM delegation
),
spanned AS MATERIALIZED (
    SELECT max(substr(date, 1, 4)) - min(substr(date, 1, 4)) + 1 AS years FROM meeting
)
SELECT
    statement.id,
    (
        -- That of the first day, and its decade.
        SELECT substr(date, 1, 3) || '0s|' || substr(date, 1, 4) FROM meeting
        WHERE meeting.meeting = statement.meeting
            AND (SELECT years FROM spanned) >= :fewest_years
    ) AS year,
    statement.meeting,
    statement.level,
    of_delegation.regional_group,
    of_delegation.region,
    (
        SELECT group_concat(theme, '|') FROM statement_theme
        WHERE statement_theme.statement = statement.id
    ) AS themes,
    of_delegation.roles,
    CASE WHEN statement.pledge IS NOT NULL THEN 'yes' END AS has_pledge,
    statement.names_declaration,
    statement.themes_coded_by,
    statement.confidence
FROM statement
JOIN of_delegation ON of_delegation.delegation = statement.delegation
ORDER BY statement.id
