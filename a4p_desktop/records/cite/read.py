"""Reads from the records what is to be cited, with its sources."""

from collections.abc import Sequence

from a4p_desktop.records.archive.archive import Archive, Cell, Facts
from a4p_desktop.records.cite.citation import Citation, CitedSource
from a4p_desktop.records.cite.source_kind import is_reported
from a4p_desktop.records.errors import RecordsError


def cite_statement(archive: Archive, row_id: int) -> Citation:
    """The statement with this id; RecordsError where there is none."""
    for facts in archive.ask("cited_statement", id=row_id):
        return Citation(
            kind="statement",
            code=_text(facts["statement"]),
            sources=cited_sources(
                archive.sources("statement", row_id),
                delegation=_text(facts["delegation"]),
                country=_text(facts["iso2"]),
            ),
            person=_text(facts["person"]),
            honorific=_text(facts["honorific"]),
            title=_text(facts["title"]),
            delegation=name_then(facts),
            secretariat=facts["kind"] == "secretariat",
            on_behalf_of=_text(facts["on_behalf_of"]),
            probable=facts["confidence"] == "probable",
            meeting=_text(facts["meeting_title"]),
            symbol=_text(facts["symbol"]),
            body=_text(facts["body"]),
            venue=_text(facts["venue"]),
            start=_text(facts["date"]),
            end=_text(facts["end_date"]),
        )
    raise _gone("statement")


def cite_standing(archive: Archive, row_id: int) -> Citation:
    """The endorsement, or the support voiced, that the standing with this id tells of.

    Raises RecordsError where there is no such standing, or none recorded, which cannot be cited.
    """
    for facts in archive.ask("cited_standing", id=row_id):
        if facts["endorsement"] is None:
            raise RecordsError(
                f"There is nothing to cite: no source seen says whether {facts['name']} has"
                f" endorsed “{facts['instrument_title']}”.",
                "That is no sign that it has not. Cite a row with evidence.",
            )
        return Citation(
            kind="endorsement",
            code=f"{facts['instrument']}-{facts['delegation']}",
            sources=cited_sources(
                archive.sources("endorsement", int(facts["endorsement"])),
                delegation=_text(facts["delegation"]),
                country=_text(facts["iso2"]),
            ),
            start=_text(facts["endorsed_on"] or facts["documented_by"]),
            documented=not facts["endorsed_on"],
            delegation=_text(facts["name"]),
            instrument=_text(facts["instrument_title"]),
            evidence=_text(facts["evidence"]),
        )
    raise _gone("endorsement")


def cite_total(archive: Archive, row_id: int) -> Citation:
    """The published total of endorsements with this id; RecordsError where there is none."""
    for facts in archive.ask("cited_total", id=row_id):
        return Citation(
            kind="total",
            code=f"{facts['instrument']}-{facts['date']}",
            sources=cited_sources(archive.sources("endorsement_total", row_id)),
            start=_text(facts["date"]),
            instrument=_text(facts["instrument_title"]),
            states=_number(facts["member_states"]),
            organizations=_number(facts["organizations"]),
            remark=_text(facts["note"]),
        )
    raise _gone("total")


def cite_meeting(archive: Archive, code: str) -> Citation:
    """The meeting with this code; RecordsError where there is none."""
    for facts in archive.ask("meetings", code=code, most=1):
        return Citation(
            kind="meeting",
            code=code,
            sources=cited_sources(archive.sources("meeting", code)),
            start=_text(facts["date"]),
            end=_text(facts["end_date"]),
            meeting=_text(facts["title"]),
            symbol=_text(facts["symbol"]),
            body=_text(facts["body"]),
            venue=_text(facts["venue"]),
        )
    raise _gone("meeting")


def cited_source(facts: Facts, *, reported: bool) -> CitedSource:
    """One recorded source, as a citation names it."""
    return CitedSource(
        publisher=_text(facts["publisher"]),
        title=_text(facts["title"]),
        dated=_text(facts["dated"]),
        address=_text(facts["url"]),
        accessed=_text(facts["accessed"]),
        reported=reported,
    )


def cited_sources(
    recorded: Sequence[Facts], *, delegation: str = "", country: str = ""
) -> tuple[CitedSource, ...]:
    """The sources of what `delegation` (of the country `country`, by its two letters) says or
    does, those that speak for themselves first."""

    def reports(facts: Facts) -> bool:
        publisher, address = _text(facts["publisher"]), _text(facts["url"])
        return is_reported(publisher, address, delegation=delegation, country=country)

    made = (cited_source(facts, reported=reports(facts)) for facts in recorded)
    return tuple(sorted(made, key=lambda source: source.reported))


def name_then(facts: Facts) -> str:
    """The delegation's name on the day of the meeting, as far as the records know another."""
    in_2018 = _text(facts["date"]).startswith("2018")
    return _text(facts["name_2018"] if in_2018 and facts["name_2018"] else facts["name"])


def _gone(what: str) -> RecordsError:
    return RecordsError(
        f"There is no such {what} in these records.", "Choose it from the rows of the table."
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _number(cell: Cell) -> int | None:
    return None if cell is None else int(cell)
