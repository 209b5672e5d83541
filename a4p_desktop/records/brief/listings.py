"""The rows of each table on a brief: as a table with sources, a picture, and notes."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import BRIEF_ENDORSEMENTS, BriefEndorsement
from a4p_desktop.records.archive.queries.themes import THEME, Theme
from a4p_desktop.records.brief.brief import Bar, Bars, Cell, Column, Table, Words
from a4p_desktop.records.brief.own_lines import OwnLines
from a4p_desktop.records.brief.phrases import (
    ABOUT_INITIATIVE,
    coded,
    endorsed_when,
    grade_meanings,
    sentence,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.answer import standing_of, standing_words
from a4p_desktop.records.pages.fact_words import grade_words
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES
from a4p_desktop.records.schema.tables import Table as RecordsTable

say = Speaker("Brief")

_MOST_BARS = 10


@dataclass(frozen=True)
class Listing:
    """The rows of one table, with a picture and notes."""

    table: Table
    picture: Bars | None
    notes: Sequence[str]


def list_rows(archive: Archive, citing: Citing, table: RecordsTable, ids: Sequence[int]) -> Listing:
    """The rows of `table` with these ids, in their order."""
    special = _SPECIAL.get(table.name)
    return special(archive, citing, ids) if special else _plain(archive, citing, table, ids)


def _statements(archive: Archive, citing: Citing, ids: Sequence[int]) -> Listing:
    statements = Statements(archive, citing, ids)
    levels = [text(facts.level) for facts in statements.rows]
    return Listing(
        statements.table(say("Statements"), "name", "delegation", "summary_and_place"),
        _bars(say("Statements by level"), levels, "level"),
        [*statements.notes(), *statements.naming_notes()],
    )


def _endorsements(archive: Archive, citing: Citing, ids: Sequence[int]) -> Listing:
    rows = archive.query(BRIEF_ENDORSEMENTS, ids=json.dumps(list(ids)))
    own = OwnLines(archive, citing, ENDORSEMENTS.name, ids)
    several = len({facts.instrument for facts in rows}) > 1
    columns = [Column(say("Delegation"), 24), Column(say("Status"), 40 if several else 76)]
    if several:
        columns.insert(1, Column(say("Instrument"), 36))
    made = []
    for facts in rows:
        cells = [_delegation(facts), (*_endorsement(citing, facts, own), *own.of(facts.id))]
        if several:
            cells.insert(1, (Words(text(facts.instrument_title)),))
        made.append(tuple(cells))
    statuses = [text(facts.status) for facts in rows]
    return Listing(
        Table(say("Endorsements"), tuple(columns), tuple(made)),
        _bars(say("Endorsements by status"), statuses, "status"),
        [*_grades(rows), *own.notes()],
    )


def _delegation(facts: BriefEndorsement) -> Cell:
    lines, then = [text(facts.name)], text(facts.name_2018)
    if then and then != facts.name:
        lines.append(say("{name} in 2018", name=then))
    return tuple(Words(line) for line in lines if line)


def _endorsement(citing: Citing, facts: BriefEndorsement, own: OwnLines) -> Iterator[Words]:
    standing = standing_of(facts.status, facts.completeness)
    cited: tuple[int, ...] = ()
    if facts.endorsement:
        cited = citing.of(
            "standing",
            facts.id,
            delegation=text(facts.delegation),
            own=own.is_added(facts.id),
        )
    yield Words(text(standing_words(standing)), cited)
    if facts.status == "endorsed":
        grade = text(grade_words(facts.evidence or "", facts.names_instrument))
        yield Words(current().series((grade, endorsed_when(facts))))
    if facts.note:
        yield Words(text(facts.note))


def _grades(rows: Sequence[BriefEndorsement]) -> Sequence[str]:
    meanings = grade_meanings(facts.evidence for facts in rows)
    notes = [sentence(current().clauses(meanings))] if meanings else []
    if any(facts.status == "endorsed" and facts.names_instrument == 0 for facts in rows):
        notes.append(said(ABOUT_INITIATIVE))
    return notes


def _themes(archive: Archive, citing: Citing, ids: Sequence[int]) -> Listing:
    rows = [facts for row_id in ids for facts in archive.query(THEME, id=row_id)]
    columns = (
        Column(say("Theme"), 50),
        Column(say("Statements"), 16, is_number=True),
        Column(say("By reading"), 16, is_number=True),
        Column(say("By keyword"), 16, is_number=True),
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
    return Listing(Table(say("Themes"), columns, made), picture if len(bars) > 1 else None, [])


def _theme(citing: Citing, facts: Theme, *, several: bool) -> Iterator[Words]:
    yield Words(text(facts.title), citing.of("theme", text(facts.theme)))
    if several:
        yield Words(text(facts.meeting_title) or say("at all meetings"))


def _plain(archive: Archive, citing: Citing, table: RecordsTable, ids: Sequence[int]) -> Listing:
    """The columns shown at first, with the sources of each row in its first cell."""
    columns = [table.column(name) for name in table.shown]
    made = []
    for row in archive.rows(table.name, ids):
        record = read_record(archive, table.name, row.id)
        cited = citing.numbers(record.sources) if record else ()
        cells = (coded(column.name, row.cells[table.position(column.name)]) for column in columns)
        made.append(tuple((Words(cell, cited if n == 0 else ()),) for n, cell in enumerate(cells)))
    headed = tuple(Column(said(column.heading), column.width) for column in columns)
    return Listing(Table(said(table.heading), headed, tuple(made)), None, [])


def _bars(title: str, found: Sequence[str], vocabulary: str) -> Bars | None:
    """The number of rows with each code; None where all rows have the same."""
    bars = tuple(
        Bar(codes.words(vocabulary, code), number, say("{n} of the rows|{n} of the rows", n=number))
        for code in (*codes.WORDS[vocabulary], "")
        if (number := found.count(code))
    )
    return Bars(title, bars, say("of the rows")) if len(bars) > 1 else None


_SPECIAL: Mapping[str, Callable[[Archive, Citing, Sequence[int]], Listing]] = {
    SPEAKERS.name: _statements,
    ENDORSEMENTS.name: _endorsements,
    THEMES.name: _themes,
}
"""By the name of a table, the function that lists more of its rows than their cells."""
