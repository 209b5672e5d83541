-- At most :most codes of statements, from :first on, in alphabetical order.
SELECT id, statement
FROM statement
WHERE statement >= :first
ORDER BY statement
LIMIT :most
