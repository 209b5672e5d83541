-- What may be looked for in each statement, folded, one value an index column.
WITH names AS (
    SELECT
        delegation.delegation,
        concat_words(
            delegation.delegation, name, name_2018, iso2, iso3,
            name_fr, name_es, name_ar, name_ru, name_zh,
            (SELECT group_concat(alias, ' ; ') FROM delegation_alias
             WHERE delegation_alias.delegation = delegation.delegation)
        ) AS all_names,
        concat_words(regional_group, region, subregion) AS groups
    FROM delegation
)
INSERT INTO speakers_index (
    rowid, person, title, delegation, behalf, level, theme, meeting, date, summary, pledge, text,
    regional_group, coded, confidence, source, statement, every
)
SELECT
    statement.id,
    fold(concat_words(statement.honorific, statement.person)),
    fold(statement.title),
    fold(names.all_names),
    fold(statement.on_behalf_of),
    fold(code_and_words('level', statement.level)),
    fold((
        SELECT group_concat(concat_words(theme.theme, theme.title), ' ; ')
        FROM statement_theme JOIN theme ON theme.theme = statement_theme.theme
        WHERE statement_theme.statement = statement.id
    )),
    fold(concat_words(meeting.meeting, meeting.symbol, meeting.title, meeting.body, meeting.note)),
    fold(meeting.date),
    fold(statement.summary),
    fold(statement.pledge),
    fold(statement_text.text),
    fold(names.groups),
    fold(code_and_words('themes_coded_by', statement.themes_coded_by)),
    fold(code_and_words('confidence', statement.confidence)),
    fold((
        SELECT group_concat(concat_words(source.source, source.title, source.publisher), ' ; ')
        FROM statement_source JOIN source ON source.source = statement_source.source
        WHERE statement_source.statement = statement.id
    )),
    fold(statement.statement),
    '*'
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
JOIN names ON names.delegation = statement.delegation
LEFT JOIN statement_text ON statement_text.statement = statement.id
ORDER BY statement.id
