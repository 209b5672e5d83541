-- What own records say of the rows of endorsements with ids in a JSON array, as own_statements. A standing is
-- added where no evidence of the base says as much: of an endorsement the base may know support. The strongest
-- evidence, whose grade and date are shown, may be added to an endorsement of the base.
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
        endorsement.evidence <> 'support_only' OR standing.status = 'support_only' AS says_it,
        endorsement.id = standing.endorsement AS is_strongest
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
strongest AS (
    SELECT evidence.standing AS id, min(addition.added_on) AS added_on
    FROM evidence
    JOIN provenance
        ON provenance."table" = 'endorsements'
        AND provenance."row" = evidence."row"
        AND provenance.in_base = 0
    JOIN addition ON addition.addition = provenance.addition
    WHERE evidence.is_strongest
    GROUP BY evidence.standing
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
    strongest.added_on AS evidence_on,
    (SELECT max(holding.added_on) FROM holding WHERE holding.id = own.id) AS corrected_on,
    (
        SELECT json_group_array(DISTINCT correction_source.source)
        FROM holding
        JOIN correction_source ON correction_source.correction = holding.correction
        WHERE holding.id = own.id
    ) AS sources
FROM (SELECT id FROM added UNION SELECT id FROM strongest UNION SELECT id FROM holding) AS own
LEFT JOIN added ON added.id = own.id
LEFT JOIN strongest ON strongest.id = own.id
ORDER BY own.id
