-- The meeting :code (the newest, if NULL or unknown) among at most :most meetings before it and after
-- it, in order of time, each with the number of its statements. before_all and after_all are the
-- numbers of all meetings before and after it.
WITH chosen AS MATERIALIZED (
    SELECT date, id
    FROM meeting
    ORDER BY meeting IS :code DESC, date DESC, id DESC
    LIMIT 1
),
-- Counted once, not for every row.
others AS MATERIALIZED (
    SELECT
        count(CASE WHEN (meeting.date, meeting.id) < (chosen.date, chosen.id) THEN 1 END)
            AS before_all,
        count(CASE WHEN (meeting.date, meeting.id) > (chosen.date, chosen.id) THEN 1 END)
            AS after_all
    FROM meeting, chosen
),
near AS (
    SELECT * FROM (
        SELECT meeting.* FROM meeting, chosen
        WHERE (meeting.date, meeting.id) < (chosen.date, chosen.id)
        ORDER BY meeting.date DESC, meeting.id DESC
        LIMIT :most
    )
    UNION ALL
    SELECT * FROM (
        SELECT meeting.* FROM meeting, chosen
        WHERE (meeting.date, meeting.id) >= (chosen.date, chosen.id)
        ORDER BY meeting.date, meeting.id
        LIMIT :most + 1
    )
)
SELECT
    near.meeting,
    near.title,
    coalesce(near.short, near.title) AS short,
    near.symbol,
    near.date,
    near.end_date,
    near.id = chosen.id AS is_chosen,
    (SELECT count(*) FROM statement WHERE statement.meeting = near.meeting) AS recorded,
    others.before_all,
    others.after_all
FROM near, chosen, others
ORDER BY near.date, near.id
