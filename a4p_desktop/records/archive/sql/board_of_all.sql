-- The number of endorsements recorded of each delegation, by name.
SELECT
    standing.delegation,
    delegation.name,
    delegation.iso3,
    delegation.kind,
    delegation.regional_group,
    count(CASE WHEN standing.status = 'endorsed' THEN 1 END) AS joined
FROM standing
JOIN delegation ON delegation.delegation = standing.delegation
GROUP BY standing.delegation
ORDER BY delegation.name_key, delegation.delegation
