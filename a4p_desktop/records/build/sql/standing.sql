-- The endorsement of each instrument by each delegation that can endorse, recorded or not, by its
-- strongest evidence. :evidence is a JSON array of the grades, strongest first.
INSERT INTO standing (instrument, delegation, status, endorsement)
WITH graded AS (
    SELECT
        endorsement.id,
        instrument,
        delegation,
        evidence,
        row_number() OVER (
            PARTITION BY instrument, delegation ORDER BY grade.key, endorsement.id
        ) AS place
    FROM endorsement
    JOIN json_each(:evidence) AS grade ON grade.value = endorsement.evidence
)
SELECT
    instrument.instrument,
    delegation.delegation,
    CASE
        WHEN strongest.id IS NULL THEN 'not_recorded'
        WHEN strongest.evidence = 'support_only' THEN 'support_only'
        ELSE 'endorsed'
    END,
    strongest.id
FROM instrument
CROSS JOIN delegation
LEFT JOIN graded AS strongest
    ON strongest.instrument = instrument.instrument
    AND strongest.delegation = delegation.delegation
    AND strongest.place = 1
WHERE strongest.id IS NOT NULL
    OR delegation.kind IN ('member_state', 'observer_state', 'organization')
ORDER BY instrument.id, delegation.name_key, delegation.delegation
