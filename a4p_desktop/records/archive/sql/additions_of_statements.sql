-- The additions that brought or corrected the statements with ids in a JSON array.
SELECT statement.id, touching.addition
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN (
    SELECT "table", "row", addition FROM provenance
    UNION ALL
    SELECT "table", "row", addition FROM correction
) AS touching ON touching."table" = 'statements' AND touching."row" = statement.statement
ORDER BY statement.id, touching.addition
