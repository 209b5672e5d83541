-- Which delegations spoke at which level at the meetings in a JSON array: one delegation (:code), or
-- the members of a regional group (:regional_group).
SELECT DISTINCT statement.meeting, statement.delegation, statement.level
-- CROSS: by the meetings, which are few, and not by all statements of a delegation.
FROM json_each(:meetings) AS wanted
CROSS JOIN statement ON statement.meeting = wanted.value
JOIN delegation ON delegation.delegation = statement.delegation
WHERE delegation.delegation = :code OR delegation.regional_group = :regional_group
