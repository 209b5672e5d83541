-- Everything recorded of one theme, over all meetings.
SELECT theme.theme, theme.title, theme.description, theme.weight_in_note,
    theme_count.statements, theme_count.delegations,
    theme_count.coded_by_reading, theme_count.coded_by_keyword,
    (
        SELECT count(*) FROM theme_count AS at_meeting
        WHERE at_meeting.theme = theme.theme AND at_meeting.meeting IS NOT NULL
            AND at_meeting.statements > 0
    ) AS meetings,
    (SELECT count(*) FROM meeting) AS lists,
    (SELECT count(*) FROM meeting WHERE completeness <> 'complete') AS partial_lists
FROM theme
JOIN theme_count ON theme_count.theme = theme.theme AND theme_count.meeting IS NULL
WHERE theme.theme = :theme
