"""Compounds, written as one word, with a hyphen, or as two: peacekeeping, co-operation."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from a4p_desktop.records.question.terms import Term

FIRST_PARTS = (
    *("peace", "cease", "counter", "cross", "under"),
    *("anti", "co", "inter", "multi", "non", "post", "pre", "self", "sub"),
)
"""The first parts of compounds whose spelling varies in UN texts. Compounds with a hyphen are found
whatever they begin with: the index holds them joined, too."""

_LEAST_REST = 3
"""The least letters after a first part."""


def with_spellings(term: Term, joined: Sequence[str]) -> Term:
    """`term` with its other spellings; `joined` are its words with compounds joined."""
    spelled = dict.fromkeys([tuple(joined), *_parted(term.words)])
    others = (replace(term, words=words) for words in spelled if words and words != term.words)
    return replace(term, spellings=tuple(others))


def with_joined_neighbours(groups: Sequence[Sequence[Term]]) -> list[list[Term]]:
    """The groups, where a first part and the word after it may stand as one word.

    Both get that word as a spelling: (peace OR peacekeeping) AND (keeping OR peacekeeping) finds
    what has both words, and what has the one.
    """
    found = [list(group) for group in groups]
    for before, after in pairwise(found):
        if len(before) == len(after) == 1 and _may_join(before[0], after[0]):
            joined = Term((before[0].words[0] + after[0].words[0],), open=after[0].open)
            for group in (before, after):
                group[0] = replace(group[0], spellings=(*group[0].spellings, joined))
    return found


def _may_join(first: Term, second: Term) -> bool:
    return (
        first.words in _ALONE
        and len(second.words) == 1
        and len(second.words[0]) >= _LEAST_REST
        and not (first.negated or second.negated or first.column or second.column)
    )


def _parted(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with one of them parted after a first part."""
    for place, word in enumerate(words):
        for first in FIRST_PARTS:
            if word.startswith(first) and len(word) >= len(first) + _LEAST_REST:
                rest = word.removeprefix(first)
                yield (*words[:place], first, rest, *words[place + 1 :])


_ALONE = {(first,) for first in FIRST_PARTS}
