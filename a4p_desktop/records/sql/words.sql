-- The words for the codes of meetings, instruments, themes and sources.
SELECT 'meeting' AS column_name, meeting AS code, title AS words FROM meeting
UNION ALL SELECT 'instrument', instrument, title FROM instrument
UNION ALL SELECT 'themes', theme, title FROM theme
UNION ALL SELECT 'sources', source, coalesce(title, publisher) FROM source
