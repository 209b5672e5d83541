-- The words, long and short, for the codes of meetings, instruments, themes and sources, with dates to tell apart those
-- of the same title.
SELECT 'meeting' AS column_name, meeting AS code, title AS words, short, date FROM meeting
UNION ALL SELECT 'instrument', instrument, title, short, date FROM instrument
UNION ALL SELECT 'themes', theme, title, NULL, NULL FROM theme
UNION ALL SELECT 'sources', source, coalesce(title, publisher), NULL, NULL FROM source
