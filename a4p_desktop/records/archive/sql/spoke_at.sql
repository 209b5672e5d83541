-- The delegations that spoke at the meetings in a JSON array, with their levels: the delegation :code,
-- or the members of :regional_group.
SELECT DISTINCT statement.meeting, statement.delegation, statement.level
-- CROSS: by the few meetings, not by all statements of a delegation.
FROM json_each(:meetings) AS wanted
CROSS JOIN statement ON statement.meeting = wanted.value
JOIN delegation ON delegation.delegation = statement.delegation
WHERE delegation.delegation = :code OR delegation.regional_group = :regional_group
