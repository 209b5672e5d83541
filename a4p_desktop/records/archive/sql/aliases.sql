-- Other names to find delegations by.
SELECT delegation, alias FROM delegation_alias ORDER BY delegation, language, alias
