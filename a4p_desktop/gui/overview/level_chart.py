"""The speakers of a meeting by level, recorded beside reported, as bars."""

from operator import attrgetter

from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.coverage_html import coverage_line
from a4p_desktop.gui.words.words import code_words, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.coverage import LevelCoverage, is_complete
from a4p_desktop.records.pages.overview import Overview
from a4p_desktop.records.schema.tables import SPEAKERS

say = Speaker("Overview", on_screen=True)

_RECORDED: FillOf = attrgetter("recorded")
_REPORTED: FillOf = attrgetter("reported")


def level_chart(overview: Overview) -> BarChart:
    """The speakers by level: each with a bar for the recorded, above one for the reported."""
    coverage = overview.coverage
    rows = [_level_row(overview, level) for level in coverage.levels]
    if coverage.secretariat:
        rows.append(_secretariat_row(overview))
    legend = [(_RECORDED, say("Recorded"))]
    if any(level.reported is not None for level in coverage.levels):
        legend.append((_REPORTED, say("Reported")))
    return BarChart(tuple(rows), tuple(legend), _level_numbers(overview))


def level_caption(overview: Overview) -> Caption:
    """The title, coverage and sources of the chart of levels."""
    sources = [*overview.reported_sources, *overview.coverage.sources]
    unique = {source.source: source for source in sources}
    return Caption(
        say("Speakers by level"), coverage_line(overview.coverage), tuple(unique.values())
    )


def _level_row(overview: Overview, level: LevelCoverage) -> BarRow:
    name, number = _level_name(level), level.recorded
    silence = ""
    if not number and not is_complete(overview.coverage.meeting.completeness):
        silence = say("List incomplete: others may have spoken.")
    recorded = Part(
        number,
        _RECORDED,
        _level_words(name, level),
        Narrowing(SPEAKERS.name, overview.of_level(level)) if number else None,
        silence,
    )
    bars = [Bar((recorded,), number_words(number))]
    if level.reported is not None:
        words = say("{level}: {reported} reported", level=name, reported=level.reported)
        reported = Part(level.reported, _REPORTED, words, more=_reported_more(level))
        bars.append(Bar((reported,), number_words(level.reported)))
    return BarRow(name, tuple(bars))


def _level_words(name: str, level: LevelCoverage) -> str:
    if level.reported is None:
        return say(
            "{level}: {recorded} recorded, total unknown",
            level=name,
            recorded=level.recorded,
        )
    return say(
        "{level}: {recorded} recorded, {reported} reported",
        level=name,
        recorded=level.recorded,
        reported=level.reported,
    )


def _secretariat_row(overview: Overview) -> BarRow:
    name, number = code_words("level", "secretariat"), overview.coverage.secretariat
    part = Part(
        number,
        _RECORDED,
        say("{level}: {recorded} recorded", level=name, recorded=number),
        Narrowing(SPEAKERS.name, overview.of_secretariat()),
        say("Counted separately: reported totals may leave them out."),
    )
    return BarRow(name, (Bar((part,), number_words(number)),))


def _reported_more(level: LevelCoverage) -> str:
    if level.codes:
        return say("All speakers reported, less the levels above.")
    return say("Reported as a number, without names.")


def _level_name(level: LevelCoverage) -> str:
    return say("All others") if level.codes else code_words("level", level.level)


def _level_numbers(overview: Overview) -> Numbers:
    coverage = overview.coverage
    rows: list[tuple[str | int | None, ...]] = [
        (_level_name(level), level.recorded, level.reported) for level in coverage.levels
    ]
    rows.append((code_words("level", "secretariat"), coverage.secretariat, None))
    rows.append((say("All, without the Secretariat"), coverage.speakers, coverage.reported))
    return Numbers((say("Level"), say("Recorded"), say("Reported")), tuple(rows))
