-- The commitments of instruments on a theme.
SELECT
    commitment.id,
    commitment.number,
    commitment.summary,
    commitment.method,
    instrument.title AS instrument_title
FROM commitment
JOIN instrument ON instrument.instrument = commitment.instrument
WHERE commitment.theme = :theme
ORDER BY commitment.id
