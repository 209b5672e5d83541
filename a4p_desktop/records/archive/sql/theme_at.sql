-- The row of a theme at one meeting, found by that of the theme over all meetings.
SELECT at_meeting.id
FROM theme_count AS overall
JOIN theme_count AS at_meeting ON at_meeting.theme = overall.theme
WHERE overall.id = :id AND overall.meeting IS NULL AND at_meeting.meeting = :meeting
