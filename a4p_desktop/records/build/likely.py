"""What is most likely meant by an unknown code: did you mean …?"""

from collections.abc import Iterable, Mapping

from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.names.name_finder import Named, NameFinder
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.near_words import allowance

say = Speaker("Build")

MOST_NAMES = 20_000
"""The most names that are compared with an unknown one."""

_SHORTEST_BEGINNING = 4
_LONGEST = 200
_MOST_PROPOSED = 3


class Likely:
    """The codes of a table, by their names and all that they are found by."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """`named` are pairs of a code and a name of it; the code is a name, too."""
        self._codes: dict[str, set[str]] = {}
        for code, name in named:
            if len(self._codes) == MOST_NAMES:
                break
            if folded := fold(name):
                self._codes.setdefault(folded, set()).add(code)

    def note(self, value: str) -> str:
        """The question whether the likeliest code is meant; "" where none is."""
        code = self._code(fold(value[:_LONGEST]))
        return say("did you mean {code}?", code=code) if code else ""

    def _code(self, folded: str) -> str:
        """The one code that has this name, or else the nearest, or the one that begins so."""
        most = allowance(len(folded))
        distance = EditDistance(folded)
        near: dict[int, set[str]] = {}
        if folded in self._codes:
            near[0] = self._codes[folded]
        elif most:
            for name, codes in self._codes.items():
                if abs(len(name) - len(folded)) <= most:
                    found = distance.to(name, most)
                    if found is not None and found <= most:
                        near.setdefault(found, set()).update(codes)
        nearest = near[min(near)] if near else self._beginning(folded)
        return next(iter(nearest)) if len(nearest) == 1 else ""

    def _beginning(self, folded: str) -> set[str]:
        """The codes with a name that begins so."""
        if len(folded) < _SHORTEST_BEGINNING:
            return set()
        return {
            code for name, codes in self._codes.items() if name.startswith(folded) for code in codes
        }


class LikelyDelegation:
    """The delegations by all their names, as everywhere in the program, and by their codes."""

    def __init__(self, named: Iterable[Named]) -> None:
        known = list(named)
        self._finder = NameFinder(known)
        self._codes = Likely(
            (each.code, code) for each in known for code in (each.code, *each.codes)
        )

    def note(self, value: str) -> str:
        """The question whether the likeliest are meant; "" where none are."""
        meaning = self._finder.find(value[:_LONGEST])
        codes = (meaning.certain,) if meaning.certain else meaning.proposed[:_MOST_PROPOSED]
        if not codes:
            return self._codes.note(value)
        return say("did you mean {code}?", code=current().series(codes))


def likely_code(codes: Mapping[str, Message], value: str) -> str:
    """The question whether a code of a fixed list is meant, by its words or its own letters."""
    pairs = [(code, code) for code in codes]
    pairs += [(code, words.english) for code, words in codes.items()]
    pairs += [(code, said(words)) for code, words in codes.items()]
    return Likely(pairs).note(value)
