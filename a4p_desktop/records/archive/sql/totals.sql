-- The published totals of endorsements of an instrument, in order of time.
SELECT id, date, member_states, organizations, note, method
FROM endorsement_total
WHERE instrument = :instrument
ORDER BY date
