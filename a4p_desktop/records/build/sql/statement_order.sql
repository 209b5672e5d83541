-- In the staging database: numbers the statements by the dates of their meetings, so that those of a
-- meeting are consecutive; the last of a meeting first, so that falling ids show the newest meeting first
-- and each meeting in its sequence: as numbered, else by the place of the speaker, else as the file has it.
CREATE TABLE statement_order (id INTEGER PRIMARY KEY, line INTEGER NOT NULL);

INSERT INTO statement_order (line)
SELECT statements.line
FROM statements
JOIN meetings ON meetings.meeting = statements.meeting
ORDER BY
    meetings.date,
    nullif(nullif(meetings.end_date, ''), meetings.date),
    meetings.line,
    CAST(nullif(statements.sequence, '') AS INTEGER) DESC NULLS FIRST,
    CAST(nullif(statements.position, '') AS INTEGER) DESC NULLS FIRST,
    statements.line DESC;
