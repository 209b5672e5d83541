-- The two-letter codes (ISO 3166) of the delegations with the codes in a JSON array, if they have one.
SELECT delegation.delegation, delegation.iso2
FROM json_each(:delegations) AS wanted
JOIN delegation ON delegation.delegation = wanted.value
WHERE delegation.iso2 IS NOT NULL
