-- The first :most instruments, or the one with :code, in the order recorded, with the numbers of their
-- endorsements.
SELECT
    instrument.instrument,
    instrument.title,
    instrument.completeness,
    instrument.note,
    count(*) AS delegations,
    count(CASE WHEN standing.status = 'endorsed' THEN 1 END) AS endorsed,
    count(CASE WHEN standing.status = 'support_only' THEN 1 END) AS support_only
FROM instrument
JOIN standing ON standing.instrument = instrument.instrument
WHERE :code IS NULL OR instrument.instrument = :code
GROUP BY instrument.id
ORDER BY instrument.id
LIMIT :most
