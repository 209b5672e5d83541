"""How often each theme is raised at a meeting, by how that was coded, as bars."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from a4p_desktop.gui.overview.mark_words import tr, way_to_speakers
from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.pages.overview import BY_RULE, READ, Overview, ThemeNumbers
from a4p_desktop.records.schema.facets import NOT_RECORDED

_READ: FillOf = attrgetter("recorded")
_BY_RULE: FillOf = attrgetter("by_rule")
_OTHERWISE: FillOf = attrgetter("reported")


def theme_chart(overview: Overview) -> BarChart:
    """How often each theme is raised, the most often first."""
    themes = sorted(overview.themes, key=lambda one: -one.statements)
    legend = [(_READ, tr("Coded by reading")), (_BY_RULE, tr("Coded by keyword rule"))]
    if any(one.coded_otherwise for one in themes):
        legend.append((_OTHERWISE, tr("How coded not recorded")))
    rows = tuple(_theme_row(overview, theme) for theme in themes)
    return BarChart(rows, tuple(legend), _theme_numbers(themes))


def theme_caption(overview: Overview) -> Caption:
    coded, recorded = overview.coded, overview.coverage.recorded
    said = recorded - coded.get(NOT_RECORDED, 0)
    told = tr(
        "Behind each bar: statements (delegations). Statements recorded: {recorded}; with themes"
        " coded: {said}, by reading {read}, by keyword rule {rule}. One may raise several.",
        recorded=recorded,
        said=said,
        read=coded.get(READ, 0),
        rule=coded.get(BY_RULE, 0),
    )
    return Caption(tr("Themes raised at the meeting"), told, overview.coverage.sources)


def _theme_row(overview: Overview, theme: ThemeNumbers) -> BarRow:
    numbers = {"statements": theme.statements, "delegations": theme.delegations}
    told, silence = number_words(0), ""
    if theme.statements:
        told = tr("{statements} ({delegations})", **numbers)
    else:
        silence = tr("Not raised in any statement that is recorded and coded.")
    return BarRow(
        theme.title,
        (Bar(tuple(_parts(overview, theme)), told),),
        tr(
            "{title}. Statements: {statements}; delegations: {delegations}",
            title=theme.title,
            **numbers,
        ),
        way_to_speakers(overview.of_theme(theme), theme.statements),
        silence,
    )


def _parts(overview: Overview, theme: ThemeNumbers) -> Iterator[Part]:
    """The lengths of a theme's bar, as far as there are any."""
    for number, fill, code, how in (
        (theme.read, _READ, READ, tr("coded by reading")),
        (theme.by_rule, _BY_RULE, BY_RULE, tr("coded by keyword rule")),
        (theme.coded_otherwise, _OTHERWISE, NOT_RECORDED, tr("how coded is not recorded")),
    ):
        if number:
            words = tr("{title}, {how}. Statements: {number}", title=theme.title, how=how,
                       number=number)  # fmt: skip
            yield Part(number, fill, words, way_to_speakers(overview.of_theme(theme, code), number))


def _theme_numbers(themes: Sequence[ThemeNumbers]) -> Numbers:
    headings = (
        *(tr("Theme"), tr("Statements"), tr("Delegations")),
        *(tr("Coded by reading"), tr("Coded by keyword rule")),
    )
    rows = tuple(
        (one.title, one.statements, one.delegations, one.read, one.by_rule) for one in themes
    )
    return Numbers(headings, rows)
