-- The numbers of each theme at a meeting, 0 included, those raised most often first, then in the order
-- recorded.
SELECT theme.theme, theme.title, theme.weight_in_note, theme_count.statements,
    theme_count.delegations, theme_count.coded_by_reading, theme_count.coded_by_keyword,
    count(*) OVER () AS in_all
FROM theme
JOIN theme_count ON theme_count.theme = theme.theme AND theme_count.meeting = :meeting
ORDER BY theme_count.statements DESC, theme.id
LIMIT :most
