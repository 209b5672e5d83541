-- The years and decades of the speakers' facet with the numbers of their statements: none where the
-- file spans too few years for the facet, or has no more than :many meetings.
SELECT value AS year, row_count AS statements
FROM facet_value
WHERE table_name = 'speakers' AND facet = 'year' AND value <> ''
    AND (SELECT count(*) FROM meeting) > :many
ORDER BY value
