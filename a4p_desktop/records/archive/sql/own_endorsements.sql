-- Those rows of endorsements with ids in a JSON array whose standing rests on own records alone, with the day
-- of the oldest: no evidence of the base says as much. received is 1 where all came from colleagues.
WITH evidence AS MATERIALIZED (
    -- With its key: see Form.row_key.
    SELECT
        standing.id AS standing,
        endorsement.instrument || '|' || endorsement.delegation || '|' || endorsement.evidence || '|'
            || coalesce((
                SELECT group_concat(source, '|')
                FROM (SELECT source FROM endorsement_source
                      WHERE endorsement_source.endorsement = endorsement.id ORDER BY position)
            ), '') AS "row"
    FROM json_each(:ids) AS wanted
    JOIN standing ON standing.id = wanted.value
    JOIN endorsement
        ON endorsement.instrument = standing.instrument
        AND endorsement.delegation = standing.delegation
        AND (endorsement.evidence <> 'support_only' OR standing.status = 'support_only')
)
SELECT
    evidence.standing AS id,
    min(addition.added_on) AS added_on,
    min(addition.received_on IS NOT NULL) AS received
FROM evidence
LEFT JOIN provenance
    ON provenance."table" = 'endorsements'
    AND provenance."row" = evidence."row"
    AND provenance.in_base = 0
LEFT JOIN addition ON addition.addition = provenance.addition
GROUP BY evidence.standing
HAVING count(*) = count(provenance.addition)
ORDER BY evidence.standing
