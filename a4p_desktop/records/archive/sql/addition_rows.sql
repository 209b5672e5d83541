-- The first :most rows of a table that an addition brought or corrected, by their keys.
SELECT provenance."row" AS row_key
FROM provenance
WHERE provenance.addition = :addition AND provenance."table" = :table_name
UNION
SELECT correction."row"
FROM correction
WHERE correction.addition = :addition AND correction."table" = :table_name
LIMIT :most
