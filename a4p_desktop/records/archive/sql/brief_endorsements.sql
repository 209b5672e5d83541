-- The endorsements with the ids in a JSON array (:ids), in its order, for a brief.
SELECT
    standing.id,
    standing.instrument,
    standing.delegation,
    standing.status,
    standing.endorsement,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.evidence,
    endorsement.names_instrument,
    endorsement.note,
    instrument.title AS instrument_title,
    instrument.completeness,
    delegation.name,
    delegation.name_2018
FROM json_each(:ids) AS wanted
JOIN standing ON standing.id = wanted.value
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
ORDER BY wanted.key
