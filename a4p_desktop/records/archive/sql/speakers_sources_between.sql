-- The sources of the rows of the speakers table from one id to another, each once.
SELECT DISTINCT statement_source.source
FROM statement_source
WHERE statement_source.statement BETWEEN ? AND ?
