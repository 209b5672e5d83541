-- The additions that brought or corrected the statements with ids in a JSON array. CROSS: in the order of the ids.
SELECT statement.id, provenance.addition
FROM json_each(:ids) AS wanted
CROSS JOIN statement ON statement.id = wanted.value
CROSS JOIN provenance
    ON provenance."table" = 'statements' AND provenance."row" = statement.statement
UNION
SELECT statement.id, correction.addition
FROM json_each(:ids) AS wanted
CROSS JOIN statement ON statement.id = wanted.value
CROSS JOIN correction
    ON correction."table" = 'statements' AND correction."row" = statement.statement
ORDER BY 1, 2
