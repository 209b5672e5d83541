-- The number of endorsements of each delegation among :rows, ids as JSON, by name; NULL is all.
SELECT
    standing.delegation,
    delegation.name,
    delegation.iso3,
    delegation.kind,
    delegation.regional_group,
    count(CASE WHEN standing.status = 'endorsed' AND standing.is_found THEN 1 END) AS joined,
    max(standing.is_found) AS is_found
FROM (
    SELECT *, :rows IS NULL OR id IN (SELECT value FROM json_each(:rows)) AS is_found
    FROM standing
) AS standing
JOIN delegation ON delegation.delegation = standing.delegation
GROUP BY standing.delegation
ORDER BY delegation.name_key, delegation.delegation
