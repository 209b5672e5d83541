-- In the staging: the ids of the statements, by the dates of their meetings, then as the meetings
-- and the statements stand in their files. So those of one meeting follow each other.
CREATE TABLE statement_order (id INTEGER PRIMARY KEY, line INTEGER NOT NULL);

INSERT INTO statement_order (line)
SELECT statements.line
FROM statements
JOIN meetings ON meetings.meeting = statements.meeting
ORDER BY meetings.date, meetings.line, statements.line;
