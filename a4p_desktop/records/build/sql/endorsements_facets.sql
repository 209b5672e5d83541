-- What each standing can be narrowed by: a column a facet, in the order of the table's facets.
WITH of_delegation AS MATERIALIZED (
    SELECT
        delegation.delegation,
        regional_group,
        region,
        (
            -- A list of thousands of meetings would help nobody, and would weigh a lot here.
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
