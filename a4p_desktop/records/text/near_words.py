"""Finds, for misspelt words, the near words of a lexicon."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import NamedTuple

from a4p_desktop.records.text.edit_distance import EditDistance

Counted = tuple[str, int]
"""A folded word, and the number of rows that contain it; 0 if it is known and not to be offered."""
Lexicon = Callable[[int, int], Iterable[Counted]]
"""Yields the words whose lengths are within two numbers. They are read in chunks, between which the
source can stop."""

MOST_NEAR = 8
"""Near words kept for one word."""
MOST_UNKNOWN = 3
"""Unknown words corrected at once, besides one still being typed; with more of them, misspelling is
unlikely."""

_CHUNK = 1000
_ANY_LENGTH = 1 << 31


def allowance(length: int) -> int:
    """The greatest distance at which a word of `length` letters is near."""
    if length < 3:
        return 0
    # Three errors in nine letters are rare, and would match many unrelated words.
    return 1 if length < 5 else 2 if length < 12 else 3


def prefix_allowance(length: int) -> int:
    """The same for a prefix; it is smaller, since a prefix matches more words."""
    if length < 4:
        return 0
    return 1 if length < 9 else 2


class Near(NamedTuple):
    """A near word; the likelier one compares as less."""

    distance: int
    only_prefix: bool
    """Not the word is near, but only a prefix of it."""
    other_start: bool
    """Its first letter differs; that one is seldom mistyped."""
    fewer_rows: int
    """The negative number of rows that contain it."""
    word: str


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A folded word as typed, and whether it is still being typed."""

    word: str
    open: bool = False

    @property
    def is_respellable(self) -> bool:
        """Whether to suggest corrections; never for numbers."""
        return bool(allowance(len(self.word))) and not self.word.isdecimal()

    @property
    def lengths(self) -> tuple[int, int]:
        """The least and the greatest length of near words."""
        most = allowance(len(self.word))
        return len(self.word) - most, _ANY_LENGTH if self.open else len(self.word) + most


class _Collector:
    """Collects the words nearest to one."""

    def __init__(self, sought: TypedWord) -> None:
        self.sought = sought
        self.found: list[Near] = []
        self._distance = EditDistance(sought.word)
        self._most = allowance(len(sought.word))

    @property
    def is_known(self) -> bool:
        """Whether the lexicon has the word, or while it is typed, one that starts with it."""
        return bool(self.found) and not self.found[0].distance

    def look(self, counted: Sequence[Counted]) -> None:
        """Take the near words among `counted`."""
        prefixes = self._prefixes(counted) if self.sought.open else ()
        near = chain(self._whole_words(counted), prefixes)
        found = [each for each in near if each.fewer_rows or not each.distance]
        if not found:
            return
        # A word may be near by a prefix as well: keep the nearer of the two.
        best = {near.word: near for near in sorted([*self.found, *found], reverse=True)}
        self.found = sorted(best.values())[:MOST_NEAR]
        # Words much farther than the nearest are noise; a smaller bound is also quicker.
        least = self.found[0].distance
        self._most = min(self._most, least + 1)
        self.found = [
            near for near in self.found if near.distance <= least + (not near.other_start)
        ]

    def _whole_words(self, counted: Iterable[Counted]) -> Iterator[Near]:
        # This runs over the whole lexicon: drop words with too many missing or other letters
        # before measuring them.
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
            distance = self._distance.to(word, most)
            if distance is not None:
                yield self._near(distance, word, rows, only_prefix=False)

    def _prefixes(self, counted: Iterable[Counted]) -> Iterator[Near]:
        most = min(self._most, prefix_allowance(len(self.sought.word)))
        longest = len(self.sought.word) + most
        start, letters = self.sought.word[0], frozenset(self.sought.word)
        plausible = [
            (word, rows)
            for word, rows in counted
            if word.startswith(start) and len(letters.difference(word[:longest])) <= most
        ]
        for word, rows in plausible:
            distance = self._distance.to_prefix(word, most)
            if distance is not None:
                yield self._near(distance, word, rows, only_prefix=True)

    def _near(self, distance: int, word: str, rows: int, *, only_prefix: bool) -> Near:
        return Near(distance, only_prefix, word[0] != self.sought.word[0], -rows, word)


def nearest(sought: Sequence[TypedWord], lexicon: Lexicon) -> Mapping[str, Sequence[Near]]:
    """The near words of each word that the lexicon lacks, the nearest first.

    Empty if more than `MOST_UNKNOWN` words are unknown. Raises what `lexicon` raises.
    """
    # Look complete words up first, which is quicker; an open word may be the start of any.
    unknown = _unknown([word.word for word in sought if not word.open], lexicon)
    if len(unknown) > MOST_UNKNOWN:
        return {}
    collectors = [_Collector(word) for word in sought if word.open or word.word in unknown]
    for chunk in _chunks([collector.sought.lengths for collector in collectors], lexicon):
        for collector in collectors:
            collector.look(chunk)
        collectors = [collector for collector in collectors if not collector.is_known]
        if not collectors:
            break
    return {collector.sought.word: collector.found for collector in collectors}


def _unknown(words: Iterable[str], lexicon: Lexicon) -> set[str]:
    missing = set(words)
    for chunk in _chunks([(len(word), len(word)) for word in missing], lexicon):
        missing.difference_update(word for word, _ in chunk)
        if not missing:
            break
    return missing


def _chunks(lengths: Sequence[tuple[int, int]], lexicon: Lexicon) -> Iterator[list[Counted]]:
    """The words whose lengths are between the least and the greatest, in chunks."""
    if lengths:
        words = iter(lexicon(min(low for low, _ in lengths), max(high for _, high in lengths)))
        while chunk := list(islice(words, _CHUNK)):
            yield chunk
