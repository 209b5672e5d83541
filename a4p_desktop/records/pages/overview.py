"""The overview of a meeting: coverage, years, meetings around it, themes, published totals."""

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
    MEETINGS_IN_TIME,
    YEARS,
    MeetingInTime,
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
from a4p_desktop.records.text.dates import date_parts

MANY_MEETINGS = 9
"""Of more meetings, in more than two years, the numbers of each year are shown."""

MOST_LISTED, LISTED_BESIDE_YEARS = 17, 7
"""How many meetings the time line lists at once: some files have thousands."""

MOST_THEMES = 40
"""Of more themes, those raised most often at the meeting are shown."""

READ, BY_RULE = "read", "keyword"


@dataclass(frozen=True)
class TimeLine:
    """Meetings that follow each other in the order of time."""

    chosen: str
    """The code of the meeting that is shown; it may be before or after them."""
    meetings: Sequence[MeetingInTime]
    before: int
    """The number of further meetings before the first of them."""
    after: int
    """The number of further meetings after the last of them."""

    def turned(self, turn: int) -> "TimeLineRequest":
        """The request for as many meetings before (-1) or after (1) these; one of these stays."""
        most = len(self.meetings)
        return TimeLineRequest(self.chosen, self.before + turn * (most - 1), most)


@dataclass(frozen=True)
class TimeLineRequest:
    """Requests at most `most` meetings, from the one with the number `start` on (the first has 0).

    Nearer to the end than that, the last ones.
    """

    chosen: str
    start: int
    most: int

    def read(self, archive: Archive) -> TimeLine:
        listed = archive.query(
            MEETINGS_IN_TIME, code=self.chosen, begins=None, start=self.start, most=self.most
        )
        return _time_line(self.chosen, listed)


@dataclass(frozen=True)
class YearNumbers:
    """The number of statements at the meetings that began in a year."""

    year: int
    statements: int


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
    years: Sequence[YearNumbers] = ()
    """In order of time; none where the file has few meetings or years."""

    @property
    def meeting(self) -> str:
        """The code of the meeting."""
        return self.coverage.meeting.meeting

    @property
    def year(self) -> int | None:
        """The year in which the meeting began; None if its date is no date."""
        return _year(self.coverage.meeting.date[:4])

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
    begins: str | None = None
    """Without a meeting, the newest is shown whose date begins so, if there is one."""

    def read(self, archive: Archive) -> Overview | None:
        return read_overview(archive, self.meeting, self.instrument, self.begins)


def read_overview(
    archive: Archive, meeting: str | None, instrument: str | None = None, begins: str | None = None
) -> Overview | None:
    """The overview of the meeting with this code, or of the newest if it is None or unknown.

    Of the newest whose date begins with `begins`, if there is one. The totals are those of
    `instrument`, or of the first instrument with published totals. None if the records have no
    meeting.
    """
    years = _years(archive)
    most = LISTED_BESIDE_YEARS if years else MOST_LISTED
    around = archive.query(MEETINGS_IN_TIME, code=meeting, begins=begins, start=None, most=most)
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
        time_line=_time_line(chosen[0], around),
        themes=tuple(map(_theme, themes)),
        themes_left_out=themes[0].in_all - len(themes) if themes else 0,
        coded={
            row.themes_coded_by or NOT_RECORDED: row.statements
            for row in archive.query(MEETING_CODING, meeting=chosen[0])
        },
        published=published,
        endorsements=instrument_coverage(archive, counted) if counted else None,
        years=years,
    )


def _years(archive: Archive) -> Sequence[YearNumbers]:
    found = ((_year(row.year), row.statements) for row in archive.query(YEARS, many=MANY_MEETINGS))
    return tuple(YearNumbers(year, number) for year, number in found if year is not None)


def _year(text: str) -> int | None:
    """The year of four digits; None for another text, which a file may hold in place of a date."""
    parts = date_parts(text)
    return parts[0] if len(parts) == 1 else None


def _time_line(chosen: str, listed: Sequence[MeetingInTime]) -> TimeLine:
    """`listed` are the meetings of a time line, at least one."""
    after = listed[-1].in_all - listed[-1].place - 1
    return TimeLine(chosen, listed, listed[0].place, after)


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
