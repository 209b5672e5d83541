"""The statements of all meetings by year: columns that lead to them, the shown meeting's marked."""

from collections.abc import Iterator

from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.column_chart import Column, ColumnChart, Columns
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.words import code_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.overview import Overview
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Overview", on_screen=True)

_LENGTHS = (1, 10, 100, 1000)
"""The years in a column, of which the fewest for which there is room are shown."""
_IN_FACET = {1: "", 10: "s"}
"""The lengths that the facet of years has, with the end of their codes: 1946, 1940s."""
_FEW, _MOST = 10, 400
"""How many columns have room on any screen, and on none; a file may name years from 1 to 9999."""


def year_chart(overview: Overview) -> ColumnChart:
    """The years from the first to the last with a meeting, also by decades where room is short."""
    rows = tuple((f"{year.year:04}", year.statements) for year in overview.years)
    numbers = Numbers((say("Year"), say("Statements recorded")), rows)
    return ColumnChart(tuple(_lengths(overview)), numbers)


def year_caption(overview: Overview) -> Caption:
    """The title of the chart of years, and what its columns count."""
    years = overview.years
    coverage = say(
        "{n} statement recorded, {first} to {last}.|{n} statements recorded, {first} to {last}.",
        n=sum(year.statements for year in years),
        first=f"{years[0].year:04}",
        last=f"{years[-1].year:04}",
    )
    # True whatever a column counts: years, or decades where room is short.
    return Caption(say("Statements over the years"), coverage)


def _lengths(overview: Overview) -> Iterator[Columns]:
    for length in _LENGTHS:
        first, last = (overview.years[end].year // length for end in (0, -1))
        if last - first < _MOST:
            names = (_name(step, length) for step in range(first, last + 1))
            yield Columns(tuple(names), tuple(_columns(overview, first, length)), first)
        if last - first < _FEW:
            return


def _columns(overview: Overview, first: int, length: int) -> Iterator[Column]:
    """A column for each step of `length` years with a meeting, counted from the step `first`."""
    sums: dict[int, int] = {}
    for year in overview.years:
        step = year.year // length
        sums[step] = sums.get(step, 0) + year.statements
    shown = None if overview.year is None else overview.year // length
    for step, statements in sums.items():
        values = {"years": _name(step, length), "statements": statements}
        words = (
            say("{years}. Statements: {statements}. With the meeting shown", **values)
            if step == shown
            else say("{years}. Statements: {statements}", **values)
        )
        question = Question(conditions=(_condition(step, length),))
        narrowing = Narrowing(SPEAKERS.name, question) if statements else None
        yield Column(step - first, statements, words, narrowing, step == shown)


def _condition(step: int, length: int) -> Condition:
    """What finds the statements of a step; the facet has years and decades alone."""
    if length in _IN_FACET:
        return Condition("year", f"{step * length:04}{_IN_FACET[length]}")
    first, last = max(step * length, 1), (step + 1) * length - 1  # there is no year 0
    return Condition("date", f"{first:04}..{last:04}")


def _name(step: int, length: int) -> str:
    asked = _condition(step, length)
    return code_words(FACETS[asked.facet].vocabulary, asked.value)
