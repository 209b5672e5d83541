"""How often each theme is raised at a meeting, by how it was coded, as bars."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.pages.overview import BY_RULE, READ, Overview, ThemeNumbers
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Overview", on_screen=True)

_READ: FillOf = attrgetter("recorded")
_BY_RULE: FillOf = attrgetter("by_rule")
_OTHERWISE: FillOf = attrgetter("reported")


def theme_chart(overview: Overview) -> BarChart:
    """The themes, those raised most often first."""
    themes = overview.themes
    ways: Sequence[tuple[FillOf, str, Iterable[int]]] = (
        (_READ, say("Coded by reading"), (theme.read for theme in themes)),
        (_BY_RULE, say("Coded by keyword"), (theme.by_rule for theme in themes)),
        (_OTHERWISE, say("Coding not recorded"), (theme.coded_otherwise for theme in themes)),
    )
    legend = [(fill, words) for fill, words, numbers in ways if any(numbers)]
    rows = tuple(_theme_row(overview, theme) for theme in themes)
    return BarChart(rows, tuple(legend), _theme_numbers(themes))


def theme_caption(overview: Overview) -> Caption:
    """The title, numbers of statements coded, and sources of the chart of themes."""
    coded, recorded = overview.coded, overview.coverage.recorded
    coverage = say(
        "Statements (delegations). A statement can raise several themes."
        " {coded} of {n} statement coded."
        "|Statements (delegations). A statement can raise several themes."
        " {coded} of {n} statements coded.",
        coded=recorded - coded.get(NOT_RECORDED, 0),
        n=recorded,
    )
    if overview.themes_left_out:
        left_out = say(
            "{n} theme raised less often is not shown.|{n} themes raised less often are not shown.",
            n=overview.themes_left_out,
        )
        coverage = f"{coverage} {left_out}"
    return Caption(say("Themes raised"), coverage, overview.coverage.sources)


def _theme_row(overview: Overview, theme: ThemeNumbers) -> BarRow:
    statements, delegations = theme.statements, theme.delegations
    if statements:
        text = say("{statements} ({delegations})", statements=statements, delegations=delegations)
        narrowing, silence = Narrowing(SPEAKERS.name, overview.of_theme(theme)), ""
    else:
        text, narrowing = number_words(0), None
        silence = say("Raised in no statement coded here.")
    words = say(
        "{theme}. Statements: {statements}; delegations: {delegations}",
        theme=theme.title,
        statements=statements,
        delegations=delegations,
    )
    bar = Bar(tuple(_parts(overview, theme)), text)
    return BarRow(theme.title, (bar,), words, narrowing, silence)


def _parts(overview: Overview, theme: ThemeNumbers) -> Iterator[Part]:
    """The parts of a theme's bar, by how its statements were coded, as far as there are any."""
    parts: Sequence[tuple[int, FillOf, str, Message]] = (
        (
            theme.read,
            _READ,
            READ,
            say.mark("{theme}, coded by reading. Statements: {number}"),
        ),
        (
            theme.by_rule,
            _BY_RULE,
            BY_RULE,
            say.mark("{theme}, coded by keyword. Statements: {number}"),
        ),
        (
            theme.coded_otherwise,
            _OTHERWISE,
            NOT_RECORDED,
            say.mark("{theme}, coding not recorded. Statements: {number}"),
        ),
    )
    for number, fill, code, message in parts:
        if number:
            words = said(message, theme=theme.title, number=number)
            narrowing = Narrowing(SPEAKERS.name, overview.of_theme(theme, code))
            yield Part(number, fill, words, narrowing)


def _theme_numbers(themes: Sequence[ThemeNumbers]) -> Numbers:
    headings = (
        say("Theme"),
        say("Statements"),
        say("Delegations"),
        say("Coded by reading"),
        say("Coded by keyword"),
    )
    rows = tuple(
        (theme.title, theme.statements, theme.delegations, theme.read, theme.by_rule)
        for theme in themes
    )
    return Numbers(headings, rows)
