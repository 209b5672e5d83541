-- The texts of each statement to index, not yet folded, a column for each index column.
WITH names AS MATERIALIZED (
    SELECT
        delegation.delegation,
        printf(
            '%s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s ; %s',
            delegation.delegation, name, name_2018, iso2, iso3,
            name_fr, name_es, name_ar, name_ru, name_zh,
            (SELECT group_concat(alias, ' ; ') FROM delegation_alias
             WHERE delegation_alias.delegation = delegation.delegation)
        ) AS all_names,
        printf('%s ; %s ; %s', regional_group, region, subregion) AS groups
    FROM delegation
)
SELECT
    statement.id,
    printf('%s ; %s', statement.honorific, statement.person) AS person,
    statement.title,
    names.all_names AS delegation,
    statement.on_behalf_of AS behalf,
    (SELECT words FROM wording WHERE field = 'level' AND code = statement.level) AS level,
    (
        SELECT group_concat(printf('%s ; %s', theme.theme, theme.title), ' ; ')
        FROM statement_theme JOIN theme ON theme.theme = statement_theme.theme
        WHERE statement_theme.statement = statement.id
    ) AS theme,
    printf(
        '%s ; %s ; %s ; %s ; %s ; %s',
        meeting.meeting, meeting.symbol, meeting.title, meeting.short, meeting.body, meeting.note
    ) AS meeting,
    printf('%s ; %s', meeting.date, meeting.end_date) AS date,
    statement.summary,
    statement.pledge,
    statement_text.text,
    names.groups AS regional_group,
    (
        SELECT words FROM wording
        WHERE field = 'themes_coded_by' AND code = statement.themes_coded_by
    ) AS coded,
    (
        SELECT words FROM wording WHERE field = 'confidence' AND code = statement.confidence
    ) AS confidence,
    (
        SELECT group_concat(
            printf('%s ; %s ; %s', source.source, source.title, source.publisher), ' ; '
        )
        FROM statement_source JOIN source ON source.source = statement_source.source
        WHERE statement_source.statement = statement.id
    ) AS source,
    statement.statement
-- CROSS: in the order of the statements; there may be millions.
FROM statement
CROSS JOIN meeting ON meeting.meeting = statement.meeting
CROSS JOIN names ON names.delegation = statement.delegation
LEFT JOIN statement_text ON statement_text.statement = statement.id
ORDER BY statement.id
