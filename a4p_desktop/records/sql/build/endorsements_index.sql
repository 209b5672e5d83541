-- What may be looked for in each standing, folded, one value an index column.
INSERT INTO endorsements_index (
    rowid, delegation, regional_group, instrument, status, date, evidence, note, source, every
)
SELECT
    standing.id,
    fold(concat_words(
        delegation.delegation, name, name_2018, iso2, iso3,
        name_fr, name_es, name_ar, name_ru, name_zh,
        (SELECT group_concat(alias, ' ; ') FROM delegation_alias
         WHERE delegation_alias.delegation = delegation.delegation)
    )),
    fold(concat_words(regional_group, region, subregion)),
    fold(concat_words(instrument.instrument, instrument.title)),
    fold(code_and_words('status', standing.status)),
    fold(concat_words(endorsement.endorsed_on, endorsement.documented_by)),
    fold(code_and_words('evidence', endorsement.evidence)),
    fold(endorsement.note),
    fold((
        SELECT group_concat(concat_words(source.source, source.title, source.publisher), ' ; ')
        FROM endorsement_source JOIN source ON source.source = endorsement_source.source
        WHERE endorsement_source.endorsement = endorsement.id
    )),
    '*'
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
ORDER BY standing.id
