-- Where each delegation stands on the instrument :instrument, or on the first one recorded if that is NULL.
SELECT standing.delegation, standing.status, instrument.completeness
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
WHERE standing.instrument
    = coalesce(:instrument, (SELECT instrument.instrument FROM instrument ORDER BY id LIMIT 1))
ORDER BY standing.id
