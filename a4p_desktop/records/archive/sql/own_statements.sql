-- Those statements with ids in a JSON array that the base does not have; as own_endorsements.
SELECT
    statement.id,
    min(addition.added_on) AS added_on,
    min(addition.received_on IS NOT NULL) AS received
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN provenance
    ON provenance."table" = 'statements'
    AND provenance."row" = statement.statement
    AND provenance.in_base = 0
JOIN addition ON addition.addition = provenance.addition
GROUP BY statement.id
ORDER BY statement.id
