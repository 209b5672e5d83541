-- The endorsement of each instrument by each delegation that can endorse, recorded or not.
INSERT INTO standing (instrument, delegation, status, endorsement)
SELECT
    instrument.instrument,
    delegation.delegation,
    CASE
        WHEN endorsement.id IS NULL THEN 'not_recorded'
        WHEN endorsement.evidence = 'support_only' THEN 'support_only'
        ELSE 'endorsed'
    END,
    endorsement.id
FROM instrument
CROSS JOIN delegation
LEFT JOIN endorsement
    ON endorsement.instrument = instrument.instrument
    AND endorsement.delegation = delegation.delegation
WHERE endorsement.id IS NOT NULL
    OR delegation.kind IN ('member_state', 'observer_state', 'organization')
ORDER BY instrument.id, delegation.name_key, delegation.delegation
