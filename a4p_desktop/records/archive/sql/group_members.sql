-- The number of members of a regional group.
SELECT count(*) AS members FROM delegation WHERE regional_group = :regional_group
