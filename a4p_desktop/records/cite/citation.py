"""What is cited: a statement, an endorsement, a total or a meeting, as the records have it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.plain_text import clean

CitedKind = Literal["statement", "endorsement", "total", "meeting"]


@dataclass(frozen=True)
class CitedSource:
    """One page that a citation names, with the day on which it was read."""

    publisher: str
    title: str
    dated: str
    address: str
    accessed: str
    reported: bool
    """Whether it is neither the United Nations' nor the party's own: see is_reported."""


@dataclass(frozen=True)
class Citation:
    """What is recorded of the thing cited; "" for what is not recorded or does not apply.

    Names are kept whole: the records do not say which part of a name is the family's, and often
    none is (Sheikh Hasina, K. P. Sharma Oli). Every style is given them as one literal name.
    """

    kind: CitedKind
    code: str
    """What the records know it by."""
    sources: tuple[CitedSource, ...] = ()
    """In their order, those that speak for themselves before those that report."""
    start: str = ""
    """The day, ISO 8601, cut to a month or a year as recorded; of a meeting the first one."""
    end: str = ""
    person: str = ""
    honorific: str = ""
    title: str = ""
    """What the person was that day."""
    delegation: str = ""
    secretariat: bool = False
    """Whether the delegation is the Secretariat, whose people are named by their title alone."""
    on_behalf_of: str = ""
    probable: bool = False
    """Whether a source only implies that the person spoke there."""
    meeting: str = ""
    symbol: str = ""
    body: str = ""
    venue: str = ""
    instrument: str = ""
    evidence: str = ""
    """The grade of the evidence, a code."""
    documented: bool = False
    """Whether `start` is not the day of the endorsement, but one by which it is documented."""
    states: int | None = None
    organizations: int | None = None
    remark: str = ""
    """Of a total: how it was counted and dated, without which its number says too much."""

    @property
    def is_named(self) -> bool:
        """Whether the speaker's name is recorded, in signs that can be read."""
        return bool(clean(self.person))

    @property
    def speaker(self) -> str:
        """The person, or “Representative of Rwanda” where no name is recorded."""
        return self.person if self.is_named else f"Representative of {self.delegation}"

    @property
    def names_delegation(self) -> bool:
        """Whether the delegation has to be told beside title and name: not again where these say
        it, and not for the Secretariat, whose titles stand alone in its own usage."""
        if not self.is_named or (self.secretariat and self.title):
            return False
        said = (f" {fold(text)} " for text in (self.title, self.on_behalf_of))
        return not any(f" {fold(self.delegation)} " in text for text in said)


def bibliography(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each of `citations` once, in their order."""
    return tuple(dict.fromkeys(citations))
