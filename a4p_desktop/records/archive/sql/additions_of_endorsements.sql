-- The additions that brought or corrected an evidence of the rows of endorsements with ids in a JSON array.
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
SELECT evidence.standing AS id, touching.addition
FROM evidence
JOIN (
    SELECT "table", "row", addition FROM provenance
    UNION ALL
    SELECT "table", "row", addition FROM correction
) AS touching ON touching."table" = 'endorsements' AND touching."row" = evidence."row"
ORDER BY evidence.standing, touching.addition
