"""The comparison of delegations or groups: rows of answers, and whether they differ."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from a4p_desktop.records.pages.answer import Standing
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.pages.delegation_list import DelegationOrGroup
from a4p_desktop.records.question.question import Question

NOT_RECORDED = "not_recorded"
"""The answer if the records have none, or only a partial list."""
NOT_CODED = "not_coded"
"""The answer on themes if no statement has themes coded."""
DID_NOT_SPEAK = "did_not_speak"
NOT_RAISED = "not_raised"
RAISED = "raised"
RECORDED = "recorded"
"""The answer if something is recorded without further detail."""

Way = tuple[str, Question]
"""A table, and the question that finds the rows behind an answer there."""


class Verdict(Enum):
    """Whether the answers of a row differ."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class Fact:
    """The answer of a delegation in one row: codes, or a text of the records."""

    values: tuple[str, ...]
    detail: str = ""
    """The code of the evidence, or ""."""
    names_instrument: int | None = None
    """0 where the words of that evidence name only the initiative behind the instrument."""
    note: str = ""
    """What belongs to the value: “more than 8,000”."""
    number: int = 0
    """The number of its statements, if the row counts them."""
    way: Way | None = None
    origins: str = ""
    """Where it comes from, joined by |; "" where the file has no own records."""

    @property
    def is_known(self) -> bool:
        """Whether it can be compared with another."""
        return not {NOT_RECORDED, NOT_CODED}.intersection(self.values)


@dataclass(frozen=True)
class Share:
    """The answer of a regional group: the number of its members, out of all."""

    members: int
    of: int
    way: Way | None = None

    @property
    def percent(self) -> Fraction:
        """The exact percentage."""
        return Fraction(100 * self.members, self.of) if self.of else Fraction(0)


@dataclass(frozen=True)
class Row:
    """The answers to one question: all Answers, or all Shares."""

    section: str
    """One of instruments, meetings, themes, pledges, roles and about."""
    code: str
    """The code of the meeting, theme, instrument or role; the column of a fact."""
    answers: tuple[Fact | Share, ...]
    title: str = ""
    """Its title in the records; "" if the program has words for its code."""
    measure: str = ""
    """For groups, what is counted: one of spoke, raised, endorsed, support_only and pledged, or the
    code of a level."""
    completeness: str = ""
    """The completeness of the list behind it; "" if there is none."""
    note: str = ""
    """The note on the complete list of an instrument: its date."""

    @property
    def verdict(self) -> Verdict:
        """Whether the answers differ, as far as the records show."""
        if not all(map(self._is_known, self.answers)):
            return Verdict.NOT_KNOWN
        values = {each.percent if isinstance(each, Share) else each.values for each in self.answers}
        return Verdict.SAME if len(values) == 1 else Verdict.DIFFERENT

    def _is_known(self, answer: Fact | Share) -> bool:
        # A partial list gives the least number of members, not a share.
        return answer.is_known if isinstance(answer, Fact) else self.completeness != "partial"


@dataclass(frozen=True)
class Member:
    """A member of a regional group, and where it stands on the first instrument recorded."""

    code: str
    name: str
    standing: Standing


@dataclass(frozen=True)
class Comparison:
    """One or two delegations, or one or two regional groups, side by side."""

    compared: tuple[DelegationOrGroup, ...]
    members: tuple[int, ...]
    """The number of members of each group; empty for delegations."""
    rows: tuple[Row, ...]
    meetings_left_out: int
    """The number of meetings without a row, because there are too many."""
    instrument: str = ""
    """The code of the instrument on which `listed` stand."""
    listed: tuple[Member, ...] = ()
    """The members of one group by itself, by name; empty where the records have no instrument."""

    @property
    def differences(self) -> int:
        """The number of rows whose answers differ."""
        return sum(row.verdict is Verdict.DIFFERENT for row in self.rows)


def instrument_note(completeness: str, note: str | None) -> str:
    """The note on the list of an instrument, if it is complete: its date."""
    return (note or "") if is_complete(completeness) else ""
