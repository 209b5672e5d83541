"""The queries for meetings, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Meeting(NamedTuple):
    """One meeting, with the number of statements recorded of it."""

    meeting: str
    symbol: str | None
    title: str
    date: str
    end_date: str | None
    body: str | None
    venue: str | None
    convened_by: str | None
    completeness: str
    speakers_reported: int | None
    note: str | None
    method: str | None
    recorded: int


MEETINGS = Query("meetings", Meeting)


class MeetingTitle(NamedTuple):
    """The title, dates and completeness of a meeting."""

    meeting: str
    symbol: str | None
    title: str
    days: str
    body: str | None
    completeness: str


MEETINGS_OF_CODES = Query("meetings_of_codes", MeetingTitle)


class MeetingInTime(NamedTuple):
    """One of the meetings in the order of time, with its number in it, from 0 on."""

    meeting: str
    title: str
    short: str
    symbol: str | None
    date: str
    end_date: str | None
    is_chosen: int
    recorded: int
    place: int
    in_all: int


MEETINGS_IN_TIME = Query("meetings_in_time", MeetingInTime)


class YearCount(NamedTuple):
    """The number of statements at the meetings of a year, or of a decade: 1940s."""

    year: str
    statements: int


YEARS = Query("years", YearCount)


class ListTotals(NamedTuple):
    """The numbers of lists, of partial ones among them, and of their rows."""

    lists: int
    partial: int
    recorded: int


MEETINGS_OVERALL = Query("meetings_overall", ListTotals)
INSTRUMENTS_OVERALL = Query("instruments_overall", ListTotals)


class MeetingCode(NamedTuple):
    """The code of a meeting."""

    meeting: str


COMPLETE_MEETINGS = Query("complete_meetings", MeetingCode)


class LevelCount(NamedTuple):
    """The numbers of statements and of different speakers of a meeting at a level."""

    level: str
    recorded: int
    speakers: int


LEVELS = Query("levels", LevelCount)


class ReportedFigure(NamedTuple):
    """A total that a source reports for a meeting."""

    figure: str
    value: int


FIGURES = Query("figures", ReportedFigure)


class CodingCount(NamedTuple):
    """The number of statements of a meeting with themes coded in one way."""

    themes_coded_by: str | None
    statements: int


MEETING_CODING = Query("meeting_coding", CodingCount)


class SpokeAt(NamedTuple):
    """A delegation that spoke at a meeting, and the level of its speaker."""

    meeting: str
    delegation: str
    level: str


SPOKE_AT = Query("spoke_at", SpokeAt)
