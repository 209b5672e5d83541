"""The full record of a row: a statement, an endorsement or a theme, with all that belongs to it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.endorsements import (
    DELEGATION_ENDORSEMENTS,
    ENDORSEMENT,
    FURTHER_EVIDENCE,
    TOTALS,
    Endorsement,
    EndorsementOfDelegation,
    Evidence,
    Total,
)
from a4p_desktop.records.archive.queries.sources import SOURCES, Source
from a4p_desktop.records.archive.queries.statements import (
    DELEGATION_STATEMENTS,
    STATEMENT,
    STATEMENT_THEMES,
    Statement,
    StatementOfDelegation,
    ThemeOfStatement,
)
from a4p_desktop.records.archive.queries.themes import (
    THEME,
    THEME_AT,
    THEME_COMMITMENTS,
    THEME_MEETINGS,
    THEME_STATEMENTS,
    Commitment,
    MeetingOfTheme,
    StatementOfTheme,
    Theme,
)
from a4p_desktop.records.origin.row_origins import (
    RowKey,
    RowOrigin,
    evidence_key,
    read_origins,
    statement_key,
)
from a4p_desktop.records.pages.answer import Answer
from a4p_desktop.records.pages.contents import Contents, contents
from a4p_desktop.records.pages.full_text import FullText
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.further import further_names
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES, Table

MOST = 50
"""The most statements or meetings listed with a record; a search shows the others."""
_GRADES = json.dumps(list(codes.EVIDENCE))


@dataclass(frozen=True)
class Record:
    """The record of the row `id` of `table`; each table has its own subclass."""

    table: str
    id: int
    codes: Mapping[str, str]
    """The codes of its delegation, meeting, theme and instrument, by these words."""
    sources: Sequence[Source]
    origins: Mapping[RowKey, RowOrigin]
    """What own records say of its rows in the CSV tables, where they say something."""

    @property
    def full_text(self) -> FullText | None:
        """The full text of a statement, where it is recorded."""
        return None


@dataclass(frozen=True)
class StatementRecord(Record):
    """One statement, with the other statements and the endorsements of its delegation."""

    facts: Statement
    contents: Contents
    further: Sequence[tuple[Column, Cell]]
    """The further columns of the file in which the statement has a cell."""
    themes: Sequence[ThemeOfStatement]
    statements: Sequence[StatementOfDelegation]
    """The newest `MOST` other statements of the delegation."""
    endorsements: Sequence[EndorsementOfDelegation]
    searched: FullText | None = None
    """Its full text with the matches of a search, where they were asked for."""

    @property
    def full_text(self) -> FullText | None:
        if self.searched or not self.facts.text:
            return self.searched
        return FullText.of(self.facts.text)


class SourcedTotal(NamedTuple):
    """A published total, with the publishers of its sources."""

    total: Total
    publishers: str


class SourcedEvidence(NamedTuple):
    """One evidence of an endorsement, with its sources."""

    evidence: Evidence
    sources: Sequence[Source]
    key: RowKey


@dataclass(frozen=True)
class EndorsementRecord(Record):
    """The endorsement of one instrument by one delegation, with more about both."""

    facts: Endorsement
    key: RowKey | None
    """Of the strongest evidence; None without any."""
    further: Sequence[SourcedEvidence]
    """The evidences beside the strongest, which `facts` and `sources` tell, strongest first."""
    totals: Sequence[SourcedTotal]
    instrument_sources: Sequence[Source]
    statements: Sequence[StatementOfDelegation]
    """The newest `MOST` statements of the delegation."""
    endorsements: Sequence[EndorsementOfDelegation]

    @property
    def answer(self) -> Answer:
        """The same as an answer, with the sources of the strongest evidence."""
        (facts,) = (each for each in self.endorsements if each.id == self.id)
        return Answer(self.facts.delegation, self.facts.delegation_name, facts, self.sources)


@dataclass(frozen=True)
class ThemeRecord(Record):
    """One theme at one meeting, or over all meetings."""

    facts: Theme
    commitments: Sequence[Commitment]
    meetings: Sequence[MeetingOfTheme]
    """The first `MOST` meetings at which it is raised."""
    statements: Sequence[StatementOfTheme]
    """The newest `MOST` statements that raise it."""


@dataclass(frozen=True)
class RecordRequest:
    """Requests the record of one row of a table, with its full text and what is found there."""

    table: str
    id: int
    text: str = ""
    """A search as typed."""

    def read(self, archive: Archive) -> Record | None:
        record = read_record(archive, self.table, self.id)
        if not isinstance(record, StatementRecord) or not record.facts.text:
            return record
        typed = parse(self.text, archive.tables[self.table].fields)
        return replace(record, searched=FullText.of(record.facts.text, typed))


@dataclass(frozen=True)
class LocateRequest:
    """Requests the place of a row, preferably in `search`; see `locate`."""

    search: Search
    id: int

    def read(self, archive: Archive) -> tuple[Search, int] | None:
        return locate(archive, self.search, self.id)


@dataclass(frozen=True)
class RowRecord(Record):
    """A row of a table without a reader of its own: its cells."""

    cells: tuple[Cell, ...]
    """One for each column of the table."""


def read_record(archive: Archive, table: str, row_id: int) -> Record | None:
    """The record of the row `row_id` of `table`; None if there is no such row."""
    reader = READERS.get(table)
    return reader(archive, row_id) if reader else _row(archive, archive.tables[table], row_id)


def locate(archive: Archive, search: Search, row_id: int) -> tuple[Search, int] | None:
    """A search that shows the row, and the number of the row in it; None if there is no such row.

    The search is `search` if it finds the row, else `home`.
    """
    if search.table == THEMES.name:
        # Show the theme at the meeting of the search.
        meeting = search.only("meeting")
        for at_meeting in archive.query(THEME_AT, id=row_id, meeting=meeting):
            row_id = at_meeting.id
    for candidate in (search, home(archive, search.table, row_id)):
        number = archive.position(candidate, row_id)
        if number is not None:
            return candidate, number
    return None


def home(archive: Archive, table: str, row_id: int) -> Search:
    """The search for all rows with the scope of this row: of its meeting or instrument."""
    record = read_record(archive, table, row_id)
    scope = TABLES[table].scope
    value = record.codes.get(scope) if record else None
    return Search(table, where=(Condition(scope, value),) if value else ())


def _statement(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.query(STATEMENT, id=row_id):
        return StatementRecord(
            SPEAKERS.name,
            row_id,
            {"delegation": facts.delegation, "meeting": facts.meeting},
            archive.sources("statement", row_id),
            read_origins(
                archive, statement_key(facts.statement), RowKey("meetings", facts.meeting)
            ),
            facts,
            contents(archive),
            further=_further(archive, row_id),
            themes=archive.query(STATEMENT_THEMES, id=row_id),
            statements=archive.query(
                DELEGATION_STATEMENTS, delegation=facts.delegation, except_id=row_id, most=MOST
            ),
            endorsements=archive.query(DELEGATION_ENDORSEMENTS, delegation=facts.delegation),
        )
    return None


def _further(archive: Archive, row_id: int) -> list[tuple[Column, Cell]]:
    columns = archive.tables[SPEAKERS.name].columns
    further = further_names([column.name for column in columns])
    for row in archive.rows(SPEAKERS.name, [row_id] if further else []):
        found = zip(columns, row.cells, strict=True)
        return [
            (column, cell) for column, cell in found if column.name in further and cell is not None
        ]
    return []


def _endorsement(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.query(ENDORSEMENT, id=row_id):
        instrument, delegation = facts.instrument, facts.delegation
        sources = archive.sources("endorsement", facts.endorsement) if facts.endorsement else []
        strongest = None
        if facts.evidence:
            strongest = evidence_key(instrument, delegation, facts.evidence, sources)
        further = _further_evidence(archive, facts)
        keys = [*([strongest] if strongest else []), *(each.key for each in further)]
        return EndorsementRecord(
            ENDORSEMENTS.name,
            row_id,
            {"delegation": delegation, "instrument": instrument},
            sources,
            read_origins(archive, *keys, RowKey("instruments", instrument)),
            facts,
            key=strongest,
            further=further,
            totals=[
                SourcedTotal(total, _publishers(archive, total))
                for total in archive.query(TOTALS, instrument=instrument)
            ],
            instrument_sources=archive.sources("instrument", instrument),
            statements=archive.query(
                DELEGATION_STATEMENTS, delegation=delegation, except_id=None, most=MOST
            ),
            endorsements=archive.query(DELEGATION_ENDORSEMENTS, delegation=delegation),
        )
    return None


def _further_evidence(archive: Archive, facts: Endorsement) -> list[SourcedEvidence]:
    found = []
    for evidence in archive.query(FURTHER_EVIDENCE, id=facts.id, evidence=_GRADES):
        sources = archive.sources("endorsement", evidence.id)
        key = evidence_key(facts.instrument, facts.delegation, evidence.evidence, sources)
        found.append(SourcedEvidence(evidence, sources, key))
    return found


def _theme(archive: Archive, row_id: int) -> Record | None:
    for facts in archive.query(THEME, id=row_id):
        theme, meeting = facts.theme, facts.meeting
        return ThemeRecord(
            THEMES.name,
            row_id,
            {"theme": theme, "meeting": meeting} if meeting else {"theme": theme},
            archive.sources("theme", theme),
            read_origins(archive, RowKey("themes", theme)),
            facts,
            commitments=archive.query(THEME_COMMITMENTS, theme=theme),
            meetings=archive.query(THEME_MEETINGS, theme=theme, most=MOST),
            statements=archive.query(THEME_STATEMENTS, theme=theme, meeting=meeting, most=MOST),
        )
    return None


_CODES_IN = {
    "delegation_code": "delegation",
    "meeting": "meeting",
    "instrument": "instrument",
    "theme": "theme",
}
"""Columns of one code -> the key of the code in `Record.codes`."""


def _row(archive: Archive, table: Table, row_id: int) -> Record | None:
    for row in archive.rows(table.name, [row_id]):
        names = (column.name for column in table.columns)
        cells = {name: str(cell) for name, cell in zip(names, row.cells, strict=True) if cell}
        codes = {of: cells[name] for name, of in _CODES_IN.items() if name in cells}
        sources = archive.query(SOURCES, codes=json.dumps(cells.get("sources", "").split("|")))
        return RowRecord(table.name, row_id, codes, sources, {}, row.cells)
    return None


def _publishers(archive: Archive, total: Total) -> str:
    sources = archive.sources("endorsement_total", total.id)
    return "; ".join(source.publisher or source.name for source in sources)


READERS: Mapping[str, Callable[[Archive, int], Record | None]] = {
    SPEAKERS.name: _statement,
    ENDORSEMENTS.name: _endorsement,
    THEMES.name: _theme,
}
"""Table -> the reader of its records; a table without one gives a RowRecord."""
