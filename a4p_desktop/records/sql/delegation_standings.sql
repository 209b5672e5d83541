-- Where a delegation stands on each instrument.
SELECT
    standing.id,
    standing.instrument,
    instrument.title AS instrument_title,
    instrument.completeness,
    standing.status,
    endorsement.evidence,
    endorsement.endorsed_on,
    endorsement.documented_by
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.delegation = :delegation
ORDER BY instrument.id
