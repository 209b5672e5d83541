-- The facet values of each endorsement, a column for each facet of the table, in its order.
WITH of_delegation AS MATERIALIZED (
    SELECT
        delegation.delegation,
        regional_group,
        region,
        (
            -- A list of thousands of meetings would be useless, and large.
            SELECT group_concat(meeting, '|')
            FROM (SELECT DISTINCT meeting FROM statement
                  WHERE statement.delegation = delegation.delegation
                  AND (SELECT count(*) FROM meeting) <= :most_meetings)
        ) AS meetings
    FROM delegation
)
SELECT
    standing.id,
    standing.instrument,
    standing.status,
    endorsement.evidence,
    of_delegation.regional_group,
    of_delegation.region,
    of_delegation.meetings
FROM standing
JOIN of_delegation ON of_delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
ORDER BY standing.id
