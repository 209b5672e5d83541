"""The endorsement board: the delegations by regional group, each with its grade of evidence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import ENDORSEMENTS
from a4p_desktop.records.text.folding import sort_key

_BoardRow = BoardTile | JoinedCount

_ENDORSED = Condition("status", "endorsed")

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
    """The code of the evidence; on the board of all instruments the number recorded as joined, in
    digits; NOT_RECORDED if nothing is recorded."""
    endorsed_on: str | None = None
    documented_by: str | None = None
    names_instrument: int | None = None
    """0 if the words of the evidence name only the initiative behind the instrument."""
    origins: str = ""
    """Where what is recorded comes from, joined by |; "" where no own records touch it."""


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
    """The number of its members recorded as endorsing; on the board of all instruments the number
    of their recorded endorsements."""

    @property
    def is_whole(self) -> bool:
        """Whether all its members are in the records: “3 of 4 organizations” would say that these
        four are all, or the four that a source counts."""
        return self.regional_group != NOT_RECORDED or self.kind not in ("organization", "other")


@dataclass(frozen=True)
class Board:
    """Every delegation that can endorse, with its grade."""

    instrument: Instrument | None
    """None on the board of all instruments."""
    instruments: int
    """The number of instruments in the records."""
    groups: Sequence[Group]
    """The regional groups by name, then those in none: States, observers, organizations."""
    grades: Mapping[str, int]
    """Grade -> the number of delegations, for grades that occur; strongest first, NOT_RECORDED
    last."""
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
        """The question that finds the endorsements of a grade; None if there is none that does."""
        if self.instrument is None:
            return None
        return Question(conditions=(*self._on_it(), Condition("evidence", grade)))

    def of_group(self, group: Group) -> Question | None:
        """The question that finds the endorsements counted for a group; None for a group of those
        in no regional group, which no question finds."""
        if group.regional_group == NOT_RECORDED:
            return None
        in_group = Condition("regional_group", group.regional_group)
        return Question(conditions=(*self._on_it(), _ENDORSED, in_group))

    def of_origins(self, *, own: bool) -> Question | None:
        """The question that finds what the user's own records touch, or what those of others do;
        None if there are none."""
        found = [each for each in self.own if (each.value == codes.OWN) is own]
        return Question(conditions=(*self._on_it(), *found)) if found else None

    def _on_it(self) -> Iterable[Condition]:
        if self.instrument is not None:
            yield Condition("instrument", self.instrument.instrument)


@dataclass(frozen=True)
class BoardRequest:
    """Requests the board of one instrument, by its code, or of all (None)."""

    instrument: str | None

    def read(self, archive: Archive) -> Board:
        return read_board(archive, self.instrument)


def read_board(archive: Archive, instrument: str | None) -> Board:
    """The board of one instrument, by its code; of all, if it is None or unknown."""
    found = archive.query(INSTRUMENTS, code=instrument, most=1) if instrument else []
    (totals,) = archive.query(INSTRUMENTS_OVERALL)
    tiles = archive.query(BOARD, instrument=instrument) if found else []
    counts = [] if found else archive.query(BOARD_OF_ALL)
    rows: list[_BoardRow] = [*tiles, *counts]
    origins = origins_by_delegation(archive, instrument if found else None)
    return Board(
        instrument=found[0] if found else None,
        instruments=totals.lists,
        groups=tuple(_groups(rows, origins)),
        grades=_grades(_tile(row).grade for row in rows),
        sources=archive.sources("instrument", str(instrument)) if found else [],
        own=origin_conditions(archive, ENDORSEMENTS.name),
    )


def _groups(rows: Iterable[_BoardRow], origins: Mapping[str, str]) -> Iterable[Group]:
    members: dict[tuple[str, str], list[_BoardRow]] = {}
    for row in rows:
        # The members of a regional group stay together, whatever their kind.
        group = row.regional_group or NOT_RECORDED
        members.setdefault((group, "" if group else row.kind), []).append(row)
    room = MOST_TILES
    for (group, _), delegations in sorted(members.items(), key=lambda item: _place(*item[0])):
        drawn = delegations[:room]
        room -= len(drawn)
        yield Group(
            regional_group=group,
            kind=delegations[0].kind,
            tiles=tuple(_tile(row, origins.get(row.delegation, "")) for row in drawn),
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


def _tile(row: _BoardRow, origins: str = "") -> Tile:
    letters = row.iso3 or row.name
    if isinstance(row, JoinedCount):
        joined = str(row.joined or NOT_RECORDED)
        return Tile(row.delegation, row.name, letters, joined, origins=origins)
    return Tile(
        row.delegation,
        row.name,
        letters,
        row.evidence or NOT_RECORDED,
        row.endorsed_on,
        row.documented_by,
        row.names_instrument,
        origins,
    )


def _grades(grades: Iterable[str]) -> Mapping[str, int]:
    numbers = Counter(grades)
    evidence = [*codes.EVIDENCE, NOT_RECORDED]
    joined = sorted((grade for grade in numbers if grade.isdecimal()), key=int, reverse=True)
    return {grade: numbers[grade] for grade in (*joined, *evidence) if numbers[grade]}
