-- The first instrument recorded, with its short title.
SELECT instrument.instrument, coalesce(instrument.short, instrument.title) AS title
FROM instrument
ORDER BY instrument.id
LIMIT 1
