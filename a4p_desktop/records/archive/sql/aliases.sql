-- Other names by which delegations are found.
SELECT delegation, alias FROM delegation_alias ORDER BY delegation, language, alias
