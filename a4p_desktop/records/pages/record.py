"""One record whole: a statement, a standing or a theme with everything that belongs to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from a4p_desktop.records.archive.archive import Archive, Cell, Facts
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES

MOST = 50
"""At most so many statements are listed beside a record; a search shows them all."""


@dataclass(frozen=True)
class Record:
    """What is recorded of the row `id` of `table`, and the lists that belong to it by name."""

    table: str
    id: int
    facts: Facts
    sources: Sequence[Facts]
    lists: Mapping[str, Sequence[Facts]] = field(default_factory=dict)


def read_record(archive: Archive, table: str, row_id: int) -> Record | None:
    """The record of the row `row_id` of `table`; None where there is no such row."""
    reads = {"speakers": _statement, "endorsements": _standing, "themes": _theme}
    return reads[table](archive, row_id)


def locate(archive: Archive, search: Search, row_id: int) -> tuple[Search, int] | None:
    """Where to see the row: in `search` if it finds it, or else among the row's neighbours.

    Gives the search and the number of the row in it; None where there is no such row.
    """
    if search.table == "themes":
        # A theme as such is shown at the meeting that one looks at.
        meeting = search.only("meeting")
        for facts in archive.ask("theme_at", id=row_id, meeting=meeting):
            row_id = int(facts["id"] or 0)
    for candidate in (search, home(archive, search.table, row_id)):
        number = archive.position(candidate, row_id)
        if number is not None:
            return candidate, number
    return None


def home(archive: Archive, table: str, row_id: int) -> Search:
    """The plainest search that finds the row: its meeting's or its instrument's rows."""
    record = read_record(archive, table, row_id)
    scope = TABLES[table].scope
    value = record.facts[scope] if record else None
    return Search(table, where=(Condition(scope, str(value)),) if value else ())


def _statement(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.ask("statement", id=row_id):
        delegation = facts["delegation"]
        lists = {
            "themes": archive.ask("statement_themes", id=row_id),
            "statements": archive.ask(
                "delegation_statements", delegation=delegation, except_id=row_id, most=MOST
            ),
            "standings": archive.ask("delegation_standings", delegation=delegation),
        }
        return Record("speakers", row_id, facts, archive.sources("statement", row_id), lists)
    return None


def _standing(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.ask("standing", id=row_id):
        endorsement = facts["endorsement"]
        sources = archive.sources("endorsement", int(endorsement)) if endorsement else []
        lists: dict[str, Sequence[Facts]] = {
            "totals": [
                {**total, "sources": _publishers(archive, total["id"])}
                for total in archive.ask("totals", instrument=facts["instrument"])
            ],
            "instrument_sources": archive.sources("instrument", str(facts["instrument"])),
            "statements": archive.ask(
                "delegation_statements",
                delegation=facts["delegation"],
                except_id=None,
                most=MOST,
            ),
            "standings": archive.ask("delegation_standings", delegation=facts["delegation"]),
        }
        return Record("endorsements", row_id, facts, sources, lists)
    return None


def _theme(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.ask("theme", id=row_id):
        theme, meeting = facts["theme"], facts["meeting"]
        lists = {
            "commitments": archive.ask("theme_commitments", theme=theme),
            "meetings": archive.ask("theme_meetings", theme=theme, most=MOST),
            "statements": archive.ask("theme_statements", theme=theme, meeting=meeting, most=MOST),
        }
        return Record("themes", row_id, facts, archive.sources("theme", str(theme)), lists)
    return None


def _publishers(archive: Archive, total: Cell) -> str:
    sources = archive.sources("endorsement_total", int(total or 0))
    return "; ".join(str(source["publisher"]) for source in sources)
