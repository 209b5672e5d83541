"""Which rows rest on own records alone, and how many these are beside those of the base."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import (
    ADDITIONS_OF_ENDORSEMENTS,
    ADDITIONS_OF_STATEMENTS,
    OWN_ENDORSEMENTS,
    OWN_STATEMENTS,
    OwnRow,
)
from a4p_desktop.records.origin.bundled import base_is_bundled
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.origin import NAME as ORIGIN
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS

_ENDORSED = Condition("status", "endorsed")
_IN_BASE = Condition(ORIGIN, codes.BUNDLED)
_OWN = Condition(ORIGIN, codes.OWN)
_ADDITIONS_OF = {
    SPEAKERS.name: ADDITIONS_OF_STATEMENTS,
    ENDORSEMENTS.name: ADDITIONS_OF_ENDORSEMENTS,
}
_QUERIES = {SPEAKERS.name: OWN_STATEMENTS, ENDORSEMENTS.name: OWN_ENDORSEMENTS}


class Added(NamedTuple):
    """The numbers of rows that rest on own records alone: the user's own, and those received."""

    own: int
    received: int
    to_bundled: bool
    """Whether the base is the bundled file."""

    @property
    def rows(self) -> int:
        return self.own + self.received


def own_rows(archive: Archive, table: str, ids: Iterable[int]) -> Mapping[int, OwnRow]:
    """Those of the rows of a tab that rest on own records alone, or are corrected by them, by their
    ids.

    An endorsement rests on them where the base has no evidence for it, or only support.
    """
    if table not in _QUERIES or archive.tables[table].facet(ORIGIN) is None:
        return {}
    return {row.id: row for row in archive.query(_QUERIES[table], ids=json.dumps(list(ids)))}


def additions_of(archive: Archive, table: str, ids: Iterable[int]) -> Mapping[int, Sequence[str]]:
    """The codes of the additions that brought or corrected rows of a tab, by the ids of the rows
    that have any."""
    found: dict[int, list[str]] = {}
    if table in _ADDITIONS_OF and archive.tables[table].facet(ORIGIN) is not None:
        for row in archive.query(_ADDITIONS_OF[table], ids=json.dumps(list(ids))):
            found.setdefault(row.id, []).append(row.addition)
    return found


def statements_added(archive: Archive, meeting: str | None) -> Added | None:
    """How many of the statements at a meeting, or at all, only own records have; None for none."""
    if archive.tables[SPEAKERS.name].facet(ORIGIN) is None:
        return None
    at = (Condition("meeting", meeting),) if meeting else ()

    def count(*conditions: Condition) -> int:
        return archive.count(Search(SPEAKERS.name, where=(*at, *conditions)))

    alone = _IN_BASE._replace(excluded=True)
    own = count(alone, _OWN)
    return _added(archive, own, count(alone) - own)


def endorsements_added(archive: Archive, instrument: str | None) -> Added | None:
    """How many endorsements of an instrument, or of all, rest on own records alone; None for none.

    They are looked up one by one: an endorsement that the base knows as support is among them.
    """
    of = (Condition("instrument", instrument),) if instrument else ()
    ids = _touched(archive, ENDORSEMENTS.name, *of, _ENDORSED)
    found = own_rows(archive, ENDORSEMENTS.name, ids).values()
    received = [row.received for row in found if row.added_on]
    return _added(archive, received.count(0), received.count(1))


def origins_of(archive: Archive, table: str, ids: Sequence[int]) -> Mapping[int, str]:
    """The origins of rows of a tab, joined by |, by their ids; {} where no own records are."""
    known = archive.tables[table]
    if known.facet(ORIGIN) is None:
        return {}
    place = known.position(ORIGIN)
    return {row.id: str(row.cells[place] or "") for row in archive.rows(table, ids)}


def origins_by_delegation(archive: Archive, instrument: str | None) -> Mapping[str, str]:
    """The origins of the endorsements of an instrument, or of all, that own records touch, joined
    by |, by the codes of the delegations."""
    known = archive.tables[ENDORSEMENTS.name]
    of = (Condition("instrument", instrument),) if instrument else ()
    found: dict[str, dict[str, None]] = {}
    for row in archive.rows(ENDORSEMENTS.name, _touched(archive, ENDORSEMENTS.name, *of)):
        delegation = str(row.cells[known.position("delegation_code")])
        origins = str(row.cells[known.position(ORIGIN)]).split("|")
        found.setdefault(delegation, {}).update(dict.fromkeys(origins))
    return {delegation: "|".join(origins) for delegation, origins in found.items()}


def origin_conditions(archive: Archive, table: str) -> tuple[Condition, ...]:
    """The conditions that find the rows of a tab that own records touch, one for each origin."""
    values = archive.facet_values(table).get(ORIGIN, ())
    return tuple(
        Condition(ORIGIN, each.value) for each in values if each.value not in ("", codes.BUNDLED)
    )


def _touched(archive: Archive, table: str, *where: Condition) -> list[int]:
    """The ids of the rows of a tab that own records touch, under these conditions."""
    origins = origin_conditions(archive, table)
    search = Search(table, where=(*where, *origins))
    return archive.ids(search, 0, archive.count(search)) if origins else []


def _added(archive: Archive, own: int, received: int) -> Added | None:
    if not own and not received:
        return None
    return Added(own, received, to_bundled=base_is_bundled(archive.info))
