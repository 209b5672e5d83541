-- The evidences of an endorsement beside the strongest, in their order. :evidence is a JSON array of the
-- grades, strongest first.
SELECT
    endorsement.id,
    endorsement.evidence,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.note
FROM standing
JOIN endorsement
    ON endorsement.instrument = standing.instrument
    AND endorsement.delegation = standing.delegation
    AND endorsement.id <> standing.endorsement
JOIN json_each(:evidence) AS grade ON grade.value = endorsement.evidence
WHERE standing.id = :id
ORDER BY grade.key, endorsement.id
