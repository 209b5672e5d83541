"""What stands side by side where two are compared: rows of answers, and what they say together."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.pages.parties import Party
from a4p_desktop.records.question.question import Question

NOT_RECORDED = "not_recorded"
"""An answer that leaves it open: there is none in the records, or their list is partial."""
NOT_CODED = "not_coded"
"""The answer on themes where no statement has any coded, which leaves it open too."""
DID_NOT_SPEAK = "did_not_speak"
NOT_RAISED = "not_raised"
RAISED = "raised"
RECORDED = "recorded"
"""Something is recorded of which no more is known."""

Way = tuple[str, Question]
"""A table, and the question that finds in it the rows behind an answer."""


class Verdict(Enum):
    """What the answers in a row say of each other."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True)
class Answer:
    """What is recorded of a delegation in one row: codes, or a text as it stands in the records."""

    values: tuple[str, ...]
    detail: str = ""
    """The code of the evidence, where there is one."""
    number: int = 0
    """In how many of its statements, where they are counted."""
    way: Way | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything follows from setting it beside another."""
        return not {NOT_RECORDED, NOT_CODED}.intersection(self.values)


@dataclass(frozen=True)
class Share:
    """How many members of a regional group, of all that it has."""

    members: int
    of: int
    way: Way | None = None

    @property
    def percent(self) -> Fraction:
        """The share of its members, exactly."""
        return Fraction(100 * self.members, self.of) if self.of else Fraction(0)


@dataclass(frozen=True)
class Row:
    """The answers of those who are compared to one question: all Answers, or all Shares."""

    section: str
    """about, roles, meetings, themes, instruments or pledges."""
    code: str
    """Of the meeting, theme, instrument or role; the name of the column of a fact."""
    answers: tuple[Answer | Share, ...]
    title: str = ""
    """What the records call it; "" where the program has words for its code."""
    measure: str = ""
    """For groups, what is counted: spoke, the code of a level, raised, endorsed, support_only or
    pledged."""
    completeness: str = ""
    """Of the list behind it; "" where there is none."""
    note: str = ""
    """On the list of an instrument that is complete: as of which day."""

    @property
    def verdict(self) -> Verdict:
        """Whether the answers differ, as far as the records can tell."""
        if not all(map(self._is_known, self.answers)):
            return Verdict.NOT_KNOWN
        told = {one.percent if isinstance(one, Share) else one.values for one in self.answers}
        return Verdict.SAME if len(told) == 1 else Verdict.DIFFERENT

    def _is_known(self, one: Answer | Share) -> bool:
        # Of a partial list it is known of how many members at least: no share of them all.
        return one.is_known if isinstance(one, Answer) else self.completeness != "partial"


@dataclass(frozen=True)
class Comparison:
    """One or two delegations, or one or two regional groups, side by side."""

    parties: tuple[Party, ...]
    members: tuple[int, ...]
    """For groups, how many members each has; for delegations nothing."""
    rows: tuple[Row, ...]
    meetings_left_out: int
    """Meetings that are not among the rows, because there are too many."""

    @property
    def differences(self) -> int:
        """In how many rows the answers differ."""
        return sum(row.verdict is Verdict.DIFFERENT for row in self.rows)


def instrument_note(completeness: str, note: str | None) -> str:
    """What is told of the list of an instrument: on a complete one, of which day it is."""
    return (note or "") if is_complete(completeness) else ""
