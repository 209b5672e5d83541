-- The endorsements of a delegation, one for each instrument.
SELECT
    standing.id,
    standing.instrument,
    instrument.title AS instrument_title,
    coalesce(instrument.short, instrument.title) AS instrument_short,
    instrument.completeness,
    instrument.note AS instrument_note,
    standing.status,
    standing.endorsement,
    endorsement.evidence,
    endorsement.names_instrument,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.note,
    endorsement.method
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.delegation = :delegation
ORDER BY instrument.id
