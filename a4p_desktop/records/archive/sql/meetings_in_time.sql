-- At most :most meetings in the order of time, each with the number of its statements: from the one
-- with the number :start on (the first has 0), or, if it is NULL, those around the chosen one. Nearer
-- to an end those at that end, so that there are :most wherever the file has as many. The chosen one
-- is :code or, if that is NULL or unknown, the newest: of those whose date begins with :begins, a year
-- or the three digits of a decade, if the file has one.
WITH chosen AS MATERIALIZED (
    SELECT date, id
    FROM meeting
    ORDER BY meeting IS :code DESC, substr(date, 1, length(:begins)) IS :begins DESC, date DESC, id DESC
    LIMIT 1
),
-- Counted once, not for every row.
counted AS MATERIALIZED (
    SELECT
        count(*) AS in_all,
        count(CASE WHEN (meeting.date, meeting.id) < (chosen.date, chosen.id) THEN 1 END)
            AS before_all
    FROM meeting, chosen
),
begun AS MATERIALIZED (
    SELECT in_all, max(0, min(coalesce(:start, before_all - :most / 2), in_all - :most)) AS first
    FROM counted
),
listed AS MATERIALIZED (
    SELECT meeting.* FROM meeting
    ORDER BY meeting.date, meeting.id
    LIMIT :most OFFSET (SELECT first FROM begun)
)
SELECT
    listed.meeting,
    listed.title,
    coalesce(listed.short, listed.title) AS short,
    listed.symbol,
    listed.date,
    listed.end_date,
    listed.id = chosen.id AS is_chosen,
    (SELECT count(*) FROM statement WHERE statement.meeting = listed.meeting) AS recorded,
    begun.first + row_number() OVER (ORDER BY listed.date, listed.id) - 1 AS place,
    begun.in_all
FROM listed, chosen, begun
ORDER BY listed.date, listed.id
