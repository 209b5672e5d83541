"""The numbers of a coverage tile: in words, of what, as a share, and explained."""

from typing import NamedTuple

from a4p_desktop.gui.words.coverage_html import coverage_page, recorded_words
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.coverage import InstrumentCoverage, MeetingCoverage

say = Speaker("Overview", on_screen=True)


class TileNumbers(NamedTuple):
    """What a coverage tile shows."""

    words: str
    of: str
    share: float | None
    """Of what is reported, 0 to 1; None if that is unknown."""
    page: str
    """HTML."""


def meeting_numbers(coverage: MeetingCoverage) -> TileNumbers:
    """How many of the speakers of a meeting are recorded."""
    meeting, reported = coverage.meeting, coverage.reported
    if reported is None:
        words = say("{recorded} recorded", recorded=recorded_words(coverage))
    else:
        words = say(
            "{recorded} of {n} reported speaker recorded"
            "|{recorded} of {n} reported speakers recorded",
            recorded=coverage.speakers,
            n=reported,
        )
    of = say("{meeting}, {date}", meeting=meeting.title, date=date_words(meeting.date))
    return TileNumbers(words, of, _share(coverage.speakers, reported), coverage_page(coverage))


def instrument_numbers(coverage: InstrumentCoverage) -> TileNumbers:
    """How many of the endorsements of an instrument are recorded."""
    reported = coverage.reported
    if reported is None:
        words = say("{n} endorsement recorded|{n} endorsements recorded", n=coverage.endorsed)
    else:
        words = say(
            "{recorded} of {n} reported endorsement recorded"
            "|{recorded} of {n} reported endorsements recorded",
            recorded=coverage.endorsed,
            n=reported,
        )
    of, share = coverage.instrument.title, _share(coverage.endorsed, reported)
    return TileNumbers(words, of, share, coverage_page(coverage))


def _share(recorded: int, reported: int | None) -> float | None:
    return recorded / reported if reported else None
