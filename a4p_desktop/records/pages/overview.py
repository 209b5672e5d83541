"""A meeting at a glance: recorded beside reported, themes raised, and who has joined since."""

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
from a4p_desktop.records.pages.coverage import LevelCoverage, MeetingCoverage, meeting_coverage
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.facets import NOT_RECORDED

MOST_AROUND = 8
"""How many meetings before and after one stand in its time line: some files have thousands."""

MOST_THEMES = 40

READ, BY_RULE = "read", "keyword"


@dataclass(frozen=True)
class TimeLine:
    """The meetings around one, in the order of time."""

    meetings: Sequence[MeetingAround]
    before: int
    """How many further meetings there are before the first of them."""
    after: int


@dataclass(frozen=True)
class ThemeNumbers:
    """How often a theme is raised at a meeting."""

    theme: str
    title: str
    weight_in_note: str
    statements: int
    delegations: int
    read: int
    """How many of the statements someone has read and coded."""
    by_rule: int
    """How many are coded by a rule, from the words in them."""

    @property
    def coded_otherwise(self) -> int:
        """Of how many it is not recorded how they were coded."""
        return self.statements - self.read - self.by_rule


@dataclass(frozen=True)
class PublishedTotal:
    """How many had endorsed an instrument at a date, as published; None where that is not said."""

    date: str
    member_states: int | None
    organizations: int | None
    note: str
    sources: Sequence[Source]


@dataclass(frozen=True)
class PublishedTotals:
    """The totals published of one instrument, in the order of time."""

    instrument: InstrumentTitle
    totals: Sequence[PublishedTotal]


@dataclass(frozen=True)
class Overview:
    """One meeting at a glance."""

    coverage: MeetingCoverage
    reported_sources: Sequence[Source]
    """Where the reported totals stand."""
    time_line: TimeLine
    themes: Sequence[ThemeNumbers]
    coded: dict[str, int]
    """How many statements have their themes coded by reading, by rule, or (NOT_RECORDED) none."""
    published: PublishedTotals | None
    """None where no total of any instrument is published."""

    @property
    def meeting(self) -> str:
        """Its code."""
        return self.coverage.meeting.meeting

    def statements(self) -> Question:
        """What finds among the speakers all of the meeting."""
        return self._asked()

    def of_level(self, level: LevelCoverage) -> Question:
        """What finds among the speakers just those recorded of `level`."""
        return self._asked(*(Condition("level", code) for code in level.codes or (level.level,)))

    def of_secretariat(self) -> Question:
        """What finds those of the Secretariat."""
        return self._asked(Condition("level", "secretariat"))

    def of_theme(self, theme: ThemeNumbers, coded_by: str | None = None) -> Question:
        """What finds the statements that raise `theme`: all, or those coded by READ, BY_RULE, or
        of which it is not recorded (NOT_RECORDED)."""
        raised = Condition("themes", theme.theme)
        if coded_by is None:
            return self._asked(raised)
        return self._asked(raised, Condition("themes_coded_by", coded_by))

    def _asked(self, *conditions: Condition) -> Question:
        return Question(conditions=(Condition("meeting", self.meeting), *conditions))


@dataclass(frozen=True)
class OverviewRequest:
    """Asks for the overview of a meeting (None: the newest), with the totals of an instrument."""

    meeting: str | None
    instrument: str | None = None

    def read(self, archive: Archive) -> Overview | None:
        return read_overview(archive, self.meeting, self.instrument)


def read_overview(
    archive: Archive, meeting: str | None, instrument: str | None = None
) -> Overview | None:
    """The overview of the meeting with this code; of the newest, where it is None or not in the
    records; None where they have no meeting at all.

    The totals are those of `instrument`, or of the first instrument of which some are published.
    """
    around = archive.query(MEETINGS_AROUND, code=meeting, most=MOST_AROUND)
    chosen = [one.meeting for one in around if one.is_chosen]
    if not chosen:
        return None
    covered = meeting_coverage(archive, chosen[0])
    if covered is None:
        return None
    themes = archive.query(MEETING_THEMES, meeting=chosen[0], most=MOST_THEMES)
    return Overview(
        coverage=covered,
        reported_sources=archive.query(FIGURES_SOURCES, meeting=chosen[0]),
        time_line=_time_line(around),
        themes=tuple(map(_theme, themes)),
        coded={
            row.themes_coded_by or NOT_RECORDED: row.statements
            for row in archive.query(MEETING_CODING, meeting=chosen[0])
        },
        published=_published(archive, instrument),
    )


def _time_line(around: Sequence[MeetingAround]) -> TimeLine:
    place = next(n for n, one in enumerate(around) if one.is_chosen)
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
        return PublishedTotals(instrument, tuple(_total(archive, one) for one in totals))
    return None


def _total(archive: Archive, total: Total) -> PublishedTotal:
    return PublishedTotal(
        date=total.date,
        member_states=total.member_states,
        organizations=total.organizations,
        note=total.note or "",
        sources=archive.sources("endorsement_total", total.id),
    )
