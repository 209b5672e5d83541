-- How many had endorsed an instrument, as published, in the order of time.
SELECT id, date, member_states, organizations, note
FROM endorsement_total
WHERE instrument = :instrument
ORDER BY date
