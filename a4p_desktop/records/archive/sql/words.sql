-- The words for the codes of meetings, instruments, themes and sources, with dates to tell apart those
-- of the same title.
SELECT 'meeting' AS column_name, meeting AS code, title AS words, date FROM meeting
UNION ALL SELECT 'instrument', instrument, title, date FROM instrument
UNION ALL SELECT 'themes', theme, title, NULL FROM theme
UNION ALL SELECT 'sources', source, coalesce(title, publisher), NULL FROM source
