-- The speakers of the statements with the ids in a JSON array, in its order.
SELECT statement.id, statement.person, statement.title, delegation.name AS delegation
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN delegation ON delegation.delegation = statement.delegation
WHERE statement.person IS NOT NULL
ORDER BY wanted.key
