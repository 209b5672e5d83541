"""The brief on rows that are selected: what was asked, and the rows with their sources."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import BRIEF_STANDINGS, BriefStanding
from a4p_desktop.records.archive.queries.themes import THEME, Theme
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Cell, Column, Fact, Table, Words
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    coded,
    dated,
    file_name,
    made_line,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.coverage import (
    InstrumentCoverage,
    MeetingCoverage,
    coverage,
    endorsement_state,
)
from a4p_desktop.records.pages.in_words import coverage_words, question_words
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES
from a4p_desktop.records.schema.tables import Table as RecordsTable

MOST_ROWS = 200
"""At most so many rows make a brief: some fifteen pages."""


@dataclass(frozen=True)
class _Told:
    """What is told of some rows of one table."""

    table: Table
    picture: Bars | None
    notes: Sequence[str]


def rows_brief(archive: Archive, selection: Selection, today: date) -> Brief:
    """The brief on the rows of `selection`, in the order of the screen.

    Raises RecordsError where there are none, or more than MOST_ROWS.
    """
    rows = SelectedRows(archive, selection)
    if not 0 < rows.total <= MOST_ROWS:
        raise RecordsError(
            f"A brief has room for 1 to {MOST_ROWS} rows; {rows.total:,} are selected.",
            "Select fewer rows, or export them: an export names their sources too.",
        )
    ids = list(islice(archive.row_ids(selection.search, rows.ranges), MOST_ROWS))
    citing = Citing(archive)
    table = TABLES[selection.search.table]
    special = _SPECIAL.get(table.name)
    told = special(archive, citing, ids) if special else _plain(archive, citing, table, ids)
    return Brief(
        kind=said(table.heading),
        title=_title(archive, selection),
        names=(Words(f"{rows.total:,} selected, of {rows.found:,} found"),),
        facts=tuple(_facts(archive, selection)),
        picture=told.picture,
        tables=(told.table,),
        notes=(*_coverage(archive, selection), *told.notes, SILENCE, *source_notes(citing)),
        sources=citing.listed(),
        language="en",
        made=made_line(archive, today),
        file_name=file_name(selection.search.table, *_values(selection)),
    )


def _title(archive: Archive, selection: Selection) -> str:
    """What the rows are of: their meeting or instrument, if it is one."""
    table = TABLES[selection.search.table]
    value = selection.search.only(table.scope)
    found = coverage(archive, table.scope, value) if value else None
    if isinstance(found, MeetingCoverage):
        return said(table.title_in_scope, scope=text(found.meeting.title))
    if isinstance(found, InstrumentCoverage):
        return said(table.title_in_scope, scope=text(found.instrument.title))
    return said(table.title)


def _facts(archive: Archive, selection: Selection) -> Iterator[Fact]:
    for heading, words in question_words(archive, selection.search):
        if text(words):
            yield Fact(text(heading), (Words(text(words)),))


def _values(selection: Selection) -> Iterator[str]:
    return (value for _, value, excluded in selection.search.where if value and not excluded)


def _coverage(archive: Archive, selection: Selection) -> Sequence[str]:
    """How much is recorded, and what is not said by who is missing; the levels between left out."""
    words = coverage_words(archive, selection.search)
    return [text(words.summary)] if words else []


def _statements(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Told:
    statements = Statements(archive, citing, ids)
    levels = [text(facts.level) for facts in statements.rows]
    return _Told(
        statements.table("Statements", "name", "party", "said_there"),
        _bars("Statements by level", levels, "level"),
        [*statements.notes(), *statements.naming_notes()],
    )


def _standings(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Told:
    rows = archive.query(BRIEF_STANDINGS, ids=json.dumps(list(ids)))
    several = len({facts.instrument for facts in rows}) > 1
    columns = [Column("Delegation", 24), Column("Standing", 76 if not several else 40)]
    if several:
        columns.insert(1, Column("Instrument", 36))
    made = []
    for facts in rows:
        cells = [_party(facts), tuple(_standing(citing, facts))]
        if several:
            cells.insert(1, (Words(text(facts.instrument_title)),))
        made.append(tuple(cells))
    statuses = [text(facts.status) for facts in rows]
    return _Told(
        Table("Endorsements", tuple(columns), tuple(made)),
        _bars("Endorsements by status", statuses, "status"),
        list(_grades(rows)),
    )


def _party(facts: BriefStanding) -> Cell:
    then = text(facts.name_2018)
    named = [text(facts.name), f"{then} in 2018" if then and then != facts.name else ""]
    return tuple(Words(line) for line in named if line)


def _standing(citing: Citing, facts: BriefStanding) -> Iterator[Words]:
    state = endorsement_state(facts.status, facts.completeness)
    cited: tuple[int, ...] = ()
    if facts.endorsement:
        cited = citing.of(
            "endorsement",
            facts.endorsement,
            delegation=text(facts.delegation),
            country=text(facts.iso2),
        )
    yield Words("Not on its list" if state == "not_on_list" else coded("status", state), cited)
    if facts.status == "endorsed":
        grade = coded("evidence", facts.evidence)
        yield Words(", ".join(filter(None, (grade, dated(facts)))))
    if facts.note:
        yield Words(text(facts.note))


def _grades(rows: Sequence[BriefStanding]) -> Iterator[str]:
    found = dict.fromkeys(text(facts.evidence) for facts in rows if facts.evidence)
    means = codes.EVIDENCE_MEANS
    told = [
        f"{coded('evidence', grade)}: {said(means[grade])}" for grade in found if grade in means
    ]
    if told:
        yield f"{'; '.join(told)}."


def _themes(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Told:
    rows = [facts for row_id in ids for facts in archive.query(THEME, id=row_id)]
    columns = (
        Column("Theme", 50),
        Column("Statements", 16, is_number=True),
        Column("By reading", 16, is_number=True),
        Column("By rule", 16, is_number=True),
    )
    several = len({facts.meeting for facts in rows}) > 1
    made = tuple(
        (
            tuple(_theme(citing, facts, several=several)),
            *(
                (Words(f"{number:,}"),)
                for number in (facts.statements, facts.coded_by_reading, facts.coded_by_keyword)
            ),
        )
        for facts in rows
    )
    bars = tuple(Bar(text(facts.title), facts.statements) for facts in rows)
    picture = Bars("Statements that raise them", bars[:_MOST_BARS], "statements")
    return _Told(Table("Themes", columns, made), picture if len(bars) > 1 else None, [])


def _theme(citing: Citing, facts: Theme, *, several: bool) -> Iterator[Words]:
    yield Words(text(facts.title), citing.of("theme", text(facts.theme)))
    if several:
        yield Words(text(facts.meeting_title) or "at all meetings")


def _plain(archive: Archive, citing: Citing, table: RecordsTable, ids: Sequence[int]) -> _Told:
    """The shown columns of a table, with the sources of each row in its first cell."""
    columns = [table.column(name) for name in table.shown]
    made = []
    for row in archive.rows(table.name, ids):
        record = read_record(archive, table.name, row.id)
        cited = citing.numbers(record.sources) if record else ()
        cells = (coded(one.name, row.cells[table.columns.index(one)]) for one in columns)
        made.append(tuple((Words(cell, cited if n == 0 else ()),) for n, cell in enumerate(cells)))
    widths = tuple(Column(said(one.heading), one.width) for one in columns)
    return _Told(Table(said(table.heading), widths, tuple(made)), None, [])


def _bars(title: str, found: Sequence[str], vocabulary: str) -> Bars | None:
    """How many rows have each code; nothing where all have the same."""
    bars = tuple(
        Bar(codes.words(vocabulary, code), found.count(code))
        for code in (*codes.WORDS[vocabulary], "")
        if code in found
    )
    return Bars(title, bars, "of the rows") if len(bars) > 1 else None


_MOST_BARS = 10
_SPECIAL: Mapping[str, Callable[[Archive, Citing, Sequence[int]], _Told]] = {
    SPEAKERS.name: _statements,
    ENDORSEMENTS.name: _standings,
    THEMES.name: _themes,
}
"""What lists the rows of a table, if it says more of them than their cells."""
