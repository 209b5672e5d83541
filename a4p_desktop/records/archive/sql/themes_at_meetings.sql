-- How often each theme is raised in the statements with the ids in a JSON array, at each meeting.
SELECT
    statement_theme.theme,
    statement.meeting,
    count(CASE WHEN statement.themes_coded_by = 'read' THEN 1 END) AS coded_by_reading,
    count(CASE WHEN statement.themes_coded_by = 'keyword' THEN 1 END) AS coded_by_keyword
FROM json_each(:ids) AS wanted
JOIN statement ON statement.id = wanted.value
JOIN statement_theme ON statement_theme.statement = statement.id
GROUP BY statement_theme.theme, statement.meeting
