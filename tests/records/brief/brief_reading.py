"""All texts of a brief, and briefs with difficult texts, for the tests of briefs."""

from collections.abc import Iterator
from datetime import date

from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.brief import (
    Bar,
    Bars,
    Brief,
    BriefSource,
    Card,
    Column,
    Fact,
    Strip,
    Table,
    Tile,
    Words,
)
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.pages.answer import STEPS, Standing
from a4p_desktop.records.question.search import Condition, Search

TODAY = date(2026, 11, 24)
DELEGATIONS = ("RWA", "CHN", "CIV", "EU")


def brief_on(archive: Archive, kind: str, code: str) -> Brief:
    """The brief on a delegation, meeting or theme."""
    subjects = {name: Subject(name, code) for name in ("delegation", "meeting", "theme")}
    return read_brief(archive, subjects[kind], TODAY)


def brief_on_rows(
    archive: Archive, table: str, *where: Condition, first: int = 0, last: int = 9
) -> Brief:
    """The brief on some rows of a table."""
    selection = Selection(Search(table, where=where), (), ((first, last),))
    return read_brief(archive, Subject("rows", rows=selection), TODAY)


def words(brief: Brief) -> Iterator[Words]:
    """Every piece of text that may cite sources."""
    yield from brief.names
    if brief.card:
        yield from (brief.card.when, *brief.card.lines)
    for fact in brief.facts:
        yield from fact.pieces
    for table in brief.tables:
        yield from (line for row in table.rows for cell in row for line in cell)


def texts(brief: Brief) -> Iterator[str]:
    """Every text of a brief."""
    yield from (brief.kind, brief.title, brief.made, *brief.notes)
    yield from (piece.text for piece in words(brief))
    if brief.card:
        yield from (brief.card.instrument, brief.card.evidence)
    yield from (fact.label for fact in brief.facts)
    yield from (source.text.strip(", ") for source in brief.sources)
    for table in brief.tables:
        yield from (table.heading, table.note, *(column.heading for column in table.columns))


def whole_text(brief: Brief) -> str:
    """All texts of a brief, one per line."""
    return "\n".join(filter(None, texts(brief)))


_LINES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=20).map(
    str.strip
)
_WORDS = st.builds(
    Words,
    _LINES,
    st.sampled_from([(), (1,), (1, 2)]),
    st.sampled_from(["", "ar", "zh"]),
    st.sampled_from(["", "https://example.org/a(b)?c=1&d=\"<'>"]),
)
_CELLS = st.lists(_WORDS, max_size=2).map(tuple)
_TABLES = st.builds(
    Table,
    _LINES,
    st.just((Column("One <b>", 1), Column("Two | 2", 2, is_number=True))),
    st.lists(st.tuples(_CELLS, _CELLS), max_size=3).map(tuple),
    _LINES,
)
_PICTURES = st.one_of(
    st.none(),
    st.builds(
        Bars,
        _LINES,
        st.lists(
            st.builds(Bar, _LINES, st.integers(0, 500), _LINES, st.none() | st.integers(0, 500)),
            max_size=4,
        ).map(tuple),
        _LINES,
        _LINES,
    ),
    st.builds(
        Strip,
        _LINES,
        st.lists(
            st.builds(
                Tile, _LINES, st.sampled_from(["full", "half", "none"]), st.integers(0, 9), _LINES
            ),
            max_size=12,
        ).map(tuple),
        st.just((("full", "whole <i>"), ("none", "not"))),
    ),
)
_CARDS = st.builds(
    Card, _LINES, st.sampled_from(Standing), _WORDS, _LINES, st.integers(0, STEPS), _CELLS
)
BRIEFS = st.builds(
    Brief,
    _LINES,
    _LINES,
    st.lists(_WORDS, max_size=2).map(tuple),
    st.none() | _CARDS,
    st.lists(st.builds(Fact, _LINES, st.lists(_WORDS, max_size=2).map(tuple)), max_size=2).map(
        tuple
    ),
    _PICTURES,
    st.lists(_TABLES, max_size=2).map(tuple),
    st.lists(_LINES, max_size=3).map(tuple),
    st.just(
        (
            BriefSource("A <source>, ", "https://example.org/?a=1&b=2", "example.org/?a=1&b=2", ""),
            BriefSource("Nobody", "", "", "accessed in May 2020"),
        )
    ),
    st.just("en"),
    _LINES,
    st.just("a4p-brief"),
)
"""Briefs with any texts of one line."""
