"""Finds the delegation that a written name means: certain, proposed, or none."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from a4p_desktop.records.names.formal_words import OTHERS, WEAK
from a4p_desktop.records.names.key import NameKey, initials, name_key
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.near_words import prefix_allowance

_LIKE_LETTERS = 4
"""Letters that two words must begin with to be alike: Italian, Italy."""
_OF_THE_BEST = 0.8
"""The likeness that is proposed, as a part of the greatest."""
_MOST_PROPOSED = 8
LONGEST_NAME = 300
"""Characters beyond which a text is no name; the longest of a delegation has 58."""
_IN_BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)\s*")
_NOT_CERTAIN = frozenset(name_key(name).full for name in OTHERS)


@dataclass(frozen=True, slots=True)
class Named:
    """A delegation with all that it is called by."""

    code: str
    names: tuple[str, ...]
    """Its name, and all other names."""
    codes: tuple[str, ...] = ()
    """Codes by which it is known, in capitals: ISO 3166 and our own."""
    is_state: bool = True
    """Whether its name may have formal words, such as Republic."""


class Meaning(NamedTuple):
    """What a written name means; without either part it is unknown."""

    certain: str | None = None
    """The code of the delegation that it means, without doubt."""
    proposed: tuple[str, ...] = ()
    """The codes of those that it may mean, the likeliest first; empty where one is certain."""
    is_name: bool = False
    """Whether those proposed have this very name, and not only one like it."""


_Codes = dict[str, None]
"""Codes of delegations, in the order in which they were found."""


class NameFinder:
    """Finds delegations by their names and codes."""

    def __init__(self, delegations: Iterable[Named]) -> None:
        self._by_full: dict[tuple[str, ...], _Codes] = {}
        self._by_bare: dict[tuple[str, ...], _Codes] = {}
        self._by_capitals: dict[str, _Codes] = {}
        for delegation in delegations:
            self._add(delegation)

    def _add(self, delegation: Named) -> None:
        code = delegation.code
        for name in delegation.names:
            key = name_key(name)
            self._by_full.setdefault(key.full, {})[code] = None
            if delegation.is_state:
                self._by_bare.setdefault(key.bare, {})[code] = None
            for letters in initials(name):
                self._by_capitals.setdefault(letters, {})[code] = None
        for letters in (code, *delegation.codes):
            self._by_capitals.setdefault(letters, {})[code] = None

    def find(self, text: str, *, near: bool = True) -> Meaning:
        """What the name `text` means; a name with another in brackets may be certain by both.

        Delegations with a name that is only like it are sought unless `near` is false: that takes
        most of the time.
        """
        if len(text) > LONGEST_NAME:
            return Meaning()
        meaning = self._find(text, near)
        if not meaning.certain and (in_brackets := _IN_BRACKETS.fullmatch(text)):
            before, within = (self._find(name, near=False) for name in in_brackets.groups())
            if before.certain and before.certain == within.certain:
                return before
        return meaning

    def _find(self, text: str, near: bool) -> Meaning:
        key = name_key(text)
        if not key.full:
            return Meaning()
        letters = text.strip().replace(".", "").replace(" ", "")
        of_capitals = self._by_capitals.get(letters.upper(), {})
        of_name = self._of_name(key)
        found = of_name or of_capitals
        is_sure = bool(of_name) or letters.isupper()
        if len(found) == 1 and is_sure and not self._may_be_another(key):
            return Meaning(certain=next(iter(found)))
        likely = found or (self._alike(key) if near else {})
        proposed = tuple(likely)[:_MOST_PROPOSED]
        return Meaning(proposed=proposed, is_name=len(found) > 1)

    def _of_name(self, key: NameKey) -> _Codes:
        """The delegations of this name; for a short name, all those that it may stand for."""
        of_full = self._by_full.get(key.full, {})
        if of_full and key.is_formal:
            return of_full
        return of_full | self._by_bare.get(key.bare, {})

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[tuple[str, ...]]]:
        """The bare names by each of their telling words: few of them are like one of a name."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for bare in self._by_bare:
            for word in _telling(bare):
                found.setdefault(word, []).append(bare)
        return found

    def _may_be_another(self, key: NameKey) -> bool:
        return key.full in _NOT_CERTAIN and key.full not in self._by_full

    def _alike(self, key: NameKey) -> _Codes:
        """The delegations with a name that is like this one, the likeliest first."""
        sought = _Words(key.bare)
        near = {bare for word, bares in self._by_word.items() if sought.has(word) for bare in bares}
        likeness: dict[str, float] = {}
        for bare in filter(near.__contains__, self._by_bare):  # in their order
            codes = self._by_bare[bare]
            if like := sought.likeness(bare):
                for code in codes:
                    likeness[code] = max(likeness.get(code, 0), like)
        least = max(likeness.values(), default=0) * _OF_THE_BEST
        likely = (code for code, like in likeness.items() if like >= least)
        return dict.fromkeys(sorted(likely, key=lambda code: -likeness[code]))


class _Words:
    """The telling words of a name, held against those of other names."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word: EditDistance(word) for word in _telling(words)}

    def has(self, other: str) -> bool:
        """Whether one of them is like this word."""
        return any(self._alike(word, other) for word in self._words)

    def likeness(self, others: Iterable[str]) -> float:
        """How much of both names is alike, from 0 to 1; 0 unless all of one is in the other."""
        alike = [[self._alike(word, other) for other in _telling(others)] for word in self._words]
        best = [max(row) for row in alike if row]
        best_of_others = [max(column) for column in zip(*alike, strict=True)]
        if not best or not (all(best) or all(best_of_others)):
            return 0
        return sum((*best, *best_of_others)) / (len(best) + len(best_of_others))

    def _alike(self, word: str, other: str) -> float:
        most = prefix_allowance(len(word))
        if abs(len(word) - len(other)) <= most:  # else they are further apart than that
            distance = self._words[word].to(other, most)
            if distance is not None:
                return 1 - distance / len(word)
        same_start = len(word) >= _LIKE_LETTERS and word[:_LIKE_LETTERS] == other[:_LIKE_LETTERS]
        return 0.5 if same_start else 0


def _telling(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in WEAK and len(word) > 1]
