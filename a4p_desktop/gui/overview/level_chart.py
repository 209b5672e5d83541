"""Who spoke at a meeting, by level: what is recorded beside what is reported, as bars."""

from operator import attrgetter

from a4p_desktop.gui.overview.mark_words import tr, way_to_speakers
from a4p_desktop.gui.pictures.bar_chart import Bar, BarChart, BarRow, FillOf, Part
from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.words.coverage_html import coverage_line
from a4p_desktop.gui.words.words import code_words, number_words
from a4p_desktop.records.pages.coverage import LevelCoverage, is_complete
from a4p_desktop.records.pages.overview import Overview

_RECORDED: FillOf = attrgetter("recorded")
_REPORTED: FillOf = attrgetter("reported")


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
    unique = {one.source: one for one in sources}
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
        way_to_speakers(overview.of_level(level), level.recorded),
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
        way_to_speakers(overview.of_secretariat(), number),
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


def _is_partial(overview: Overview) -> bool:
    return not is_complete(overview.coverage.meeting.completeness)
