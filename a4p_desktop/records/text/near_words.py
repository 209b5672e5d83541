"""Words typed wrong, and the words of a vocabulary that are near to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from a4p_desktop.records.text.edit_distance import Slips

Counted = tuple[str, int]
"""A folded word, and how many rows hold it."""
Vocabulary = Callable[[int, int], Iterable[Counted]]
"""The words whose lengths are within two numbers. They are taken bit by bit, so that who gives
them can stop between two bits."""

MOST_NEAR = 8
"""How many near words are kept for one word."""
MOST_UNKNOWN = 3
"""How many unknown words are looked into, besides one that is still being typed: who types more of
them means something else."""

_CHUNK = 1000
_ANY_LENGTH = 1 << 31


def allowance(length: int) -> int:
    """How many slips a word of `length` letters may hold and still be told from other words."""
    if length < 3:
        return 0
    # A third slip in nine letters is rare, and near to it is much that nobody means.
    return 1 if length < 5 else 2 if length < 12 else 3


def beginning_allowance(length: int) -> int:
    """The same for what is only the beginning of a word: as it fits many, it is forgiven less."""
    if length < 4:
        return 0
    return 1 if length < 9 else 2


class Near(NamedTuple):
    """A word that may be meant; the likelier, the less."""

    distance: int
    only_begins: bool
    """It is not near as a whole, but what it begins with is."""
    other_start: bool
    """It has another first letter, which is the one that is seldom typed wrong."""
    fewer_rows: int
    """How many rows hold it, below zero."""
    word: str


@dataclass(frozen=True, slots=True)
class Sought:
    """A folded word that was typed, and whether it is still being typed."""

    word: str
    open: bool = False

    @property
    def is_respellable(self) -> bool:
        """Whether other words can be near to it: near to a number is but another number."""
        return bool(allowance(len(self.word))) and not self.word.isdecimal()

    @property
    def lengths(self) -> tuple[int, int]:
        """The least and the greatest length of the words that are near to it."""
        most = allowance(len(self.word))
        return len(self.word) - most, _ANY_LENGTH if self.open else len(self.word) + most


class _Seeker:
    """Looks through words for those near to one, and keeps the nearest of them."""

    def __init__(self, sought: Sought) -> None:
        self.sought = sought
        self.found: list[Near] = []
        self._slips = Slips(sought.word)
        self._most = allowance(len(sought.word))

    @property
    def is_known(self) -> bool:
        """Whether the very word was met, or one that begins with it while it is being typed."""
        return bool(self.found) and not self.found[0].distance

    def look(self, counted: Sequence[Counted]) -> None:
        """Look at some words more."""
        near = [*self._wholes(counted), *(self._beginnings(counted) if self.sought.open else ())]
        if not near:
            return
        # What is near as a whole and by its beginning stands once, as the nearer of the two.
        best = {one.word: one for one in sorted([*self.found, *near], reverse=True)}
        self.found = sorted(best.values())[:MOST_NEAR]
        # Beside a near word those far away are noise; and to look for less is quicker.
        least = self.found[0].distance
        self._most = min(self._most, least + 1)
        self.found = [one for one in self.found if one.distance <= least + (not one.other_start)]

    def _wholes(self, counted: Iterable[Counted]) -> Iterator[Near]:
        # All words of a vocabulary come by here: what lacks too many letters, or has too many
        # others, is dropped before anything is worked out.
        most, length = self._most, len(self.sought.word)
        letters = frozenset(self.sought.word)
        plausible = [
            (word, rows)
            for word, rows in counted
            if -most <= len(word) - length <= most
            and len(letters.difference(word)) <= most
            and len(set(word) - letters) <= most
        ]
        for word, rows in plausible:
            distance = self._slips.to(word, most)
            if distance is not None:
                yield self._near(distance, word, rows, only_begins=False)

    def _beginnings(self, counted: Iterable[Counted]) -> Iterator[Near]:
        most = min(self._most, beginning_allowance(len(self.sought.word)))
        longest = len(self.sought.word) + most
        start, letters = self.sought.word[0], frozenset(self.sought.word)
        plausible = [
            (word, rows)
            for word, rows in counted
            if word.startswith(start) and len(letters.difference(word[:longest])) <= most
        ]
        for word, rows in plausible:
            distance = self._slips.to_beginning(word, most)
            if distance is not None:
                yield self._near(distance, word, rows, only_begins=True)

    def _near(self, distance: int, word: str, rows: int, *, only_begins: bool) -> Near:
        return Near(distance, only_begins, word[0] != self.sought.word[0], -rows, word)


def nearest(sought: Sequence[Sought], vocabulary: Vocabulary) -> Mapping[str, Sequence[Near]]:
    """For each word that the vocabulary does not have, the near ones that it has, nearest first.

    Nothing where more than `MOST_UNKNOWN` are unknown. Raises what `vocabulary` does.
    """
    # Whole words are first looked up, which is quicker; one that is open may begin any word.
    whole = _unknown([one.word for one in sought if not one.open], vocabulary)
    if len(whole) > MOST_UNKNOWN:
        return {}
    seekers = [_Seeker(one) for one in sought if one.open or one.word in whole]
    for chunk in _chunks([seeker.sought.lengths for seeker in seekers], vocabulary):
        for seeker in seekers:
            seeker.look(chunk)
        seekers = [seeker for seeker in seekers if not seeker.is_known]
        if not seekers:
            break
    return {seeker.sought.word: seeker.found for seeker in seekers}


def _unknown(words: Iterable[str], vocabulary: Vocabulary) -> set[str]:
    missing = set(words)
    for chunk in _chunks([(len(word), len(word)) for word in missing], vocabulary):
        missing.difference_update(word for word, _ in chunk)
        if not missing:
            break
    return missing


def _chunks(lengths: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> Iterator[list[Counted]]:
    """The words whose lengths are within any of those, some at a time."""
    if lengths:
        words = iter(vocabulary(min(low for low, _ in lengths), max(high for _, high in lengths)))
        while chunk := list(islice(words, _CHUNK)):
            yield chunk
