"""What is most likely meant by an unknown code: did you mean …?"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping

from a4p_desktop.records.build.scratch import quoted
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.names.name_finder import Named, NameFinder
from a4p_desktop.records.schema.codes import STATES
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.near_words import allowance

say = Speaker("Build")

MOST_NAMES = 20_000
"""The most names that are compared with an unknown one."""

_NAMES = ("title", "short", "symbol")
"""The columns by whose cells people know a row."""
_DELEGATION_NAMES = ("name", "name_2018", "name_fr", "name_es", "name_ar", "name_ru", "name_zh")
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


def likely_row(database: sqlite3.Connection, target: Form) -> Callable[[str], str]:
    """The same for the rows of a staged table, which are known by their codes and names."""
    if target.name == "delegations":
        return LikelyDelegation(_delegations(database)).note
    return Likely(_named(database, target)).note


def _named(database: sqlite3.Connection, target: Form) -> Iterator[tuple[str, str]]:
    """The codes of a table, each with its names."""
    key = quoted(target.key[0])
    held = {field.name for field in target.fields}
    for name in (target.key[0], *(name for name in _NAMES if name in held)):
        found = f"SELECT {key}, {quoted(name)} FROM {target.name} WHERE {quoted(name)} != ''"
        for code, known in database.execute(f"{found} LIMIT {MOST_NAMES}"):
            if isinstance(code, str) and isinstance(known, str):  # bytes are a fault
                yield code, known


def _delegations(database: sqlite3.Connection) -> Iterator[Named]:
    """The delegations with all their names."""
    aliases: dict[str, list[str]] = {}
    query = f"SELECT delegation, alias FROM delegation_aliases LIMIT {MOST_NAMES}"
    for code, alias in database.execute(query):
        if isinstance(alias, str):  # bytes are a fault
            aliases.setdefault(code, []).append(alias)
    names = ", ".join(_DELEGATION_NAMES)
    query = f"SELECT delegation, kind, iso2, iso3, {names} FROM delegations LIMIT {MOST_NAMES}"
    for row in database.execute(query):
        code, kind, iso2, iso3, *named = (cell if isinstance(cell, str) else "" for cell in row)
        known = (name for name in (*named, *aliases.get(code, ())) if name)
        codes = tuple(filter(None, (iso2, iso3)))
        if code:
            yield Named(code, tuple(known), codes, kind in STATES)
