"""Which delegation the written names of a row mean: certain, decided, or in doubt."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from a4p_desktop.records.language import Speaker
from a4p_desktop.records.names.name_finder import LONGEST_NAME, NameFinder
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Incoming names")

NEW = "new:"
"""A decision that begins so adds an organization with the name behind it."""

_MOST_SOUGHT = 100
"""The most names of a list for which likely ones are sought: each takes some milliseconds."""
_NUMBER_BEFORE = re.compile(r"^(?:[•·▪‣◦*–—-]\s*|\(?\d{1,4}[.)]\s*|\d{1,4}\s+(?=\D))+")
_MARKS_BEHIND = re.compile(r"(?:\s*(?:[*†‡§#;,]|\[(?:\d{1,3}|[a-z])\]|\(\d{1,3}\)|[¹²³⁰-⁹]+))+$")
_LONGEST_CODE = 60


def bare_name(text: str) -> str:
    """The name in a cell, without the number of a list before it and the marks of footnotes."""
    name = spelled(text)
    if len(name) > LONGEST_NAME:
        return name
    without = _MARKS_BEHIND.sub("", _NUMBER_BEFORE.sub("", name))
    return without or name


def written_key(text: str) -> str:
    """The key of a written name: cells with equal keys are decided together."""
    name = bare_name(text)
    return fold(name) or name


def new_name(decision: str) -> str:
    """The name of the organization that a decision adds; blank where it adds none."""
    return spelled(decision.removeprefix(NEW)) if decision.startswith(NEW) else ""


def code_of(name: str) -> str:
    """A code for what has this name: its folded words, joined by hyphens."""
    code = "-".join(fold(name).replace("/", " ").replace(".", " ").split())
    return code[:_LONGEST_CODE].strip("-") or "x"


class NameRead(NamedTuple):
    """Which delegation the names of a row mean."""

    delegation: str = ""
    """Its code; blank where that is in doubt, or no name is written."""
    written: str = ""
    """What a decision would be about: one name, or several that contradict each other."""
    proposed: tuple[str, ...] = ()
    """The codes of the likeliest delegations, where it is in doubt."""
    why: str = ""
    """What is in doubt, in a sentence."""
    place: int = 0
    """The number of the name in doubt among those of the row, from 0."""
    is_left_out: bool = False
    """Whether the user decided to leave rows with this name out."""


class NameReader:
    """Reads the names of rows; equal names are looked up once.

    A decision is the code of a delegation, "" to leave rows with the name out, or `NEW` and the
    name of an organization. One that names no delegation known is none.
    """

    def __init__(
        self, finder: NameFinder, known: Collection[str], decisions: Mapping[str, str]
    ) -> None:
        self._finder = finder
        self._decisions = {
            key: code_of(new_name(decision)) if new_name(decision) else decision
            for key, decision in decisions.items()
            if not decision or decision in known or new_name(decision)
        }
        self._read: dict[tuple[str, ...], NameRead] = {}
        self._sought = 0
        self.decided: dict[str, tuple[str, str]] = {}
        """The names read so far that were decided, by their keys: each as written, and the code,
        blank for left out."""

    def read(self, cells: tuple[str, ...]) -> NameRead:
        """What the names in `cells` mean together; blank where all are."""
        if cells not in self._read:
            self._read[cells] = self._together(cells)
        return self._read[cells]

    def _together(self, cells: tuple[str, ...]) -> NameRead:
        written = {place: spelled(cell) for place, cell in enumerate(cells) if spelled(cell)}
        reads = [self._one(text, place) for place, text in written.items()]
        if len(reads) < 2:
            return reads[0] if reads else NameRead()
        together = " / ".join(written.values())
        if (decided := self._decided(together)) is not None:
            return decided
        if left_out := [read for read in reads if read.is_left_out]:
            return left_out[0]
        return _agreed(reads) or self._in_doubt(reads, together)

    def _in_doubt(self, reads: Sequence[NameRead], together: str) -> NameRead:
        likely = (code for read in reads for code in (read.delegation, *read.proposed) if code)
        found = [read for read in reads if read.delegation]
        return NameRead(
            written=together,
            proposed=tuple(dict.fromkeys(likely)),
            why=say(
                "The names of this row may mean different delegations: {names}.", names=together
            )
            if found
            else reads[0].why,
            place=next((read.place for read in reads if not read.delegation), reads[0].place),
        )

    def _one(self, text: str, place: int) -> NameRead:
        if (decided := self._decided(text)) is not None:
            return decided
        name = bare_name(text)
        if len(name) > LONGEST_NAME:
            why = say(
                "This is too long for a name: {n} character."
                "|This is too long for a name: {n} characters.",
                n=len(name),
            )
            return NameRead("", name, why=why, place=place)
        meaning = self._finder.find(name, near=False)
        if meaning.certain:
            return NameRead(meaning.certain, name)
        if not meaning.proposed and self._sought < _MOST_SOUGHT:
            self._sought += 1
            meaning = self._finder.find(name)
        if meaning.is_name:
            why = say("“{name}” is the name of several delegations.", name=name)
        elif meaning.proposed:
            why = say("No delegation is called “{name}”; some have names like it.", name=name)
        else:
            why = say("No delegation is called “{name}”.", name=name)
        return NameRead("", name, meaning.proposed, why, place)

    def _decided(self, written: str) -> NameRead | None:
        key = written_key(written)
        decision = self._decisions.get(key)
        if decision is None:
            return None
        self.decided.setdefault(key, (bare_name(written), decision))
        return NameRead(decision, written, is_left_out=not decision)


def _agreed(reads: Sequence[NameRead]) -> NameRead | None:
    """The delegation that one name means for certain, and that each other name means or may mean;
    None where there is no such delegation."""
    certain = {read.delegation for read in reads if read.delegation}
    if len(certain) != 1:
        return None
    (code,) = certain
    if all(code in (read.delegation, *read.proposed) for read in reads):
        return next(read for read in reads if read.delegation)
    return None
