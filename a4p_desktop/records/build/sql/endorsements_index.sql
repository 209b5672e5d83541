-- The texts of each endorsement to index, not yet folded, a column for each index column.
SELECT
    standing.id,
    printf(
        '%s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s',
        delegation.delegation, name, name_2018, iso2, iso3,
        name_fr, name_es, name_ar, name_ru, name_zh,
        (SELECT group_concat(alias, ' ; ') FROM delegation_alias
         WHERE delegation_alias.delegation = delegation.delegation)
    ) AS delegation,
    printf('%s ; %s ; %s', regional_group, region, subregion) AS regional_group,
    printf('%s ; %s ; %s', instrument.instrument, instrument.title, instrument.short)
        AS instrument,
    (SELECT words FROM wording WHERE field = 'status' AND code = standing.status) AS status,
    printf('%s ; %s', endorsement.endorsed_on, endorsement.documented_by) AS date,
    (SELECT words FROM wording WHERE field = 'evidence' AND code = endorsement.evidence)
        AS evidence,
    endorsement.note,
    (
        SELECT group_concat(
            printf('%s ; %s ; %s', source.source, source.title, source.publisher), ' ; '
        )
        FROM endorsement_source JOIN source ON source.source = endorsement_source.source
        WHERE endorsement_source.endorsement = endorsement.id
    ) AS source
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
ORDER BY standing.id
