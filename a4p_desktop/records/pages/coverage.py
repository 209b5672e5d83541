"""What is recorded of a meeting or an instrument beside what is reported of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive, Facts


@dataclass(frozen=True)
class LevelCoverage:
    """The speakers of one level: how many are recorded, and how many were reported, if known."""

    level: str
    recorded: int
    reported: int | None
    codes: tuple[str, ...] = ()
    """The levels that are counted as recorded, where they are others than `level` alone."""


@dataclass(frozen=True)
class MeetingCoverage:
    """The speakers of one meeting; `reported` is None where no source gives their number."""

    meeting: Facts
    recorded: int
    secretariat: int
    """How many of those recorded are of the Secretariat, whom totals of speakers may leave out."""
    reported: int | None
    levels: Sequence[LevelCoverage]
    sources: Sequence[Facts]

    @property
    def speakers(self) -> int:
        """How many are recorded without those of the Secretariat."""
        return self.recorded - self.secretariat


@dataclass(frozen=True)
class InstrumentCoverage:
    """The endorsements of one instrument; `total` is the latest published number, if any."""

    instrument: Facts
    endorsed: int
    support_only: int
    total: Facts | None
    sources: Sequence[Facts]


@dataclass(frozen=True)
class ListsCoverage:
    """All meetings, or all instruments, together."""

    scope: str
    """"meeting" or "instrument"."""
    lists: int
    """How many there are."""
    partial: int
    """How many of these are partial lists."""
    recorded: int
    """The statements recorded at all of them, or the endorsements."""
    entries: Sequence[Facts]
    """The first `MOST_LISTS` of them, in the order recorded."""


Coverage = MeetingCoverage | InstrumentCoverage | ListsCoverage

MOST_LISTS = 200

# The note of 26 September 2018 reports the first three; all others are what remains.
_REPORTED_LEVELS = ("head_of_state_or_government", "vice_head", "ministerial")
_REMAINING_LEVELS = ("other", "organization", "unknown")


def coverage(archive: Archive, scope: str, value: str | None) -> Coverage:
    """What is recorded beside what is reported of one meeting or instrument, or of all (None).

    Where `value` is none that the file has, it is told of all too.
    """
    for facts in archive.ask(f"{scope}s", code=value, most=1) if value else ():
        if scope == "meeting":
            return _meeting_coverage(archive, facts)
        return _instrument_coverage(archive, facts)
    (totals,) = archive.ask(f"{scope}s_overall")
    return ListsCoverage(
        scope=scope,
        lists=int(totals["lists"] or 0),
        partial=int(totals["partial"] or 0),
        recorded=int(totals["recorded"] or 0),
        entries=archive.ask(f"{scope}s", code=None, most=MOST_LISTS),
    )


def _meeting_coverage(archive: Archive, meeting: Facts) -> MeetingCoverage:
    code = str(meeting["meeting"])
    recorded = {
        str(row["level"]): int(row["recorded"] or 0) for row in archive.ask("levels", meeting=code)
    }
    figures = {
        str(row["figure"]): int(row["value"] or 0) for row in archive.ask("figures", meeting=code)
    }
    reported = meeting["speakers_reported"]
    return MeetingCoverage(
        meeting=meeting,
        recorded=sum(recorded.values()),
        secretariat=recorded.get("secretariat", 0),
        reported=None if reported is None else int(reported),
        levels=_levels(recorded, figures),
        sources=archive.sources("meeting", code),
    )


def _levels(recorded: dict[str, int], figures: dict[str, int]) -> list[LevelCoverage]:
    known = [
        LevelCoverage(level, recorded.get(level, 0), figures.get(level))
        for level in _REPORTED_LEVELS
    ]
    remaining = sum(recorded.get(level, 0) for level in _REMAINING_LEVELS)
    total = figures.get("speakers")
    parts = [level.reported for level in known]
    rest = None if total is None or None in parts else total - sum(filter(None, parts))
    return [*known, LevelCoverage("other", remaining, rest, _REMAINING_LEVELS)]


def _instrument_coverage(archive: Archive, instrument: Facts) -> InstrumentCoverage:
    code = str(instrument["instrument"])
    totals = archive.ask("totals", instrument=code)
    counted = [total for total in totals if total["member_states"] is not None]
    return InstrumentCoverage(
        instrument=instrument,
        endorsed=int(instrument["endorsed"] or 0),
        support_only=int(instrument["support_only"] or 0),
        total=counted[-1] if counted else None,
        sources=archive.sources("instrument", code),
    )
