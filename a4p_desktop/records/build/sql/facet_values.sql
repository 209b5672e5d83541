-- The values of the facets without codes, in the order of display, including those without rows.
SELECT facet, value
FROM (
    SELECT 'meeting' AS facet, meeting AS value, date AS first, id AS second FROM meeting
    UNION ALL
    SELECT 'spoke_at', meeting, date, id FROM meeting WHERE (SELECT count(*) FROM meeting) <= :most_meetings
    UNION ALL SELECT DISTINCT 'year', substr(date, 1, 4), -substr(date, 1, 4), NULL FROM meeting
        WHERE (SELECT max(substr(date, 1, 4)) - min(substr(date, 1, 4)) + 1 FROM meeting) >= :fewest_years
    UNION ALL SELECT 'instrument', instrument, NULL, id FROM instrument
    UNION ALL SELECT 'themes', theme, NULL, id FROM theme
    UNION ALL SELECT 'weight_in_note', weight_in_note, NULL, min(id) FROM theme
        WHERE weight_in_note IS NOT NULL GROUP BY weight_in_note
    UNION ALL SELECT DISTINCT 'regional_group', regional_group, sort_key(regional_group), NULL FROM delegation
        WHERE regional_group IS NOT NULL
    UNION ALL SELECT DISTINCT 'region', region, sort_key(region), NULL FROM delegation
        WHERE region IS NOT NULL
)
ORDER BY facet, first, second, value
