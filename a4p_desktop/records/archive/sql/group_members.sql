-- How many delegations a regional group has.
SELECT count(*) AS members FROM delegation WHERE regional_group = :regional_group
