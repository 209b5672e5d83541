-- The endorsement of one instrument by each delegation, by name; whether :rows, ids as JSON, has it.
-- NULL has all.
SELECT
    standing.delegation,
    delegation.name,
    delegation.iso3,
    delegation.kind,
    delegation.regional_group,
    standing.status,
    endorsement.evidence,
    endorsement.names_instrument,
    endorsement.endorsed_on,
    endorsement.documented_by,
    :rows IS NULL OR standing.id IN (SELECT value FROM json_each(:rows)) AS is_found
FROM standing
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.instrument = :instrument
ORDER BY delegation.name_key, delegation.delegation
