-- The endorsement of one instrument by each delegation, by name.
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
    endorsement.documented_by
FROM standing
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.instrument = :instrument
ORDER BY delegation.name_key, delegation.delegation
