-- The codes of the statements from :first on, in the order of the alphabet: at most :most of them.
SELECT id, statement
FROM statement
WHERE statement >= :first
ORDER BY statement
LIMIT :most
