-- The roles of a delegation in 2018, in the order recorded.
SELECT id, role, value, as_of, note, method FROM role WHERE delegation = :code ORDER BY id
