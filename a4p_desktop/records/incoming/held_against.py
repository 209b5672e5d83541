"""Holds a list against what is published, and against who is recorded without being on it."""

from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import (
    SECRETARIAT,
    Known,
    KnownInstrument,
    KnownMeeting,
    Total,
)
from a4p_desktop.records.incoming.rows.endorsements import SUPPORT
from a4p_desktop.records.incoming.rows.references import target_code
from a4p_desktop.records.incoming.uses import TARGETS
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.written.dates import read_date

say = Speaker("Plan")

INFERRED = frozenset({"collective_statement", "deduction"})
"""The evidence that names no delegation itself."""
LISTED = (Fate.NEW, Fate.EVIDENCE, Fate.KNOWN)
"""The fates of rows that say who is on the list."""
_NO_STATE = frozenset({"organization", "party", "secretariat", "other"})


class Held:
    """What a list says, gathered while its rows are planned."""

    def __init__(self, intake: Intake, known: Known) -> None:
        self.intake = intake
        self.known = known
        self.target = target_code(intake, known)
        self.listed: set[str] = set()
        """The delegations of all rows that say something of the target."""
        self.new = 0
        """The number of new speakers, without the Secretariat."""

    def take(self, planned: PlannedRow, cells: Cells) -> None:
        """Take a row of the plan into account."""
        if planned.fate in LISTED and self._is_of_target(cells):
            self.new += planned.fate is Fate.NEW and cells.get("level") != SECRETARIAT
            if cells.get("evidence") != SUPPORT:
                self.listed.add(planned.delegation)

    @property
    def is_whole(self) -> bool:
        """Whether the list is said to be whole, and names someone; its rest need not."""
        is_said = bool(self.target and read_date(self.intake.complete_as_of).iso)
        return is_said and bool(self.listed or (self.intake.is_rest and self._recorded))

    @property
    def is_partial(self) -> bool:
        """Whether the target is recorded with a partial list."""
        return self._recorded.get("completeness") == "partial"

    @property
    def _recorded(self) -> Cells:
        """The row of the target; empty where there is none."""
        target = TARGETS.get(self.intake.kind)
        return self.known.rows(target.form).get(self.target, {}) if target else {}

    def _is_of_target(self, cells: Cells) -> bool:
        return self.target in (cells.get("instrument"), cells.get("meeting"))


def held_against(held: Held) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sentences on the list beside what is published; and the codes of the delegations that are
    recorded but not on it, those recorded by inference first."""
    intake, known = held.intake, held.known
    if intake.is_rest:
        return (), ()
    if intake.kind is Kind.ENDORSEMENTS and held.target in known.instruments:
        return _of_instrument(held, known.instruments[held.target])
    if intake.kind in (Kind.SPEAKERS, Kind.STATEMENTS) and held.target in known.meetings:
        return _of_meeting(held, known.meetings[held.target]), ()
    return (), ()


def _of_instrument(
    held: Held, instrument: KnownInstrument
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    recorded = {
        code: grades
        for code, rows in instrument.evidence.items()
        if (grades := {row["evidence"] for row in rows} - {SUPPORT})
    }
    sentences = []
    if total := _total(instrument, held.intake.complete_as_of):
        sentences += _beside_total(held.known, total, recorded.keys() | held.listed)
    if not held.intake.complete_as_of and 2 * len(held.listed) < len(recorded):
        return tuple(sentences), ()
    missing = [code for code in recorded if code not in held.listed]
    inferred = [code for code in missing if recorded[code] <= INFERRED]
    others = [code for code in missing if code not in inferred]
    if inferred:
        sentences.append(
            say(
                "{n} recorded by inference is not on your list."
                "|{n} recorded by inference are not on your list.",
                n=len(inferred),
            )
        )
    if others:
        sentences.append(
            say(
                "{n} recorded by other evidence is not on your list."
                "|{n} recorded by other evidence are not on your list.",
                n=len(others),
            )
        )
    return tuple(sentences), (*inferred, *others)


def _total(instrument: KnownInstrument, as_of: str) -> Total | None:
    """The total of the day of the list, or the last before it; without such a day, the newest."""
    known = [total for total in instrument.totals if total.member_states is not None]
    day = read_date(as_of).iso
    before = [total for total in known if day and total.date[: len(day)] <= day]
    return (before or known)[-1] if known else None


def _beside_total(known: Known, total: Total, recorded: set[str]) -> list[str]:
    date = current().date(total.date)
    states, organizations = total.member_states or 0, total.organizations
    if organizations is None:
        recorded = {
            code
            for code in recorded
            if known.delegations.get(code, {}).get("kind") not in _NO_STATE
        }
        reported = say(
            "{n} Member State was reported on {date}; with these {recorded} are recorded."
            "|{n} Member States were reported on {date}; with these {recorded} are recorded.",
            n=states,
            date=date,
            recorded=len(recorded),
        )
    else:
        reported = say(
            "{states} + {organizations} reported on {date}; with these {recorded} are recorded.",
            states=states,
            organizations=organizations,
            date=date,
            recorded=len(recorded),
        )
    return [reported, *_difference(len(recorded), states + (organizations or 0))]


def _of_meeting(held: Held, meeting: KnownMeeting) -> tuple[str, ...]:
    reported = meeting.speakers_reported
    if not reported:
        return ()
    recorded = meeting.speakers + held.new
    sentence = say(
        "{n} speaker was reported; with these {recorded} are recorded."
        "|{n} speakers were reported; with these {recorded} are recorded.",
        n=reported,
        recorded=recorded,
    )
    return (sentence, *_difference(recorded, reported))


def _difference(recorded: int, reported: int) -> list[str]:
    if recorded < reported:
        return [say("{n} short.|{n} short.", n=reported - recorded)]
    if recorded > reported:
        return [say("{n} more than reported.|{n} more than reported.", n=recorded - reported)]
    return []
