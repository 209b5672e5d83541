"""How often each theme is raised at a meeting, by how it was coded, as bars."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.pages.overview import BY_RULE, READ, Overview, ThemeNumbers
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Overview")

_READ: FillOf = attrgetter("recorded")
_BY_RULE: FillOf = attrgetter("by_rule")
_OTHERWISE: FillOf = attrgetter("reported")


def theme_chart(overview: Overview) -> BarChart:
    """The themes, those raised most often first."""
    themes = overview.themes
    legend = [(_READ, say("Coded by reading")), (_BY_RULE, say("Coded by keyword rule"))]
    if any(theme.coded_otherwise for theme in themes):
        legend.append((_OTHERWISE, say("How coded not recorded")))
    rows = tuple(_theme_row(overview, theme) for theme in themes)
    return BarChart(rows, tuple(legend), _theme_numbers(themes))


def theme_caption(overview: Overview) -> Caption:
    """The title, numbers of statements coded, and sources of the chart of themes."""
    coded, recorded = overview.coded, overview.coverage.recorded
    coverage = say(
        "Behind each bar: statements (delegations). Statements recorded: {recorded}; with themes"
        " coded: {coded}, by reading {read}, by keyword rule {rule}. A statement may raise several"
        " themes.",
        recorded=recorded,
        coded=recorded - coded.get(NOT_RECORDED, 0),
        read=coded.get(READ, 0),
        rule=coded.get(BY_RULE, 0),
    )
    if overview.themes_left_out:
        left_out = say(
            "The {shown} themes raised most often are shown; {n} more is recorded."
            "|The {shown} themes raised most often are shown; {n} more are recorded.",
            shown=len(overview.themes),
            n=overview.themes_left_out,
        )
        coverage = f"{coverage} {left_out}"
    return Caption(say("Themes raised at the meeting"), coverage, overview.coverage.sources)


def _theme_row(overview: Overview, theme: ThemeNumbers) -> BarRow:
    statements, delegations = theme.statements, theme.delegations
    if statements:
        text = say("{statements} ({delegations})", statements=statements, delegations=delegations)
        narrowing, silence = Narrowing(SPEAKERS.name, overview.of_theme(theme)), ""
    else:
        text, narrowing = number_words(0), None
        silence = say("Not raised in any statement that is recorded and coded.")
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
            say.mark("{theme}, coded by keyword rule. Statements: {number}"),
        ),
        (
            theme.coded_otherwise,
            _OTHERWISE,
            NOT_RECORDED,
            say.mark("{theme}, how coded is not recorded. Statements: {number}"),
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
        say("Coded by keyword rule"),
    )
    rows = tuple(
        (theme.title, theme.statements, theme.delegations, theme.read, theme.by_rule)
        for theme in themes
    )
    return Numbers(headings, rows)
