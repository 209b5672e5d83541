-- The rows of the endorsements table for a JSON array of ids, in its order.
SELECT
    standing.id,
    standing.instrument,
    delegation.name AS delegation,
    standing.delegation AS delegation_code,
    delegation.regional_group,
    standing.status,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.evidence,
    endorsement.note,
    (
        SELECT group_concat(source, '|')
        FROM (SELECT source FROM endorsement_source
              WHERE endorsement_source.endorsement = endorsement.id ORDER BY position)
    ) AS sources
FROM json_each(?) AS wanted
JOIN standing ON standing.id = wanted.value
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
ORDER BY wanted.key
