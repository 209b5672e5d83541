"""The overview of a meeting: coverage, meetings around it, themes, and published totals."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import (
    COUNTED_INSTRUMENT,
    TOTALS,
    InstrumentTitle,
    Total,
)
from a4p_desktop.records.archive.queries.meetings import (
    MEETING_CODING,
    MEETINGS_AROUND,
    MeetingAround,
)
from a4p_desktop.records.archive.queries.sources import FIGURES_SOURCES, Source
from a4p_desktop.records.archive.queries.themes import MEETING_THEMES, ThemeOfMeeting
from a4p_desktop.records.pages.coverage import (
    InstrumentCoverage,
    LevelCoverage,
    MeetingCoverage,
    instrument_coverage,
    meeting_coverage,
)
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import NOT_RECORDED

MOST_AROUND = 8
"""The most meetings before and after one in its time line: some files have thousands."""

MOST_THEMES = 40
"""Of more themes, those raised most often at the meeting are shown."""

READ, BY_RULE = "read", "keyword"


@dataclass(frozen=True)
class TimeLine:
    """The meetings around one, in the order of time."""

    meetings: Sequence[MeetingAround]
    before: int
    """The number of further meetings before the first of them."""
    after: int
    """The number of further meetings after the last of them."""


@dataclass(frozen=True)
class ThemeNumbers:
    """The numbers of statements and delegations that raise a theme at a meeting."""

    theme: str
    title: str
    weight_in_note: str
    statements: int
    delegations: int
    read: int
    """The number of statements coded by reading."""
    by_rule: int
    """The number of statements coded by a keyword rule."""

    @property
    def coded_otherwise(self) -> int:
        """The number of statements whose coding is not recorded."""
        return self.statements - self.read - self.by_rule


@dataclass(frozen=True)
class PublishedTotal:
    """The published number of endorsements of an instrument at a date; None if not given."""

    date: str
    member_states: int | None
    organizations: int | None
    note: str
    sources: Sequence[Source]


@dataclass(frozen=True)
class PublishedTotals:
    """The published totals of one instrument, in order of time."""

    instrument: InstrumentTitle
    totals: Sequence[PublishedTotal]


@dataclass(frozen=True)
class Overview:
    """One meeting at a glance."""

    coverage: MeetingCoverage
    reported_sources: Sequence[Source]
    """The sources of the reported totals."""
    time_line: TimeLine
    themes: Sequence[ThemeNumbers]
    """Those raised most often first."""
    themes_left_out: int
    """The number of further themes recorded."""
    coded: dict[str, int]
    """READ, BY_RULE or NOT_RECORDED -> the number of statements with themes coded so, or not."""
    published: PublishedTotals | None
    """None if no total of any instrument is published."""
    endorsements: InstrumentCoverage | None = None
    """Those of the same instrument, as far as they are recorded."""

    @property
    def meeting(self) -> str:
        """The code of the meeting."""
        return self.coverage.meeting.meeting

    def statements(self) -> Question:
        """The question that finds all speakers of the meeting."""
        return self._question()

    def of_level(self, level: LevelCoverage) -> Question:
        """The question that finds the speakers counted as recorded for `level`."""
        return self._question(*(Condition("level", code) for code in level.codes or (level.level,)))

    def of_secretariat(self) -> Question:
        """The question that finds the speakers of the Secretariat."""
        return self._question(Condition("level", "secretariat"))

    def of_theme(self, theme: ThemeNumbers, coded_by: str | None = None) -> Question:
        """The question that finds the statements that raise `theme`: all, or those coded by READ,
        by BY_RULE, or in a way not recorded (NOT_RECORDED)."""
        raised = Condition("themes", theme.theme)
        if coded_by is None:
            return self._question(raised)
        return self._question(raised, Condition("themes_coded_by", coded_by))

    def _question(self, *conditions: Condition) -> Question:
        return Question(conditions=(Condition("meeting", self.meeting), *conditions))


@dataclass(frozen=True)
class OverviewRequest:
    """Requests the overview of a meeting (None: the newest), with the totals of an instrument."""

    meeting: str | None
    instrument: str | None = None

    def read(self, archive: Archive) -> Overview | None:
        return read_overview(archive, self.meeting, self.instrument)


def read_overview(
    archive: Archive, meeting: str | None, instrument: str | None = None
) -> Overview | None:
    """The overview of the meeting with this code, or of the newest if it is None or unknown.

    The totals are those of `instrument`, or of the first instrument with published totals. None if
    the records have no meeting.
    """
    around = archive.query(MEETINGS_AROUND, code=meeting, most=MOST_AROUND)
    chosen = [each.meeting for each in around if each.is_chosen]
    if not chosen:
        return None
    covered = meeting_coverage(archive, chosen[0])
    if covered is None:
        return None
    themes = archive.query(MEETING_THEMES, meeting=chosen[0], most=MOST_THEMES)
    published = _published(archive, instrument)
    counted = published.instrument.instrument if published else instrument
    return Overview(
        coverage=covered,
        reported_sources=archive.query(FIGURES_SOURCES, meeting=chosen[0]),
        time_line=_time_line(around),
        themes=tuple(map(_theme, themes)),
        themes_left_out=themes[0].in_all - len(themes) if themes else 0,
        coded={
            row.themes_coded_by or NOT_RECORDED: row.statements
            for row in archive.query(MEETING_CODING, meeting=chosen[0])
        },
        published=published,
        endorsements=instrument_coverage(archive, counted) if counted else None,
    )


def _time_line(around: Sequence[MeetingAround]) -> TimeLine:
    place = next(n for n, each in enumerate(around) if each.is_chosen)
    before, after = around[0].before_all, around[0].after_all
    return TimeLine(around, before - place, after - (len(around) - 1 - place))


def _theme(row: ThemeOfMeeting) -> ThemeNumbers:
    return ThemeNumbers(
        theme=row.theme,
        title=row.title,
        weight_in_note=row.weight_in_note or "",
        statements=row.statements,
        delegations=row.delegations,
        read=row.coded_by_reading,
        by_rule=row.coded_by_keyword,
    )


def _published(archive: Archive, code: str | None) -> PublishedTotals | None:
    for instrument in archive.query(COUNTED_INSTRUMENT, code=code):
        totals = archive.query(TOTALS, instrument=instrument.instrument)
        return PublishedTotals(instrument, tuple(_total(archive, total) for total in totals))
    return None


def _total(archive: Archive, total: Total) -> PublishedTotal:
    return PublishedTotal(
        date=total.date,
        member_states=total.member_states,
        organizations=total.organizations,
        note=total.note or "",
        sources=archive.sources("endorsement_total", total.id),
    )
