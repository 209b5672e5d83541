-- The statements with a text before and after one, in the sequence of its meeting, in which ids fall.
SELECT
    statement.id,
    statement.id < :id AS is_next,
    statement.statement,
    statement.person,
    delegation.name AS delegation_name
FROM statement
JOIN delegation ON delegation.delegation = statement.delegation
WHERE
    statement.id = (
        SELECT min(other.id)
        FROM statement AS other
        JOIN statement_text ON statement_text.statement = other.id
        WHERE other.meeting = :meeting AND other.id > :id
    )
    OR statement.id = (
        SELECT max(other.id)
        FROM statement AS other
        JOIN statement_text ON statement_text.statement = other.id
        WHERE other.meeting = :meeting AND other.id < :id
    )
