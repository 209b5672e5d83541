-- Everything recorded of one statement, with its meeting and delegation.
SELECT
    statement.id,
    statement.statement,
    statement.meeting,
    statement.person,
    statement.honorific,
    statement.title,
    statement.delegation,
    statement.on_behalf_of,
    statement.level,
    statement.themes_coded_by,
    statement.summary,
    statement.pledge,
    statement.method,
    statement.words,
    statement.peacekeeping_mentions,
    statement.names_a4p,
    statement.names_declaration,
    statement.confidence,
    statement_text.text,
    meeting.title AS meeting_title,
    meeting.symbol AS meeting_symbol,
    meeting.days AS meeting_days,
    delegation.name AS delegation_name,
    delegation.name_2018 AS delegation_name_2018,
    delegation.name_ar,
    delegation.name_zh,
    delegation.name_fr,
    delegation.name_ru,
    delegation.name_es,
    delegation.kind AS delegation_kind,
    delegation.regional_group
FROM statement
JOIN meeting ON meeting.meeting = statement.meeting
JOIN delegation ON delegation.delegation = statement.delegation
LEFT JOIN statement_text ON statement_text.statement = statement.id
WHERE statement.id = :id
