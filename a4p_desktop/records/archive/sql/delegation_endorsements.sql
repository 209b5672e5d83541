-- The endorsements of a delegation, one for each instrument.
SELECT
    standing.id,
    standing.instrument,
    instrument.title AS instrument_title,
    instrument.completeness,
    instrument.note AS instrument_note,
    standing.status,
    standing.endorsement,
    endorsement.evidence,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.note
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.delegation = :delegation
ORDER BY instrument.id
