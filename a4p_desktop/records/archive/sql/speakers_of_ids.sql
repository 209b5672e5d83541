-- The number of different speakers of the statements with the ids in a JSON array; one without a name is one more.
SELECT count(DISTINCT coalesce(statement.person_key, statement.id)) AS speakers
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
