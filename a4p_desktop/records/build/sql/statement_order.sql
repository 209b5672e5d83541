-- In the staging database: numbers the statements by the dates of their meetings, then in the order of
-- the files, so that those of a meeting are consecutive.
CREATE TABLE statement_order (id INTEGER PRIMARY KEY, line INTEGER NOT NULL);

INSERT INTO statement_order (line)
SELECT statements.line
FROM statements
JOIN meetings ON meetings.meeting = statements.meeting
ORDER BY meetings.date, meetings.line, statements.line;
