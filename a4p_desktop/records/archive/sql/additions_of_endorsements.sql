-- The additions that brought or corrected an evidence of the rows of endorsements with ids in a JSON array.
-- CROSS: in the order of the ids.
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
)
SELECT evidence.standing AS id, provenance.addition
FROM evidence
CROSS JOIN provenance
    ON provenance."table" = 'endorsements' AND provenance."row" = evidence."row"
UNION
SELECT evidence.standing, correction.addition
FROM evidence
CROSS JOIN correction
    ON correction."table" = 'endorsements' AND correction."row" = evidence."row"
ORDER BY 1, 2
