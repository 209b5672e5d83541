-- One published total of endorsements, for a citation.
SELECT
    endorsement_total.instrument,
    endorsement_total.date,
    endorsement_total.member_states,
    endorsement_total.organizations,
    endorsement_total.note,
    instrument.title AS instrument_title
FROM endorsement_total
JOIN instrument ON instrument.instrument = endorsement_total.instrument
WHERE endorsement_total.id = :id
