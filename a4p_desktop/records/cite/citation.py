"""A citation, not yet in any style: the recorded facts on what it cites."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.plain_text import clean

say = Speaker("Citations")

CitedKind = Literal["statement", "endorsement", "total", "meeting"]
Relation = Literal["own", "text", "data", "report"]
"""What a source is to what it is cited for: the words of the United Nations or of the delegation
itself, a data set with the text of these words or with a figure, or somebody's report."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)
"""In the order in which sources are cited."""


@dataclass(frozen=True)
class CitedSource:
    """One page that a citation names, with the day on which it was read."""

    publisher: str
    title: str
    dated: str
    address: str
    accessed: str
    relation: Relation = "own"
    title_seen: bool = True
    """Whether the title is the page's own, and not a description of ours."""
    held: str = ""
    """Where it lies, if it has no address."""


class OwnDays(NamedTuple):
    """When own records added what is cited, if they alone have it, or the evidence for it, and last
    corrected it: in UTC, `2026-11-26T14:05:00Z`; "" for never."""

    added_on: str
    evidence_on: str = ""
    corrected_on: str = ""


@dataclass(frozen=True)
class Citation:
    """The facts on what is cited; "" where one is not recorded or does not apply.

    Names are not divided: the records do not say which part is the family name, and often none is
    (Sheikh Hasina, K. P. Sharma Oli). Every style writes them as one literal name.
    """

    kind: CitedKind
    code: str
    """Identifies it in the records."""
    sources: tuple[CitedSource, ...] = ()
    """In the order of their relations, otherwise in that of the records."""
    start: str = ""
    """The date, ISO 8601, perhaps cut to a month or a year; of a meeting the first day."""
    end: str = ""
    person: str = ""
    honorific: str = ""
    title: str = ""
    """The office that the person held that day."""
    delegation: str = ""
    secretariat: bool = False
    """Whether the delegation is the Secretariat: its officials are named by title alone."""
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
    by_initiative: bool = False
    """Whether the words endorsed name only the initiative behind the instrument."""
    documented: bool = False
    """Whether `start` is not the day of the endorsement, but a day by which it is documented."""
    states: int | None = None
    organizations: int | None = None
    own: OwnDays | None = None
    """When own records added or corrected it; None if they did neither."""
    remark: str = ""
    """Of a total: how it was counted and dated, without which its number would mislead."""

    @property
    def is_named(self) -> bool:
        """Whether the speaker's name is recorded, in legible characters."""
        return bool(clean(self.person))

    @property
    def speaker(self) -> str:
        """The person, or “Representative of Rwanda” where no name is recorded."""
        if self.is_named:
            return self.person
        return say("Representative of {delegation}", delegation=self.delegation)

    @property
    def names_delegation(self) -> bool:
        """Whether the delegation must be named beside the speaker: not where the title or the
        group names it, and not for the Secretariat, which uses its titles alone."""
        if not self.is_named or (self.secretariat and self.title):
            return False
        folded = (f" {fold(text)} " for text in (self.title, self.on_behalf_of))
        return not any(f" {fold(self.delegation)} " in text for text in folded)


def bibliography(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """`citations` without duplicates, in their order."""
    return tuple(dict.fromkeys(citations))
