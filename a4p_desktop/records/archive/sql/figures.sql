-- The totals that sources report for a meeting.
SELECT figure, value FROM reported_figure WHERE meeting = :meeting ORDER BY id
