-- What own records say of the rows of endorsements with ids in a JSON array, as own_statements. A standing is
-- added where no evidence of the base says as much: of an endorsement the base may know support.
WITH evidence AS MATERIALIZED (
    -- With its key: see Form.row_key.
    SELECT
        standing.id AS standing,
        endorsement.instrument || '|' || endorsement.delegation || '|' || endorsement.evidence || '|'
            || coalesce((
                SELECT group_concat(source, '|')
                FROM (SELECT source FROM endorsement_source
                      WHERE endorsement_source.endorsement = endorsement.id ORDER BY position)
            ), '') AS "row",
        endorsement.evidence <> 'support_only' OR standing.status = 'support_only' AS says_it
    FROM json_each(:ids) AS wanted
    JOIN standing ON standing.id = wanted.value
    JOIN endorsement
        ON endorsement.instrument = standing.instrument
        AND endorsement.delegation = standing.delegation
),
added AS (
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
    WHERE evidence.says_it
    GROUP BY evidence.standing
    HAVING count(*) = count(provenance.addition)
),
holding AS (
    SELECT evidence.standing AS id, correction.id AS correction, addition.added_on
    FROM evidence
    JOIN correction
        ON correction."table" = 'endorsements' AND correction."row" = evidence."row"
    JOIN addition ON addition.addition = correction.addition
    WHERE NOT EXISTS (
        SELECT 1 FROM difference
        WHERE difference.kind = 'overtaken'
        AND difference."table" = correction."table" AND difference."row" = correction."row"
        AND difference."column" = correction."column"
        AND difference.addition = correction.addition
    )
)
SELECT
    own.id,
    added.added_on,
    added.received,
    (SELECT max(holding.added_on) FROM holding WHERE holding.id = own.id) AS corrected_on,
    (
        SELECT json_group_array(DISTINCT correction_source.source)
        FROM holding
        JOIN correction_source ON correction_source.correction = holding.correction
        WHERE holding.id = own.id
    ) AS sources
FROM (SELECT id FROM added UNION SELECT id FROM holding) AS own
LEFT JOIN added ON added.id = own.id
ORDER BY own.id
