-- The first :most instruments, or the one with :code, in the order recorded, with the numbers of their
-- endorsements; by_initiative counts those whose words name only the initiative behind it.
SELECT
    instrument.instrument,
    instrument.title,
    instrument.completeness,
    instrument.note,
    instrument.method,
    count(*) AS delegations,
    count(CASE WHEN standing.status = 'endorsed' THEN 1 END) AS endorsed,
    count(
        CASE WHEN standing.status = 'endorsed' AND endorsement.names_instrument = 0 THEN 1 END
    ) AS by_initiative,
    count(CASE WHEN standing.status = 'support_only' THEN 1 END) AS support_only
FROM instrument
JOIN standing ON standing.instrument = instrument.instrument
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE :code IS NULL OR instrument.instrument = :code
GROUP BY instrument.id
ORDER BY instrument.id
LIMIT :most
