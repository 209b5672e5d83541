-- The instrument :code if it has published totals, else the first that has.
SELECT instrument.instrument, instrument.title
FROM instrument
WHERE EXISTS (
    SELECT 1 FROM endorsement_total WHERE endorsement_total.instrument = instrument.instrument
)
ORDER BY instrument.instrument IS :code DESC, instrument.id
LIMIT 1
