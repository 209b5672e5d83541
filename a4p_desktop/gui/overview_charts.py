"""The overview of a meeting as drawings, and what is said of them."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from a4p_desktop.gui.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.coverage_text import coverage_line
from a4p_desktop.gui.picture_file import Caption
from a4p_desktop.gui.sheet import Narrowing, Numbers
from a4p_desktop.gui.step_chart import Point, StepChart
from a4p_desktop.gui.time_line import Moment, TimeLineDrawing
from a4p_desktop.gui.wording import code_words, date_words, number_words, period_words
from a4p_desktop.records.archive import Facts
from a4p_desktop.records.coverage import LevelCoverage
from a4p_desktop.records.facets import NOT_RECORDED
from a4p_desktop.records.overview import (
    BY_RULE,
    READ,
    Overview,
    PublishedTotal,
    PublishedTotals,
    ThemeNumbers,
)
from a4p_desktop.records.question import Question
from a4p_desktop.records.search import Condition
from a4p_desktop.records.tables import SPEAKERS

_RECORDED: FillOf = attrgetter("recorded")
_REPORTED: FillOf = attrgetter("reported")
_BY_RULE: FillOf = attrgetter("by_rule")


def tr(text: str, **values: object) -> str:
    """`text` in the user's language, with its values filled in."""
    worded = {
        name: number_words(value) if isinstance(value, int) else value
        for name, value in values.items()
    }
    return QCoreApplication.translate("Overview", text).format(**worded)


# Levels ------------------------------------------------------------------------------------------


def level_chart(overview: Overview) -> BarChart:
    """Who spoke, by level: what is recorded above what is reported."""
    covered = overview.coverage
    rows = [_level_row(overview, level) for level in covered.levels]
    if covered.secretariat:
        rows.append(_secretariat_row(overview))
    legend = [(_RECORDED, tr("Recorded here"))]
    if any(level.reported is not None for level in covered.levels):
        legend.append((_REPORTED, tr("Reported")))
    return BarChart(tuple(rows), tuple(legend), _level_numbers(overview))


def level_caption(overview: Overview) -> Caption:
    covered = overview.coverage
    sources = [*overview.reported_sources, *covered.sources]
    unique = {str(one["source"]): one for one in sources}
    return Caption(
        tr("Recorded beside reported: speakers by level"),
        coverage_line(covered),
        tuple(unique.values()),
    )


def _level_row(overview: Overview, level: LevelCoverage) -> BarRow:
    name, partial = _level_name(level), _is_partial(overview)
    beside = tr("no number is reported")
    if level.reported is not None:
        beside = tr("{reported} reported", reported=level.reported)
    words = tr("{name}: {recorded} recorded, {beside}", name=name, recorded=level.recorded,
               beside=beside)  # fmt: skip
    silence = tr("The list is partial: others may have spoken.") if partial else ""
    recorded = Part(
        level.recorded,
        _RECORDED,
        words,
        _speakers(overview.of_level(level), level.recorded),
        silence if not level.recorded else "",
    )
    bars = [Bar((recorded,), number_words(level.recorded))]
    if level.reported is not None:
        reported = Part(
            level.reported,
            _REPORTED,
            tr("{name}: {reported} reported", name=name, reported=level.reported),
            more=_reported_more(level),
        )
        bars.append(Bar((reported,), number_words(level.reported)))
    return BarRow(name, tuple(bars))


def _secretariat_row(overview: Overview) -> BarRow:
    name, number = code_words("level", "secretariat"), overview.coverage.secretariat
    part = Part(
        number,
        _RECORDED,
        tr("{name}: {number} recorded", name=name, number=number),
        _speakers(overview.of_secretariat(), number),
        tr("Counted apart, because totals of speakers may leave them out."),
    )
    return BarRow(name, (Bar((part,), number_words(number)),))


def _reported_more(level: LevelCoverage) -> str:
    if level.codes:
        return tr("What remains of all speakers reported, less the levels above.")
    return tr("As a source gives it, without names.")


def _level_name(level: LevelCoverage) -> str:
    return tr("All others") if level.codes else code_words("level", level.level)


def _level_numbers(overview: Overview) -> Numbers:
    covered = overview.coverage
    rows: list[tuple[str | int | None, ...]] = [
        (_level_name(level), level.recorded, level.reported) for level in covered.levels
    ]
    rows.append((code_words("level", "secretariat"), covered.secretariat, None))
    rows.append((tr("All, without the Secretariat"), covered.speakers, covered.reported))
    return Numbers((tr("Level"), tr("Recorded"), tr("Reported")), tuple(rows))


# Themes ------------------------------------------------------------------------------------------


def theme_chart(overview: Overview) -> BarChart:
    """How often each theme is raised, the most often first."""
    themes = sorted(overview.themes, key=lambda one: -one.statements)
    legend = [(_RECORDED, tr("Coded by reading")), (_BY_RULE, tr("Coded by keyword rule"))]
    if any(one.coded_otherwise for one in themes):
        legend.append((_REPORTED, tr("How coded not recorded")))
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
    parts = (
        (theme.read, _RECORDED, READ, tr("coded by reading")),
        (theme.by_rule, _BY_RULE, BY_RULE, tr("coded by keyword rule")),
        (theme.coded_otherwise, _REPORTED, NOT_RECORDED, tr("how coded is not recorded")),
    )
    words = tr(
        "{title}. Statements: {statements}; delegations: {delegations}",
        title=theme.title,
        statements=theme.statements,
        delegations=theme.delegations,
    )
    told = tr(
        "{statements} ({delegations})",
        statements=theme.statements,
        delegations=theme.delegations,
    )
    return BarRow(
        theme.title,
        (
            Bar(
                tuple(
                    Part(
                        number,
                        fill,
                        tr("{title}, {how}. Statements: {number}", title=theme.title,
                           number=number, how=how),
                        _speakers(overview.of_theme(theme, code), number),
                    )
                    for number, fill, code, how in parts
                    if number
                ),
                told if theme.statements else number_words(0),
            ),
        ),
        words,
        _speakers(overview.of_theme(theme), theme.statements),
        "" if theme.statements else tr("Not raised in any statement that is recorded and coded."),
    )  # fmt: skip


def _theme_numbers(themes: Sequence[ThemeNumbers]) -> Numbers:
    headings = (
        *(tr("Theme"), tr("Statements"), tr("Delegations")),
        *(tr("Coded by reading"), tr("Coded by keyword rule")),
    )
    rows = tuple(
        (one.title, one.statements, one.delegations, one.read, one.by_rule) for one in themes
    )
    return Numbers(headings, rows)


# Endorsements ------------------------------------------------------------------------------------


def total_chart(published: PublishedTotals) -> StepChart:
    """How many had endorsed an instrument, as published from time to time."""
    points = tuple(map(_point, published.totals))
    headings = (tr("Date"), tr("Member States"), tr("Organizations"), tr("Note"))
    rows = tuple(
        (date_words(one.date), one.member_states, one.organizations, one.note or None)
        for one in published.totals
    )
    return StepChart(points, Numbers(headings, rows))


def total_caption(published: PublishedTotals) -> Caption:
    combined = any(one.member_states is None for one in published.totals)
    told = [
        tr("Member States and, behind the plus, organizations, as sources gave them at the time."),
        tr("An empty sign: a source that gives no number of States alone.") if combined else "",
    ]
    sources = {str(source["source"]): source for one in published.totals for source in one.sources}
    return Caption(
        tr("Endorsements as published: {title}", title=published.instrument["title"]),
        " ".join(filter(None, told)),
        tuple(sources.values()),
    )


def _point(total: PublishedTotal) -> Point:
    states, organizations = total.member_states, total.organizations
    told = "" if states is None else number_words(states)
    if states is not None and organizations:
        told = tr("{states} + {organizations}", states=states, organizations=organizations)
    return Point(total.date, states, told, _total_words(total), _total_more(total))


def _total_words(total: PublishedTotal) -> str:
    date = date_words(total.date, whole=True)
    if total.member_states is None:
        return tr("{date}. No number of States alone", date=date)
    if total.organizations is None:
        return tr("{date}. Member States: {states}", date=date, states=total.member_states)
    return tr(
        "{date}. Member States: {states}; organizations: {organizations}",
        date=date,
        states=total.member_states,
        organizations=total.organizations,
    )


def _total_more(total: PublishedTotal) -> str:
    sources = "; ".join(str(one["title"] or one["publisher"]) for one in total.sources)
    told = [total.note, tr("Sources: {sources}.", sources=sources) if sources else ""]
    return " ".join(filter(None, told))


# The time line -----------------------------------------------------------------------------------


def time_line(overview: Overview) -> TimeLineDrawing:
    """The meetings around the one that is shown."""
    line = overview.time_line
    headings = (tr("Meeting"), tr("Symbol"), tr("From"), tr("To"), tr("Statements recorded"))
    rows = tuple(
        (
            str(one["title"]),
            str(one["symbol"] or "") or None,
            date_words(one["date"]),
            date_words(one["end_date"]) or None,
            int(one["recorded"] or 0),
        )
        for one in line.meetings
    )
    return TimeLineDrawing(
        tuple(_moments(line.meetings)),
        Numbers(headings, rows),
        tr("Earlier meetings: {number}", number=line.before) if line.before else "",
        tr("Later meetings: {number}", number=line.after) if line.after else "",
    )


def time_line_caption(overview: Overview) -> Caption:
    line = overview.time_line
    number = line.before + len(line.meetings) + line.after
    told = tr("Meetings recorded: {number}. A click shows one, and ticks it.", number=number)
    return Caption(tr("Meetings in time"), told)


def _moments(meetings: Iterable[Facts]) -> Iterable[Moment]:
    for one in meetings:
        title, symbol = str(one["title"]), one["symbol"]
        words = tr(
            "{period}: {title}. Statements recorded: {recorded}",
            period=period_words(one["date"], one["end_date"]),
            title=f"{title} ({symbol})" if symbol else title,
            recorded=int(one["recorded"] or 0),
        )
        asked = Question(conditions=(Condition("meeting", str(one["meeting"])),))
        yield Moment(
            name=f"{symbol} · {title}" if symbol else title,
            first=str(one["date"]),
            last=str(one["end_date"] or one["date"]),
            words=tr("{words}. Shown here", words=words) if one["is_chosen"] else words,
            narrowing=Narrowing("", asked),
            chosen=bool(one["is_chosen"]),
        )


def _speakers(question: Question, number: int) -> Narrowing | None:
    """The way to so many rows; none to none."""
    return Narrowing(SPEAKERS.name, question) if number else None


def _is_partial(overview: Overview) -> bool:
    return overview.coverage.meeting["completeness"] == "partial"
