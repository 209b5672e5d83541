"""Reads citations, with their sources, from the records."""

from collections.abc import Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import CITED_ENDORSEMENT, CITED_TOTAL
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.archive.queries.statements import (
    CITED_STATEMENT,
    BriefStatement,
    CitedStatement,
)
from a4p_desktop.records.cite.citation import RELATIONS, Citation, CitedSource, OwnDays, Relation
from a4p_desktop.records.cite.source_kind import relation_of
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.origin.added import own_rows
from a4p_desktop.records.origin.row_origins import BASE, RowKey, read_origins
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS

say = Speaker("Citations")

_CHOOSE = say.mark("Choose it from the rows of the table.")


def cite_statement(archive: Archive, row_id: int) -> Citation:
    """The statement with this id; RecordsError where there is none."""
    for facts in archive.query(CITED_STATEMENT, id=row_id):
        own = _own(archive, SPEAKERS.name, row_id)
        return Citation(
            kind="statement",
            code=facts.statement,
            sources=cited_sources(
                archive.sources("statement", row_id),
                delegation=facts.delegation,
                of_words=True,
                own=_is_added(own),
            ),
            person=facts.person or "",
            honorific=facts.honorific or "",
            title=facts.title or "",
            delegation=name_then(facts),
            secretariat=facts.kind == "secretariat",
            on_behalf_of=facts.on_behalf_of or "",
            probable=facts.confidence == "probable",
            meeting=facts.meeting_title,
            symbol=facts.symbol or "",
            body=facts.body or "",
            venue=facts.venue or "",
            start=facts.date,
            end=facts.end_date or "",
            own=own,
        )
    raise RecordsError(say.mark("There is no such statement in these records."), _CHOOSE)


def cite_endorsement(archive: Archive, row_id: int) -> Citation:
    """The endorsement, or the support voiced, in this row of the table endorsements.

    Raises RecordsError where there is no such row, or neither is recorded.
    """
    for facts in archive.query(CITED_ENDORSEMENT, id=row_id):
        if facts.endorsement is None:
            raise RecordsError(
                say.mark(
                    "Nothing to cite: no evidence found that {delegation} has endorsed"
                    " “{instrument}”."
                ),
                say.mark("It may have endorsed. Cite a row with evidence."),
                delegation=facts.name,
                instrument=facts.instrument_title,
            )
        own = _own(archive, ENDORSEMENTS.name, row_id)
        return Citation(
            kind="endorsement",
            code=f"{facts.instrument}-{facts.delegation}",
            sources=cited_sources(
                archive.sources("standing", row_id),
                delegation=facts.delegation,
                of_words=True,
                own=_is_added(own),
            ),
            start=facts.endorsed_on or facts.documented_by or "",
            documented=not facts.endorsed_on,
            delegation=facts.name,
            instrument=facts.instrument_title,
            evidence=facts.evidence or "",
            by_initiative=facts.names_instrument == 0,
            own=own,
        )
    raise RecordsError(say.mark("There is no such endorsement in these records."), _CHOOSE)


def cite_total(archive: Archive, row_id: int) -> Citation:
    """The published total of endorsements with this id; RecordsError where there is none."""
    for facts in archive.query(CITED_TOTAL, id=row_id):
        own = _own_key(archive, RowKey("endorsement_totals", f"{facts.instrument}|{facts.date}"))
        return Citation(
            kind="total",
            code=f"{facts.instrument}-{facts.date}",
            sources=cited_sources(archive.sources("endorsement_total", row_id), own=_is_added(own)),
            start=facts.date,
            instrument=facts.instrument_title,
            states=facts.member_states,
            organizations=facts.organizations,
            remark=facts.note or "",
            own=own,
        )
    raise RecordsError(say.mark("There is no such total in these records."), _CHOOSE)


def cite_meeting(archive: Archive, code: str) -> Citation:
    """The meeting with this code; RecordsError where there is none."""
    for facts in archive.query(MEETINGS, code=code, most=1):
        own = _own_key(archive, RowKey("meetings", code))
        return Citation(
            kind="meeting",
            code=code,
            sources=cited_sources(archive.sources("meeting", code), own=_is_added(own)),
            start=facts.date,
            end=facts.end_date or "",
            meeting=facts.title,
            symbol=facts.symbol or "",
            body=facts.body or "",
            venue=facts.venue or "",
            own=own,
        )
    raise RecordsError(say.mark("There is no such meeting in these records."), _CHOOSE)


def _own(archive: Archive, table: str, row_id: int) -> OwnDays | None:
    """When own records added or corrected a row of a tab."""
    row = own_rows(archive, table, [row_id]).get(row_id)
    return row and OwnDays(row.added_on or "", row.evidence_on or "", row.corrected_on or "")


def _is_added(own: OwnDays | None) -> bool:
    return own is not None and bool(own.added_on)


def _own_key(archive: Archive, key: RowKey) -> OwnDays | None:
    """When own records added a row of a CSV table that the base does not have."""
    origin = read_origins(archive, key).get(key, BASE)
    return None if origin.in_base else OwnDays(origin.additions[0].added_on)


def cited_source(facts: Source, relation: Relation) -> CitedSource:
    """A recorded source, as a citation names it."""
    return CitedSource(
        publisher=facts.publisher,
        title=facts.title or "",
        dated=facts.dated or "",
        address=facts.url,
        held="" if facts.url else facts.held or "",
        accessed=facts.accessed,
        relation=relation,
        title_seen=facts.title_seen != 0,
    )


def source_relation(source: Source, delegation: str, *, of_words: bool, own: bool) -> Relation:
    """What a source is to what is cited, as relation_of says it.

    `own` says that own records alone have what is cited: then it is said to be from the source, and
    not that the United Nations or the delegation has published it.
    """
    found = relation_of(source, delegation, of_words=of_words)
    return "data" if own and found == "own" else found


def cited_sources(
    recorded: Sequence[Source],
    *,
    delegation: str = "",
    of_words: bool = False,
    own: bool = False,
) -> tuple[CitedSource, ...]:
    """The sources on `delegation`, in the order of their relations; see source_relation."""
    made = (
        cited_source(facts, source_relation(facts, delegation, of_words=of_words, own=own))
        for facts in recorded
    )
    return tuple(sorted(made, key=lambda source: RELATIONS.index(source.relation)))


def name_then(facts: CitedStatement | BriefStatement) -> str:
    """The delegation's name on the day of the meeting, where the records have an earlier one."""
    in_2018 = facts.days.startswith("2018")
    return facts.name_2018 if in_2018 and facts.name_2018 else facts.name
