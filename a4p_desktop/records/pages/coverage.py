"""The coverage of a meeting or an instrument: what is recorded beside what is reported."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.endorsements import INSTRUMENTS, TOTALS, Instrument, Total
from a4p_desktop.records.archive.queries.meetings import (
    FIGURES,
    INSTRUMENTS_OVERALL,
    LEVELS,
    MEETINGS,
    MEETINGS_OVERALL,
    Meeting,
)
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.origin.added import Added, endorsements_added, statements_added


class LevelCoverage(NamedTuple):
    """The numbers of speakers of one level recorded and reported, the latter if known."""

    level: str
    recorded: int
    reported: int | None
    codes: tuple[str, ...] = ()
    """The levels counted as recorded, if not `level` alone."""


class MeetingCoverage(NamedTuple):
    """The speakers of one meeting; `reported` is None if no source gives their number."""

    meeting: Meeting
    recorded: int
    """The number of statements."""
    speakers: int
    """The number of different speakers recorded without the Secretariat."""
    secretariat: int
    """The number of statements of the Secretariat, which totals of speakers may leave out."""
    reported: int | None
    levels: Sequence[LevelCoverage]
    sources: Sequence[Source]
    added: Added | None = None
    """Those recorded that only own records have; None for none."""


class InstrumentCoverage(NamedTuple):
    """The endorsements of one instrument; `total` is the latest published number, if any."""

    instrument: Instrument
    endorsed: int
    by_initiative: int
    """The number of those endorsed by words that name only the initiative."""
    support_only: int
    total: Total | None
    sources: Sequence[Source]
    added: Added | None = None
    """Those endorsed by own records alone; None for none."""

    @property
    def reported(self) -> int | None:
        """How many endorsements the published total counts; None where it leaves some out, or
        counts fewer than are recorded."""
        total = self.total
        if total is None or total.member_states is None or total.organizations is None:
            return None
        reported = total.member_states + total.organizations
        return reported if reported >= self.endorsed else None


@dataclass(frozen=True)
class ListsCoverage:
    """All meetings, or all instruments, together."""

    lists: int
    """The number of lists, one for each."""
    partial: int
    """The number of them that are partial."""
    recorded: int
    """The number of statements, or of endorsements, recorded in all of them."""
    added: Added | None = field(default=None, kw_only=True)
    """Those recorded that only own records have; None for none."""


@dataclass(frozen=True)
class MeetingsCoverage(ListsCoverage):
    """All meetings together."""

    entries: Sequence[Meeting]
    """The first `MOST_LISTS` of them, in the order recorded."""


@dataclass(frozen=True)
class InstrumentsCoverage(ListsCoverage):
    """All instruments together."""

    entries: Sequence[Instrument]
    """The first `MOST_LISTS` of them, in the order recorded."""


Coverage = MeetingCoverage | InstrumentCoverage | MeetingsCoverage | InstrumentsCoverage

MOST_LISTS = 200

# The note of 26 September 2018 reports the first three; all others are what remains.
_REPORTED_LEVELS = ("head_of_state_or_government", "vice_head", "ministerial")
_REMAINING_LEVELS = ("other", "organization")


@dataclass(frozen=True)
class CoverageRequest:
    """Requests the coverage of one meeting or instrument, or of all; see `coverage`."""

    scope: str
    value: str | None

    def read(self, archive: Archive) -> Coverage | None:
        return coverage(archive, self.scope, self.value)


def coverage(archive: Archive, scope: str, value: str | None) -> Coverage | None:
    """The coverage of `value`, a meeting or an instrument; of all, if it is None or unknown.

    `scope` is that of a table; the answer is None for a scope without coverage.
    """
    if scope not in SCOPES:
        return None
    of_one, of_all = SCOPES[scope]
    return (of_one(archive, value) if value else None) or of_all(archive)


def meeting_coverage(archive: Archive, code: str) -> MeetingCoverage | None:
    """The coverage of the meeting `code`; None if the file does not have it."""
    for meeting in archive.query(MEETINGS, code=code, most=1):
        found = archive.query(LEVELS, meeting=code)
        recorded = {row.level: row.recorded for row in found}
        figures = {row.figure: row.value for row in archive.query(FIGURES, meeting=code)}
        return MeetingCoverage(
            meeting=meeting,
            recorded=sum(recorded.values()),
            speakers=sum(row.speakers for row in found if row.level != "secretariat"),
            secretariat=recorded.get("secretariat", 0),
            reported=meeting.speakers_reported,
            levels=_levels(recorded, figures),
            sources=archive.sources("meeting", code),
            added=statements_added(archive, code),
        )
    return None


def meetings_coverage(archive: Archive) -> MeetingsCoverage:
    """The coverage of all meetings."""
    (totals,) = archive.query(MEETINGS_OVERALL)
    entries = archive.query(MEETINGS, code=None, most=MOST_LISTS)
    return MeetingsCoverage(*totals, entries, added=statements_added(archive, None))


def instrument_coverage(archive: Archive, code: str) -> InstrumentCoverage | None:
    """The coverage of the instrument `code`; None if the file does not have it."""
    for instrument in archive.query(INSTRUMENTS, code=code, most=1):
        totals = archive.query(TOTALS, instrument=code)
        counted = [total for total in totals if total.member_states is not None]
        return InstrumentCoverage(
            instrument=instrument,
            endorsed=instrument.endorsed,
            by_initiative=instrument.by_initiative,
            support_only=instrument.support_only,
            total=counted[-1] if counted else None,
            sources=archive.sources("instrument", code),
            added=endorsements_added(archive, code),
        )
    return None


def instruments_coverage(archive: Archive) -> InstrumentsCoverage:
    """The coverage of all instruments."""
    (totals,) = archive.query(INSTRUMENTS_OVERALL)
    entries = archive.query(INSTRUMENTS, code=None, most=MOST_LISTS)
    return InstrumentsCoverage(*totals, entries, added=endorsements_added(archive, None))


SCOPES: Mapping[
    str, tuple[Callable[[Archive, str], Coverage | None], Callable[[Archive], Coverage]]
] = {
    "meeting": (meeting_coverage, meetings_coverage),
    "instrument": (instrument_coverage, instruments_coverage),
}
"""Scope of a table -> the readers of the coverage of one of its values, and of all."""


def is_complete(completeness: str) -> bool:
    """Whether a list of this completeness names all; from absence in any other nothing follows."""
    return completeness == "complete"


def _levels(recorded: dict[str, int], figures: dict[str, int]) -> list[LevelCoverage]:
    known = [
        LevelCoverage(level, recorded.get(level, 0), figures.get(level))
        for level in _REPORTED_LEVELS
    ]
    remaining = sum(recorded.get(level, 0) for level in _REMAINING_LEVELS)
    total = figures.get("speakers")
    parts = [level.reported for level in known]
    rest = None if total is None or None in parts else total - sum(filter(None, parts))
    others = LevelCoverage("other", remaining, rest, _REMAINING_LEVELS)
    # A speaker of unknown level may be at any of the levels reported, so belongs to none of them.
    unknown = LevelCoverage("unknown", recorded.get("unknown", 0), None)
    return [
        level for level in (*known, others, unknown) if level.recorded or level.reported is not None
    ]
