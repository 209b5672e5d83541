-- What own records say of the statements with ids in a JSON array: when a statement was added that the base
-- does not have, and whether only colleagues did; when it was corrected, if that holds, and by which sources.
WITH own AS (
    SELECT
        statement.id,
        (
            SELECT min(addition.added_on)
            FROM provenance
            JOIN addition ON addition.addition = provenance.addition
            WHERE provenance."table" = 'statements' AND provenance."row" = statement.statement
            AND provenance.in_base = 0
        ) AS added_on,
        (
            SELECT min(addition.received_on IS NOT NULL)
            FROM provenance
            JOIN addition ON addition.addition = provenance.addition
            WHERE provenance."table" = 'statements' AND provenance."row" = statement.statement
            AND provenance.in_base = 0
        ) AS received,
        (
            SELECT max(addition.added_on)
            FROM correction
            JOIN addition ON addition.addition = correction.addition
            WHERE correction."table" = 'statements' AND correction."row" = statement.statement
            AND NOT EXISTS (
                SELECT 1 FROM difference
                WHERE difference.kind = 'overtaken'
                AND difference."table" = correction."table" AND difference."row" = correction."row"
                AND difference."column" = correction."column"
                AND difference.addition = correction.addition
            )
        ) AS corrected_on,
        (
            SELECT json_group_array(DISTINCT correction_source.source)
            FROM correction
            JOIN correction_source ON correction_source.correction = correction.id
            WHERE correction."table" = 'statements' AND correction."row" = statement.statement
        ) AS sources
    FROM json_each(:ids) AS wanted
    JOIN statement ON statement.id = wanted.value
)
SELECT id, added_on, received, NULL AS evidence_on, corrected_on, sources
FROM own
WHERE added_on IS NOT NULL OR corrected_on IS NOT NULL
ORDER BY id
