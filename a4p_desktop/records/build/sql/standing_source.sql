-- The sources of all evidences of an endorsement, each once, those of the strongest first. :evidence is a
-- JSON array of the grades, strongest first.
INSERT INTO standing_source (standing, position, source)
SELECT
    standing,
    row_number() OVER (PARTITION BY standing ORDER BY grade, endorsement, place),
    source
FROM (
    -- SQLite takes the other columns from the row of the minimum.
    SELECT
        standing.id AS standing,
        endorsement_source.source,
        min(printf('%02d %018d %06d', grade.key, endorsement.id, endorsement_source.position)),
        grade.key AS grade,
        endorsement.id AS endorsement,
        endorsement_source.position AS place
    FROM standing
    JOIN endorsement
        ON endorsement.instrument = standing.instrument
        AND endorsement.delegation = standing.delegation
    JOIN json_each(:evidence) AS grade ON grade.value = endorsement.evidence
    JOIN endorsement_source ON endorsement_source.endorsement = endorsement.id
    GROUP BY standing.id, endorsement_source.source
)
