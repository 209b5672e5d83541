-- The instrument (:code) if totals of its endorsements are published, else the first that has such.
SELECT instrument.instrument, instrument.title
FROM instrument
WHERE EXISTS (
    SELECT 1 FROM endorsement_total WHERE endorsement_total.instrument = instrument.instrument
)
ORDER BY instrument.instrument IS :code DESC, instrument.id
LIMIT 1
