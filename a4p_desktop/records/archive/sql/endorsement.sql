-- Everything recorded of one delegation and one instrument.
SELECT
    standing.id,
    standing.instrument,
    standing.delegation,
    standing.status,
    standing.endorsement,
    endorsement.endorsed_on,
    endorsement.documented_by,
    endorsement.evidence,
    endorsement.names_instrument,
    endorsement.note,
    endorsement.method,
    instrument.title AS instrument_title,
    instrument.completeness,
    instrument.note AS instrument_note,
    instrument.method AS instrument_method,
    delegation.name AS delegation_name,
    delegation.name_2018 AS delegation_name_2018,
    delegation.name_ar,
    delegation.name_zh,
    delegation.name_fr,
    delegation.name_ru,
    delegation.name_es,
    delegation.kind AS delegation_kind,
    delegation.regional_group,
    delegation.regional_group_note
FROM standing
JOIN instrument ON instrument.instrument = standing.instrument
JOIN delegation ON delegation.delegation = standing.delegation
LEFT JOIN endorsement ON endorsement.id = standing.endorsement
WHERE standing.id = :id
