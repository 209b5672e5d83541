-- One endorsement, for a citation.
SELECT
    standing.instrument,
    standing.delegation,
    standing.status,
    standing.endorsement,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.evidence,
    endorsement.names_instrument,
    instrument.title AS instrument_title,
    delegation.name
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.id = :id
