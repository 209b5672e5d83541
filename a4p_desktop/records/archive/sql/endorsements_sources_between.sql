-- The sources of the rows of the endorsements table from one id to another, each once.
SELECT DISTINCT endorsement_source.source
FROM standing
JOIN endorsement_source ON endorsement_source.endorsement = standing.endorsement
WHERE standing.id BETWEEN ? AND ?
