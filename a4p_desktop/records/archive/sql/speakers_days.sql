-- The first and the last row of each meeting, which are consecutive, with its first and last day.
SELECT
    facet_value.first_row,
    facet_value.last_row,
    meeting.date,
    coalesce(meeting.end_date, meeting.date) AS end_date
FROM meeting
JOIN facet_value
    ON facet_value.table_name = 'speakers'
    AND facet_value.facet = 'meeting'
    AND facet_value.value = meeting.meeting
WHERE facet_value.row_count > 0
