"""What a records file already holds, as far as a plan of new records is held against it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.form.additions import ADDITIONS, PROVENANCE
from a4p_desktop.records.form.instruments import ENDORSEMENT_TOTALS, ENDORSEMENTS, INSTRUMENTS
from a4p_desktop.records.form.meetings import MEETINGS, REPORTED_FIGURES, STATEMENTS, THEMES
from a4p_desktop.records.form.parties import DELEGATION_ALIASES, DELEGATIONS, SOURCES
from a4p_desktop.records.names.name_finder import NameFinder
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.tables.form_rows import filled_keys, filled_rows, row_count
from a4p_desktop.records.text.folding import fold

MOST_STATEMENTS = 20_000
"""The most statements of a file that are read without being asked for."""
HAS_TEXT = "…"
"""The text of a statement that has one: it is not read."""
SECRETARIAT = "secretariat"
"""The level of speakers of the Secretariat."""
_STATEMENTS = replace(
    STATEMENTS, fields=tuple(field for field in STATEMENTS.fields if field.name != "text")
)


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
    def title(self) -> str:
        """Its short title, or else its title."""
        return self.cells.get("short") or self.cells["title"]


@dataclass(frozen=True)
class KnownMeeting:
    """A meeting, with who is recorded as speaking."""

    cells: Cells
    """Its row of meetings.csv, without blank cells."""
    statements: Mapping[str, Sequence[Cells]] | None = field(default_factory=dict)
    """By the code of the delegation, its rows of statements.csv, with HAS_TEXT for a text; None
    where they were not read."""
    figures: Mapping[str, int] = field(default_factory=dict)
    """What was counted, such as speakers -> the total as reported."""

    @property
    def title(self) -> str:
        """Its short title, or else its title."""
        return self.cells.get("short") or self.cells["title"]

    @property
    def speakers(self) -> int:
        """The number of statements recorded, without those of the Secretariat, which totals of
        speakers may leave out; 0 where they were not read."""
        each = chain.from_iterable((self.statements or {}).values())
        return sum(cells.get("level") != SECRETARIAT for cells in each)

    @property
    def speakers_reported(self) -> int:
        """The number of speakers that a source reports; 0 where none does."""
        return self.figures.get("speakers") or int(self.cells.get("speakers_reported", 0))


class AddedFile(NamedTuple):
    """A file that rows were added from before."""

    added_on: str
    """Date and time in UTC of the last addition."""
    rows: frozenset[tuple[str, str]]
    """The rows added: names of tables, and keys of `Form.row_key`."""


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
    files: Mapping[str, AddedFile] = field(default_factory=dict)
    """By SHA-256, the files that rows were added from."""

    def name(self, delegation: str) -> str:
        """The name of a delegation by its code."""
        return self.delegations.get(delegation, {}).get("name", delegation)

    def rows(self, form: str) -> Mapping[str, Cells]:
        """The rows that new records may refer to, of the table with this name, by code."""
        tables: Mapping[str, Mapping[str, Cells]] = {
            "delegations": self.delegations,
            "sources": self.sources,
            "themes": self.themes,
            "instruments": {code: each.cells for code, each in self.instruments.items()},
            "meetings": {code: each.cells for code, each in self.meetings.items()},
        }
        return tables[form]


@dataclass(frozen=True)
class ReadKnown:
    """Requests what a records file holds.

    The statements of a file with more than MOST_STATEMENTS are read for `meetings` only; a plan
    that needs others asks for them: see `Plan.needs`.
    """

    meetings: frozenset[str] = frozenset()
    """Their codes."""

    def read(self, archive: Archive) -> Known:
        aliases = filled_rows(archive, DELEGATION_ALIASES)
        return Known(
            delegations={row["delegation"]: row for row in filled_rows(archive, DELEGATIONS)},
            finder=NameFinder(read_names(archive)),
            aliases=frozenset((row["delegation"], fold(row["alias"])) for row in aliases),
            instruments=_instruments(archive),
            meetings=_meetings(archive, self.meetings),
            themes={row["theme"]: row for row in filled_rows(archive, THEMES)},
            sources={row["source"]: row for row in filled_rows(archive, SOURCES)},
            files=_files(archive),
        )


def _instruments(archive: Archive) -> Mapping[str, KnownInstrument]:
    evidence = _grouped(filled_rows(archive, ENDORSEMENTS), "instrument", "delegation")
    totals: defaultdict[str, list[Total]] = defaultdict(list)
    for row in filled_rows(archive, ENDORSEMENT_TOTALS):
        counts = (_number(row.get(name)) for name in ("member_states", "organizations"))
        totals[row["instrument"]].append(Total(row["date"], *counts))
    return {
        code: KnownInstrument(row, evidence.get(code, {}), tuple(sorted(totals[code], key=_date)))
        for row in filled_rows(archive, INSTRUMENTS)
        for code in (row["instrument"],)
    }


def _meetings(archive: Archive, asked: frozenset[str]) -> Mapping[str, KnownMeeting]:
    figures: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for row in filled_rows(archive, REPORTED_FIGURES):
        figures[row["meeting"]][row["figure"]] = int(row["value"])
    meetings = {row["meeting"]: row for row in filled_rows(archive, MEETINGS)}
    if row_count(archive, STATEMENTS) <= MOST_STATEMENTS:
        asked = frozenset(meetings)
        rows = _statements(archive)
    else:
        rows = (row for code in sorted(asked) for row in _statements(archive, meeting=code))
    statements = _grouped(rows, "meeting", "delegation")
    return {
        code: KnownMeeting(row, statements.get(code, {}) if code in asked else None, figures[code])
        for code, row in meetings.items()
    }


def _statements(archive: Archive, **having: str) -> Iterator[dict[str, str]]:
    texts = set(filled_keys(archive, STATEMENTS, "text", having))
    for row in filled_rows(archive, _STATEMENTS, having):
        yield row | {"text": HAS_TEXT} if row["statement"] in texts else row


def _files(archive: Archive) -> Mapping[str, AddedFile]:
    additions = {row["addition"]: row for row in filled_rows(archive, ADDITIONS) if "sha256" in row}
    rows: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in filled_rows(archive, PROVENANCE) if additions else ():
        if addition := additions.get(row["addition"]):
            rows[addition["sha256"]].add((row["table"], row["row"]))
    added_on: dict[str, str] = {}
    for row in additions.values():
        added_on[row["sha256"]] = max(row["added_on"], added_on.get(row["sha256"], ""))
    return {sha256: AddedFile(added_on[sha256], frozenset(rows[sha256])) for sha256 in added_on}


def _grouped(
    rows: Iterator[dict[str, str]], outer: str, inner: str
) -> Mapping[str, Mapping[str, Sequence[Cells]]]:
    """The rows by the cells of two columns."""
    found: dict[str, dict[str, list[Cells]]] = {}
    for row in rows:
        found.setdefault(row[outer], {}).setdefault(row[inner], []).append(row)
    return found


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _date(total: Total) -> str:
    return total.date
