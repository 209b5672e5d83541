"""The meetings around one, as a time line that leads to each."""

from collections.abc import Iterable

from a4p_desktop.gui.overview.mark_words import tr
from a4p_desktop.gui.pictures.canvas import Narrowing, Numbers
from a4p_desktop.gui.pictures.file import Caption
from a4p_desktop.gui.pictures.timeline_drawing import Moment, TimelineDrawing
from a4p_desktop.gui.words.words import date_words, period_words
from a4p_desktop.records.archive.queries.meetings import MeetingAround
from a4p_desktop.records.pages.overview import Overview
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition


def time_line(overview: Overview) -> TimelineDrawing:
    """The meetings around the one that is shown."""
    line = overview.time_line
    headings = (tr("Meeting"), tr("Symbol"), tr("From"), tr("To"), tr("Statements recorded"))
    rows = tuple(
        (
            one.title,
            one.symbol or "" or None,
            date_words(one.date),
            date_words(one.end_date) or None,
            one.recorded,
        )
        for one in line.meetings
    )
    return TimelineDrawing(
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


def _moments(meetings: Iterable[MeetingAround]) -> Iterable[Moment]:
    for one in meetings:
        title, symbol = one.title, one.symbol
        words = tr(
            "{period}: {title}. Statements recorded: {recorded}",
            period=period_words(one.date, one.end_date),
            title=f"{title} ({symbol})" if symbol else title,
            recorded=one.recorded,
        )
        asked = Question(conditions=(Condition("meeting", one.meeting),))
        yield Moment(
            name=f"{symbol} · {title}" if symbol else title,
            first=one.date,
            last=one.end_date or one.date,
            words=tr("{words}. Shown here", words=words) if one.is_chosen else words,
            narrowing=Narrowing("", asked),
            chosen=bool(one.is_chosen),
        )
