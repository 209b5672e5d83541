-- The meetings around one in time (:code; NULL or unknown: the newest), in the order of time: of those
-- before and those after it at most :most each, and with each how many statements are recorded of it.
-- before_all and after_all say how many there are in all, before and after that one.
WITH chosen AS MATERIALIZED (
    SELECT date, id
    FROM meeting
    ORDER BY meeting IS :code DESC, date DESC, id DESC
    LIMIT 1
),
-- Counted once, and not for every meeting that is shown.
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
    near.symbol,
    near.date,
    near.end_date,
    near.id = chosen.id AS is_chosen,
    (SELECT count(*) FROM statement WHERE statement.meeting = near.meeting) AS recorded,
    others.before_all,
    others.after_all
FROM near, chosen, others
ORDER BY near.date, near.id
