"""Meetings as a timeline: its marks show each of them, or those before and after."""

from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.timeline_drawing import Moment, TimelineDrawing
from a4p_desktop.gui.words.words import date_words, period_words
from a4p_desktop.records.archive.queries.meetings import MeetingInTime
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.overview import TimeLine
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition

say = Speaker("Overview", on_screen=True)


def timeline(line: TimeLine) -> TimelineDrawing:
    """The meetings that are listed, with the numbers of the others as marks."""
    headings = (say("Meeting"), say("Symbol"), say("From"), say("To"), say("Statements recorded"))
    rows = tuple(
        (
            meeting.title,
            meeting.symbol or None,
            date_words(meeting.date),
            date_words(meeting.end_date) or None,
            meeting.recorded,
        )
        for meeting in line.meetings
    )
    return TimelineDrawing(
        tuple(map(_moment, line.meetings)),
        Numbers(headings, rows),
        say("Earlier meetings: {number}", number=line.before) if line.before else "",
        say("Later meetings: {number}", number=line.after) if line.after else "",
    )


def timeline_caption(line: TimeLine) -> Caption:
    """The title of the timeline, and how many meetings are recorded."""
    number = line.before + len(line.meetings) + line.after
    coverage = say(
        "{n} meeting recorded. Choose one to show it."
        "|{n} meetings recorded. Choose one to show it.",
        n=number,
    )
    return Caption(say("Meetings"), coverage)


def _moment(meeting: MeetingInTime) -> Moment:
    short, symbol = meeting.short, meeting.symbol
    only_it = Question(conditions=(Condition("meeting", meeting.meeting),))
    return Moment(
        name=f"{symbol} · {short}" if symbol else short,
        first=meeting.date,
        last=meeting.end_date or meeting.date,
        words=_meeting_words(meeting),
        narrowing=Narrowing("", only_it),
        chosen=bool(meeting.is_chosen),
    )


def _meeting_words(meeting: MeetingInTime) -> str:
    period = period_words(meeting.date, meeting.end_date)
    title = f"{meeting.title} ({meeting.symbol})" if meeting.symbol else meeting.title
    if meeting.is_chosen:
        return say(
            "{period}: {title}. Statements recorded: {recorded}. Shown now",
            period=period,
            title=title,
            recorded=meeting.recorded,
        )
    return say(
        "{period}: {title}. Statements recorded: {recorded}",
        period=period,
        title=title,
        recorded=meeting.recorded,
    )
