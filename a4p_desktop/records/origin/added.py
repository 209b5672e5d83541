"""Which rows rest on own records alone, and how many these are beside those of the base."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.paths import bundled_records
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import (
    ADDITIONS_OF_ENDORSEMENTS,
    ADDITIONS_OF_STATEMENTS,
    OWN_ENDORSEMENTS,
    OWN_STATEMENTS,
    OwnRow,
)
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


@dataclass(frozen=True)
class Added:
    """The numbers of rows that rest on own records alone: the user's own, and those received."""

    own: int
    received: int
    to_bundled: bool
    """Whether the base is the bundled file."""

    @property
    def rows(self) -> int:
        return self.own + self.received


def base_is_bundled(info: Mapping[str, str]) -> bool:
    """Whether own records were added to the bundled file; `info` describes the merged one."""
    return info.get("base_name") == bundled_records().name


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
    values = archive.facet_values(ENDORSEMENTS.name).get(ORIGIN, ())
    added = [each.value for each in values if each.value not in ("", codes.BUNDLED)]
    of = (Condition("instrument", instrument),) if instrument else ()
    where = (*of, _ENDORSED, *(Condition(ORIGIN, value) for value in added))
    most = sum(each.rows for each in values)
    ids = archive.ids(Search(ENDORSEMENTS.name, where=where), 0, most) if added else []
    found = own_rows(archive, ENDORSEMENTS.name, ids).values()
    received = [row.received for row in found if row.added_on]
    return _added(archive, received.count(0), received.count(1))


def _added(archive: Archive, own: int, received: int) -> Added | None:
    if not own and not received:
        return None
    return Added(own, received, to_bundled=base_is_bundled(archive.info))
