"""The endorsement board: the delegations by regional group, each with where it stands."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import (
    BOARD,
    BOARD_OF_ALL,
    INSTRUMENTS,
    BoardTile,
    Instrument,
    JoinedCount,
)
from a4p_desktop.records.archive.queries.meetings import INSTRUMENTS_OVERALL
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.origin.added import origin_conditions, origins_by_delegation
from a4p_desktop.records.pages.answer import Standing, standing_of
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import ENDORSEMENTS
from a4p_desktop.records.text.folding import sort_key

_BoardRow = BoardTile | JoinedCount

MOST_TILES = 500
"""The most tiles on a board: each is a button, and some files have thousands of delegations."""


@dataclass(frozen=True)
class Tile:
    """One delegation that can endorse."""

    delegation: str
    name: str
    letters: str
    """Its three-letter code, or its name if it has none, as with organizations."""
    grade: str
    """The code of its standing; on the board of all instruments the number endorsed, in digits."""
    evidence: str = ""
    """The code of its strongest evidence; "" for none, and on the board of all."""
    endorsed_on: str | None = None
    documented_by: str | None = None
    names_instrument: int | None = None
    """0 if the words of the evidence name only the initiative behind the instrument."""
    origins: str = ""
    """Where what is recorded comes from, joined by |; "" where no own records touch it."""
    is_found: bool = True
    """Whether the question finds it."""


@dataclass(frozen=True)
class Group:
    """The delegations of one regional group, or those of one kind that are in none."""

    regional_group: str
    """NOT_RECORDED if they are in none."""
    kind: str
    """A code of codes.KIND."""
    tiles: Sequence[Tile]
    """In the order of the names; of more than MOST_TILES on the whole board, the first."""
    members: int
    """The number of its delegations, those without a tile included."""
    endorsed: int
    """The number of its members that have endorsed; on the board of all instruments the number of
    their endorsements that the question finds."""

    @property
    def is_whole(self) -> bool:
        """Whether all its members are in the records: “3 of 4 organizations” would say that these
        four are all, or the four that a source counts."""
        return self.regional_group != NOT_RECORDED or self.kind not in ("organization", "other")


@dataclass(frozen=True)
class Board:
    """Where the delegations stand on the instrument that a question ticks; with none or several
    ticked, how many each has endorsed of those that the question finds.

    A group in which the question finds nobody is left out. In the others each member has a tile,
    also those that are not found.
    """

    question: Question
    instrument: Instrument | None
    """None on the board of all instruments."""
    instruments: int
    """The number of instruments in the records."""
    groups: Sequence[Group]
    """The regional groups by name, then those in none: States, observers, organizations."""
    grades: Mapping[str, int]
    """Grade -> the number of delegations found, for grades that occur: endorsed first, or the
    largest number first."""
    sources: Sequence[Source]
    own: Sequence[Condition] = ()
    """The conditions of what own records touch: of the user's own first, then of each sender."""

    @property
    def left_out(self) -> int:
        """The number of delegations without a tile."""
        return sum(group.members - len(group.tiles) for group in self.groups)

    @property
    def complete(self) -> bool:
        """Whether a delegation that is not recorded is known not to have joined."""
        return self.instrument is not None and is_complete(self.instrument.completeness)

    def of_grade(self, grade: str) -> Question | None:
        """The question that finds the endorsements of a standing only, or again all if it asks for
        that; None on the board of all instruments."""
        if self.instrument is None:
            return None
        return self._ticked("status", "not_recorded" if grade == Standing.NOT_LISTED else grade)

    def of_group(self, group: Group) -> Question | None:
        """The question that finds the members of a group only, or again all if it asks for that;
        None for a group of those in no regional group, which no question finds."""
        if group.regional_group == NOT_RECORDED:
            return None
        return self._ticked("regional_group", group.regional_group)

    def of_origins(self, *, own: bool) -> Question | None:
        """The question that finds what the user's own records touch, or what those of others do;
        None if there are none."""
        found = [each.value for each in self.own if (each.value == codes.OWN) is own]
        return self.question.only("origin", *found) if found else None

    def _ticked(self, facet: str, value: str) -> Question:
        ticked = self.question.only(facet, value)
        return self.question.only(facet) if self.question == ticked else ticked


@dataclass(frozen=True)
class BoardRequest:
    """Requests the board of a question."""

    question: Question

    def read(self, archive: Archive) -> Board:
        return read_board(archive, self.question)


def read_board(archive: Archive, question: Question) -> Board:
    """The board of the one instrument that `question` ticks; of all, if it ticks none, several or
    one that is unknown."""
    search = question.search(ENDORSEMENTS)
    code = search.only("instrument")
    found = archive.query(INSTRUMENTS, code=code, most=1) if code else []
    (totals,) = archive.query(INSTRUMENTS_OVERALL)
    rows = _found_rows(archive, search)
    delegations: list[_BoardRow] = (
        [*archive.query(BOARD, instrument=code, rows=rows)]
        if found
        else [*archive.query(BOARD_OF_ALL, rows=rows)]
    )
    instrument = found[0] if found else None
    made = partial(_tile, instrument.completeness if instrument else "")
    origins = origins_by_delegation(archive, code if found else None)
    return Board(
        question=question,
        instrument=instrument,
        instruments=totals.lists,
        groups=tuple(_groups(delegations, origins, made)),
        grades=_grades(made(row).grade for row in delegations if row.is_found),
        sources=archive.sources("instrument", str(code)) if found else [],
        own=origin_conditions(archive, ENDORSEMENTS.name),
    )


def _found_rows(archive: Archive, search: Search) -> str | None:
    """The ids of the rows that `search` finds, as JSON; None if it finds those of every delegation.

    A tick on instruments alone leaves no delegation out.
    """
    narrowing = [each for each in search.where if each.facet != "instrument"]
    several = search.of("instrument") and search.only("instrument") is None
    if not (search.text.strip() or narrowing or several):
        return None
    return json.dumps(archive.ids(search, 0, archive.count(search)))


def _groups(
    rows: Iterable[_BoardRow], origins: Mapping[str, str], made: Callable[[_BoardRow, str], Tile]
) -> Iterable[Group]:
    members: dict[tuple[str, str], list[_BoardRow]] = {}
    for row in rows:
        # The members of a regional group stay together, whatever their kind.
        group = row.regional_group or NOT_RECORDED
        members.setdefault((group, "" if group else row.kind), []).append(row)
    room = MOST_TILES
    for (group, _), delegations in sorted(members.items(), key=lambda item: _place(*item[0])):
        if not any(row.is_found for row in delegations):
            continue
        drawn = delegations[:room]
        room -= len(drawn)
        yield Group(
            regional_group=group,
            kind=delegations[0].kind,
            tiles=tuple(made(row, origins.get(row.delegation, "")) for row in drawn),
            members=len(delegations),
            endorsed=sum(map(_endorsements, delegations)),
        )


def _place(group: str, kind: str) -> tuple[bool, str, str, int]:
    kinds = list(codes.KIND)
    return (
        group == NOT_RECORDED,
        sort_key(group),
        group,
        kinds.index(kind) if kind in kinds else len(kinds),
    )


def _endorsements(row: _BoardRow) -> int:
    return row.joined if isinstance(row, JoinedCount) else int(row.status == "endorsed")


def _tile(completeness: str, row: _BoardRow, origins: str = "") -> Tile:
    letters, is_found = row.iso3 or row.name, bool(row.is_found)
    if isinstance(row, JoinedCount):
        grade = str(row.joined)
        return Tile(row.delegation, row.name, letters, grade, origins=origins, is_found=is_found)
    return Tile(
        row.delegation,
        row.name,
        letters,
        standing_of(row.status, completeness),
        row.evidence or "",
        row.endorsed_on,
        row.documented_by,
        row.names_instrument,
        origins,
        is_found,
    )


def _grades(grades: Iterable[str]) -> Mapping[str, int]:
    numbers = Counter(grades)
    joined = sorted((grade for grade in numbers if grade.isdecimal()), key=int, reverse=True)
    return {grade: numbers[grade] for grade in (*joined, *Standing) if numbers[grade]}
