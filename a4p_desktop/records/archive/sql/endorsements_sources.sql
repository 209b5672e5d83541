-- The sources of the rows of the endorsements table with the ids in a JSON array, each once.
SELECT DISTINCT endorsement_source.source
FROM json_each(?) AS wanted
JOIN standing ON standing.id = wanted.value
JOIN endorsement_source ON endorsement_source.endorsement = standing.endorsement
