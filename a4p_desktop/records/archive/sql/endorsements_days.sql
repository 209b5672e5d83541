-- Each endorsement with the day on which it was made, and again with that by which it is known.
SELECT standing.id AS first_row, standing.id AS last_row, endorsed_on AS date, endorsed_on AS end_date
FROM standing
JOIN endorsement ON endorsement.id = standing.endorsement
WHERE endorsed_on IS NOT NULL
UNION ALL
SELECT standing.id, standing.id, documented_by, documented_by
FROM standing
JOIN endorsement ON endorsement.id = standing.endorsement
WHERE documented_by IS NOT NULL
