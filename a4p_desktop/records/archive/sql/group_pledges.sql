-- The number of members of a regional group that made a pledge in a statement.
SELECT count(*) AS members
FROM delegation
WHERE delegation.regional_group = :regional_group
    AND EXISTS (
        SELECT 1 FROM statement
        WHERE statement.delegation = delegation.delegation AND statement.pledge IS NOT NULL
    )
