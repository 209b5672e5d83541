"""The brief on selected rows: their search, and the rows with their sources."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import BRIEF_ENDORSEMENTS, BriefEndorsement
from a4p_desktop.records.archive.queries.themes import THEME, Theme
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.brief.brief import Bar, Bars, Brief, Cell, Column, Fact, Table, Words
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    coded,
    endorsed_when,
    file_name,
    grade_meanings,
    made_line,
    sentence,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker, current, said
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

say = Speaker("Brief")

MOST_ROWS = 200
"""The most rows of a brief: some fifteen pages."""


@dataclass(frozen=True)
class _Listing:
    """The rows of one table, with a picture and notes."""

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
            say.mark(
                "A brief has room for 1 to {most} rows; {n} is selected."
                "|A brief has room for 1 to {most} rows; {n} are selected."
            ),
            say.mark("Select fewer rows, or export them: an export names their sources too."),
            most=MOST_ROWS,
            n=rows.total,
        )
    ids = list(islice(archive.row_ids(selection.search, rows.ranges), MOST_ROWS))
    citing = Citing(archive)
    table = TABLES[selection.search.table]
    special = _SPECIAL.get(table.name)
    listing = special(archive, citing, ids) if special else _plain(archive, citing, table, ids)
    counts = say("{selected} selected, of {found} found", selected=rows.total, found=rows.found)
    return Brief(
        kind=said(table.heading),
        title=_title(archive, selection),
        names=(Words(counts),),
        facts=tuple(_facts(archive, selection)),
        picture=listing.picture,
        tables=(listing.table,),
        notes=(
            *_coverage(archive, selection),
            *listing.notes,
            said(SILENCE),
            *source_notes(citing),
        ),
        sources=citing.listed(),
        language=current().code,
        made=made_line(archive, today),
        file_name=file_name(selection.search.table, *_values(selection)),
    )


def _title(archive: Archive, selection: Selection) -> str:
    """The rows with their meeting or instrument, where they have one in common."""
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
    """How completely the meeting or instrument is recorded, without its levels."""
    words = coverage_words(archive, selection.search)
    return [text(words.summary)] if words else []


def _statements(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Listing:
    statements = Statements(archive, citing, ids)
    levels = [text(facts.level) for facts in statements.rows]
    return _Listing(
        statements.table(say("Statements"), "name", "delegation", "summary_and_place"),
        _bars(say("Statements by level"), levels, "level"),
        [*statements.notes(), *statements.naming_notes()],
    )


def _endorsements(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Listing:
    rows = archive.query(BRIEF_ENDORSEMENTS, ids=json.dumps(list(ids)))
    several = len({facts.instrument for facts in rows}) > 1
    columns = [Column(say("Delegation"), 24), Column(say("Standing"), 40 if several else 76)]
    if several:
        columns.insert(1, Column(say("Instrument"), 36))
    made = []
    for facts in rows:
        cells = [_delegation(facts), tuple(_endorsement(citing, facts))]
        if several:
            cells.insert(1, (Words(text(facts.instrument_title)),))
        made.append(tuple(cells))
    statuses = [text(facts.status) for facts in rows]
    return _Listing(
        Table(say("Endorsements"), tuple(columns), tuple(made)),
        _bars(say("Endorsements by status"), statuses, "status"),
        _grades(rows),
    )


def _delegation(facts: BriefEndorsement) -> Cell:
    lines, then = [text(facts.name)], text(facts.name_2018)
    if then and then != facts.name:
        lines.append(say("{name} in 2018", name=then))
    return tuple(Words(line) for line in lines if line)


def _endorsement(citing: Citing, facts: BriefEndorsement) -> Iterator[Words]:
    state = endorsement_state(facts.status, facts.completeness)
    cited: tuple[int, ...] = ()
    if facts.endorsement:
        cited = citing.of(
            "endorsement",
            facts.endorsement,
            delegation=text(facts.delegation),
            country=text(facts.iso2),
        )
    status = say("Not on its list") if state == "not_on_list" else coded("status", state)
    yield Words(status, cited)
    if facts.status == "endorsed":
        grade = coded("evidence", facts.evidence)
        yield Words(current().series((grade, endorsed_when(facts))))
    if facts.note:
        yield Words(text(facts.note))


def _grades(rows: Sequence[BriefEndorsement]) -> Sequence[str]:
    meanings = grade_meanings(facts.evidence for facts in rows)
    return [sentence(current().clauses(meanings))] if meanings else []


def _themes(archive: Archive, citing: Citing, ids: Sequence[int]) -> _Listing:
    rows = [facts for row_id in ids for facts in archive.query(THEME, id=row_id)]
    columns = (
        Column(say("Theme"), 50),
        Column(say("Statements"), 16, is_number=True),
        Column(say("By reading"), 16, is_number=True),
        Column(say("By rule"), 16, is_number=True),
    )
    several = len({facts.meeting for facts in rows}) > 1
    made = tuple(
        (
            tuple(_theme(citing, facts, several=several)),
            *(
                (Words(current().number(number)),)
                for number in (facts.statements, facts.coded_by_reading, facts.coded_by_keyword)
            ),
        )
        for facts in rows
    )
    bars = tuple(
        Bar(
            text(facts.title),
            facts.statements,
            say("{n} statement|{n} statements", n=facts.statements),
        )
        for facts in rows
    )
    picture = Bars(say("Statements that raise them"), bars[:_MOST_BARS], say("statements"))
    return _Listing(Table(say("Themes"), columns, made), picture if len(bars) > 1 else None, [])


def _theme(citing: Citing, facts: Theme, *, several: bool) -> Iterator[Words]:
    yield Words(text(facts.title), citing.of("theme", text(facts.theme)))
    if several:
        yield Words(text(facts.meeting_title) or say("at all meetings"))


def _plain(archive: Archive, citing: Citing, table: RecordsTable, ids: Sequence[int]) -> _Listing:
    """The columns shown at first, with the sources of each row in its first cell."""
    columns = [table.column(name) for name in table.shown]
    made = []
    for row in archive.rows(table.name, ids):
        record = read_record(archive, table.name, row.id)
        cited = citing.numbers(record.sources) if record else ()
        cells = (coded(column.name, row.cells[table.position(column.name)]) for column in columns)
        made.append(tuple((Words(cell, cited if n == 0 else ()),) for n, cell in enumerate(cells)))
    headed = tuple(Column(said(column.heading), column.width) for column in columns)
    return _Listing(Table(said(table.heading), headed, tuple(made)), None, [])


def _bars(title: str, found: Sequence[str], vocabulary: str) -> Bars | None:
    """The number of rows with each code; None where all rows have the same."""
    bars = tuple(
        Bar(codes.words(vocabulary, code), number, say("{n} of the rows|{n} of the rows", n=number))
        for code in (*codes.WORDS[vocabulary], "")
        if (number := found.count(code))
    )
    return Bars(title, bars, say("of the rows")) if len(bars) > 1 else None


_MOST_BARS = 10
_SPECIAL: Mapping[str, Callable[[Archive, Citing, Sequence[int]], _Listing]] = {
    SPEAKERS.name: _statements,
    ENDORSEMENTS.name: _endorsements,
    THEMES.name: _themes,
}
"""By the name of a table, the function that lists more of its rows than their cells."""
