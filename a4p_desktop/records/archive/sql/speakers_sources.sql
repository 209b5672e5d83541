-- The sources of the rows of the speakers table with the ids in a JSON array, each once.
SELECT DISTINCT statement_source.source
FROM json_each(?) AS wanted
JOIN statement_source ON statement_source.statement = wanted.value
