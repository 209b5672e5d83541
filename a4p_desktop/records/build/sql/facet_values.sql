-- The values of the facets without codes, in the order of display, including those without rows.
SELECT facet, value
FROM (
    SELECT 'meeting' AS facet, meeting AS value, date AS first, id AS second FROM meeting
    UNION ALL
    SELECT 'spoke_at', meeting, date, id FROM meeting WHERE (SELECT count(*) FROM meeting) <= :most_meetings
    -- The newest decade first, and each before its years: 2010s, 2018, 2011.
    UNION ALL SELECT DISTINCT 'year', value, -substr(date, 1, 3), iif(value LIKE '%s', -10000, -value)
        FROM (
            SELECT date, substr(date, 1, 4) AS value FROM meeting
            UNION ALL SELECT date, substr(date, 1, 3) || '0s' FROM meeting
        )
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
