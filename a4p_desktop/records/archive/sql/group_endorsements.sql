-- The numbers of members of a regional group that endorsed each instrument or support it.
SELECT
    instrument.instrument,
    instrument.title,
    instrument.completeness,
    instrument.note,
    count(CASE WHEN standing.status = 'endorsed' THEN 1 END) AS endorsed,
    count(CASE WHEN standing.status = 'support_only' THEN 1 END) AS support_only
FROM instrument
JOIN standing ON standing.instrument = instrument.instrument
JOIN delegation ON delegation.delegation = standing.delegation
WHERE delegation.regional_group = :regional_group
GROUP BY instrument.id
ORDER BY instrument.id
