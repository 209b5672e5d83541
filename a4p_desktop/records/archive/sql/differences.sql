-- The first :most points in which the own records differ from those with which they were merged.
SELECT
    difference.kind,
    difference."table" AS table_name,
    difference."row" AS row_key,
    difference."column" AS column_name,
    difference.base,
    difference.own,
    difference.why,
    difference.addition
FROM difference
ORDER BY difference.id
LIMIT :most
