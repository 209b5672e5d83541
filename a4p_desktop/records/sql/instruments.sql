-- Every instrument, in the order recorded, with what is recorded of it.
SELECT
    instrument.*,
    count(*) AS delegations,
    count(CASE WHEN standing.status = 'endorsed' THEN 1 END) AS endorsed,
    count(CASE WHEN standing.status = 'support_only' THEN 1 END) AS support_only
FROM instrument
JOIN standing ON standing.instrument = instrument.instrument
GROUP BY instrument.id
ORDER BY instrument.id
