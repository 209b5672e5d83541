"""What a records file already holds, as far as a plan of new records is held against it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.instruments import ENDORSEMENT_TOTALS, ENDORSEMENTS, INSTRUMENTS
from a4p_desktop.records.form.meetings import MEETINGS, REPORTED_FIGURES, STATEMENTS, THEMES
from a4p_desktop.records.form.parties import DELEGATION_ALIASES, DELEGATIONS, SOURCES
from a4p_desktop.records.names.name_finder import NameFinder
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.tables.form_rows import form_rows
from a4p_desktop.records.text.folding import fold

_OF_STATEMENTS = (
    "statement", "meeting", "position", "person", "honorific", "title", "delegation",
    "on_behalf_of", "level", "sources", "language", "sequence",
)  # fmt: skip
"""The columns of statements that a plan is held against."""


class Total(NamedTuple):
    """How many had endorsed an instrument at a date, as published."""

    date: str
    member_states: int | None
    organizations: int | None


@dataclass(frozen=True)
class KnownInstrument:
    """An instrument, with who is recorded as endorsing it."""

    cells: Cells
    """Its row of instruments.csv, without blank cells."""
    evidence: Mapping[str, Sequence[Cells]] = field(default_factory=dict)
    """By the code of the delegation, its rows of endorsements.csv."""
    totals: Sequence[Total] = ()
    """In the order of their dates."""

    @property
    def code(self) -> str:
        return self.cells["instrument"]

    @property
    def title(self) -> str:
        """Its short title, or else its title."""
        return self.cells.get("short") or self.cells["title"]

    @property
    def is_complete(self) -> bool:
        return self.cells["completeness"] == "complete"


@dataclass(frozen=True)
class KnownMeeting:
    """A meeting, with who is recorded as speaking."""

    cells: Cells
    """Its row of meetings.csv, without blank cells."""
    statements: Mapping[str, Sequence[Cells]] = field(default_factory=dict)
    """By the code of the delegation, its rows of statements.csv, without what was said."""
    figures: Mapping[str, int] = field(default_factory=dict)
    """What was counted, such as speakers -> the total as reported."""

    @property
    def code(self) -> str:
        return self.cells["meeting"]

    @property
    def title(self) -> str:
        """Its short title, or else its title."""
        return self.cells.get("short") or self.cells["title"]

    @property
    def is_complete(self) -> bool:
        return self.cells["completeness"] == "complete"


@dataclass(frozen=True)
class Known:
    """What a records file holds."""

    delegations: Mapping[str, Cells]
    """By code; here and below a row of the CSV table, without blank cells."""
    finder: NameFinder
    """Finds delegations by all their names."""
    aliases: frozenset[tuple[str, str]]
    """Other names, each with its delegation: code and folded name."""
    instruments: Mapping[str, KnownInstrument]
    meetings: Mapping[str, KnownMeeting]
    themes: Mapping[str, Cells]
    sources: Mapping[str, Cells]

    def targets(self, field: str) -> Collection[KnownInstrument | KnownMeeting]:
        """The instruments or the meetings, by the name of the field that refers to them."""
        return self.instruments.values() if field == "instrument" else self.meetings.values()

    def name(self, delegation: str) -> str:
        """The name of a delegation by its code."""
        return self.delegations.get(delegation, {}).get("name", delegation)


@dataclass(frozen=True)
class ReadKnown:
    """Requests what a records file holds."""

    def read(self, archive: Archive) -> Known:
        delegations = {row["delegation"]: row for row in _rows(archive, DELEGATIONS)}
        aliases = _rows(archive, DELEGATION_ALIASES)
        return Known(
            delegations=delegations,
            finder=NameFinder(read_names(archive)),
            aliases=frozenset((row["delegation"], fold(row["alias"])) for row in aliases),
            instruments=_instruments(archive),
            meetings=_meetings(archive),
            themes={row["theme"]: row for row in _rows(archive, THEMES)},
            sources={row["source"]: row for row in _rows(archive, SOURCES)},
        )


def _instruments(archive: Archive) -> Mapping[str, KnownInstrument]:
    evidence: defaultdict[str, defaultdict[str, list[Cells]]] = defaultdict(
        lambda: defaultdict(list)
    )
    totals: defaultdict[str, list[Total]] = defaultdict(list)
    for row in _rows(archive, ENDORSEMENTS):
        evidence[row["instrument"]][row["delegation"]].append(row)
    for row in _rows(archive, ENDORSEMENT_TOTALS):
        counts = (_number(row.get(name)) for name in ("member_states", "organizations"))
        totals[row["instrument"]].append(Total(row["date"], *counts))
    return {
        code: KnownInstrument(
            row, evidence[code], tuple(sorted(totals[code], key=lambda t: t.date))
        )
        for row in _rows(archive, INSTRUMENTS)
        for code in (row["instrument"],)
    }


def _meetings(archive: Archive) -> Mapping[str, KnownMeeting]:
    statements: defaultdict[str, defaultdict[str, list[Cells]]] = defaultdict(
        lambda: defaultdict(list)
    )
    figures: defaultdict[str, dict[str, int]] = defaultdict(dict)
    fields = tuple(field for field in STATEMENTS.fields if field.name in _OF_STATEMENTS)
    for row in _rows(archive, replace(STATEMENTS, fields=fields)):
        statements[row["meeting"]][row["delegation"]].append(row)
    for row in _rows(archive, REPORTED_FIGURES):
        figures[row["meeting"]][row["figure"]] = int(row["value"])
    return {
        code: KnownMeeting(row, statements[code], figures[code])
        for row in _rows(archive, MEETINGS)
        for code in (row["meeting"],)
    }


def _rows(archive: Archive, form: Form) -> Iterator[dict[str, str]]:
    """The rows of a table, without blank cells."""
    names = [field.name for field in form.fields]
    for chunk in form_rows(archive, form):
        for cells in chunk:
            filled = zip(names, cells, strict=True)
            yield {name: cell.decode(errors="replace") for name, cell in filled if cell}


def _number(text: str | None) -> int | None:
    return int(text) if text else None
