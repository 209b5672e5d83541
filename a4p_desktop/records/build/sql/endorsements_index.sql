-- The texts of each endorsement to index, not yet folded, a column for each index column.
WITH evidences AS MATERIALIZED (
    SELECT
        instrument,
        delegation,
        group_concat(printf('%s ; %s', endorsed_on, documented_by), ' ; ') AS dates,
        group_concat(words, ' ; ') AS grades,
        group_concat(note, ' ; ') AS notes
    FROM endorsement
    LEFT JOIN wording ON field = 'evidence' AND code = endorsement.evidence
    GROUP BY instrument, delegation
)
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
    evidences.dates AS date,
    evidences.grades AS evidence,
    evidences.notes AS note,
    (
        SELECT group_concat(
            printf('%s ; %s ; %s', source.source, source.title, source.publisher), ' ; '
        )
        FROM standing_source JOIN source ON source.source = standing_source.source
        WHERE standing_source.standing = standing.id
    ) AS source
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN evidences
    ON evidences.instrument = standing.instrument AND evidences.delegation = standing.delegation
ORDER BY standing.id
