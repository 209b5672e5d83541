"""The queries for themes, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Theme(NamedTuple):
    """Everything recorded of one theme at one meeting, or over all meetings."""

    id: int
    theme: str
    meeting: str | None
    statements: int
    delegations: int
    coded_by_reading: int
    coded_by_keyword: int
    title: str
    description: str | None
    weight_in_note: str | None
    meeting_title: str | None


THEME = Query("theme", Theme)


class ThemeRow(NamedTuple):
    """The id of a row of the themes table."""

    id: int


THEME_AT = Query("theme_at", ThemeRow)


class ThemeTitle(NamedTuple):
    """A theme with the id of its row over all meetings."""

    theme: str
    title: str
    id: int


THEME_TITLES = Query("theme_titles", ThemeTitle)


class Commitment(NamedTuple):
    """The summary of an instrument's commitment on a theme."""

    id: int
    number: str | None
    summary: str
    method: str | None
    instrument_title: str


THEME_COMMITMENTS = Query("theme_commitments", Commitment)


class MeetingOfTheme(NamedTuple):
    """The numbers of a theme at one meeting; in_all counts the meetings."""

    id: int
    meeting: str
    meeting_title: str
    meeting_days: str
    statements: int
    delegations: int
    in_all: int


THEME_MEETINGS = Query("theme_meetings", MeetingOfTheme)


class StatementOfTheme(NamedTuple):
    """A statement in the list of those that raise one theme."""

    id: int
    person: str | None
    title: str | None
    themes_coded_by: str | None
    delegation_name: str
    meeting_title: str
    meeting_days: str


THEME_STATEMENTS = Query("theme_statements", StatementOfTheme)


class ThemeOfMeeting(NamedTuple):
    """The numbers of one theme at a meeting; in_all counts the themes recorded."""

    theme: str
    title: str
    weight_in_note: str | None
    statements: int
    delegations: int
    coded_by_reading: int
    coded_by_keyword: int
    in_all: int


MEETING_THEMES = Query("meeting_themes", ThemeOfMeeting)


class ThemeAtMeeting(NamedTuple):
    """The numbers of a delegation's statements that raise a theme at a meeting."""

    theme: str
    meeting: str
    coded_by_reading: int
    coded_by_keyword: int


THEMES_AT_MEETINGS = Query("themes_at_meetings", ThemeAtMeeting)


class BriefTheme(NamedTuple):
    """Everything recorded of one theme, over all meetings.

    `meetings` counts those that raise it, `lists` all meetings, `partial_lists` those with a
    partial list of speakers.
    """

    theme: str
    title: str
    description: str | None
    weight_in_note: str | None
    statements: int
    delegations: int
    coded_by_reading: int
    coded_by_keyword: int
    meetings: int
    lists: int
    partial_lists: int


BRIEF_THEME = Query("brief_theme", BriefTheme)


class BriefThemeMeeting(NamedTuple):
    """The number of statements of a meeting that raise a theme."""

    meeting: str
    title: str
    days: str
    statements: int
    recorded: int


BRIEF_THEME_MEETINGS = Query("brief_theme_meetings", BriefThemeMeeting)
