"""The list of delegations and regional groups, found by any of their names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.archive.queries.delegations import DELEGATIONS, DelegationNames
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.names.name_finder import NameFinder
from a4p_desktop.records.pages.near_codes import alternatives
from a4p_desktop.records.schema.codes import SHORT
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold, sort_key
from a4p_desktop.records.text.near_words import prefix_allowance

say = Speaker("Delegation")

GROUP = "group:"
"""The prefix of the code of a regional group, before its name."""
_UNKNOWN = say.mark("There is no delegation “{text}” in these records.")
_SEVERAL = say.mark("“{text}” may be more than one delegation.")
_GIVE_NAME = say.mark("Give a code, or a name in any language.")
_START = 2
"""The letters of a word by which it is looked up."""
_MOST_NEAR = 4
"""The most near delegations that an error names."""


@dataclass(frozen=True)
class DelegationOrGroup:
    """A delegation or a regional group, which can be shown and compared alike."""

    code: str
    """The code of the delegation, or GROUP and the name of the group."""
    name: str
    kind: str
    """The kind of the delegation; "" for a group."""
    regional_group: str
    """The group that it belongs to, or ""."""

    @property
    def is_group(self) -> bool:
        return self.code.startswith(GROUP)


class Match(NamedTuple):
    """A delegation or group that matches a text, by its own name or by `other_name`."""

    delegation: DelegationOrGroup
    other_name: str = ""


@dataclass(frozen=True)
class _Names:
    """A delegation or group, with each of its names as written and as folded."""

    delegation: DelegationOrGroup
    written: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True)
class DelegationList:
    """All delegations in the order of their names, then the regional groups."""

    _named: Sequence[_Names]
    _finder: NameFinder

    @property
    def all(self) -> Sequence[DelegationOrGroup]:
        """All of them, in order."""
        return [names.delegation for names in self._named]

    def with_code(self, code: str) -> DelegationOrGroup | None:
        """The one with this code; None if there is none."""
        return next((each for each in self.all if each.code == code), None)

    def find(self, text: str) -> list[Match]:
        """Those that match `text`, the best first; all if it is blank.

        If no name matches, those whose names begin nearly so, for a slip of the keyboard, or are
        like it otherwise.
        """
        if not fold(text):
            return [Match(each) for each in self.all]
        found = self.named(text) or self.near(text)
        return found or self._matches(self._finder.find(text).proposed)

    def named(self, text: str) -> list[Match]:
        """Those with a name that begins like `text`, or has words that do; the best first."""
        typed = fold(text)
        if not typed:
            return []
        found = _ranked(self._with_a_word_like(typed), partial(_rank, typed))
        certain = self._finder.find(text, near=False).certain
        if certain is None:
            return found
        first = [match for match in found if match.delegation.code == certain]
        others = [match for match in found if match not in first]
        return [*(first or self._matches([certain])), *others]

    def near(self, text: str) -> list[Match]:
        """Those with a name that begins nearly like `text`, by a slip of the keyboard."""
        return _ranked(self._named, _distance_to(fold(text)))

    def _with_a_word_like(self, typed: str) -> Sequence["_Names"]:
        """Those with a word that has the first letters of `typed`: no other is named so."""
        return self._by_start.get(typed.split()[0][:_START], ())

    @cached_property
    def _by_start(self) -> Mapping[str, Sequence["_Names"]]:
        """By the first letters of a word, up to _START, those with such a word in a name."""
        found: dict[str, dict[str, _Names]] = {}
        for names in self._named:
            for word in {word for name in names.folded for word in name.split()}:
                for length in range(1, min(len(word), _START) + 1):
                    found.setdefault(word[:length], {})[names.delegation.code] = names
        return {start: tuple(those.values()) for start, those in found.items()}

    def _matches(self, codes: Iterable[str]) -> list[Match]:
        return [Match(each) for code in codes if (each := self.with_code(code))]

    def require(self, text: str) -> DelegationOrGroup:
        """The delegation that `text` names, in any language, or whose code it is in any case.

        Raises RecordsError, with those that it may mean, where none is certain.
        """
        own = (each for each in self.all if not each.is_group)
        by_code = {each.code.upper(): each for each in own}
        meaning = self._finder.find(text)
        known = by_code.get(text.upper()) or by_code.get((meaning.certain or "").upper())
        if known:
            return known
        matches = self._matches(meaning.proposed) if meaning.is_name else self.find(text)
        near = [match.delegation for match in matches if not match.delegation.is_group]
        if not fold(text) or not near:
            raise RecordsError(_UNKNOWN, _GIVE_NAME, text=text)
        named = alternatives(f"{each.name} ({each.code})" for each in near[:_MOST_NEAR])
        what = _SEVERAL if meaning.is_name else _UNKNOWN
        raise RecordsError(what, say.mark("Is it {near}?"), text=text, near=named)


@dataclass(frozen=True)
class DelegationListRequest:
    """Requests the list of delegations and groups."""

    def read(self, archive: Archive) -> DelegationList:
        return read_delegation_list(archive)


def read_delegation_list(archive: Archive) -> DelegationList:
    """The delegations and regional groups of a records file."""
    every = read_names(archive)
    by_code = {each.code: each for each in every}
    named = [_delegation(row, by_code[row.delegation].names) for row in archive.query(DELEGATIONS)]
    groups = _groups(names.delegation for names in named)
    return DelegationList([*named, *groups], NameFinder(every))


def _delegation(facts: DelegationNames, names: Iterable[str]) -> _Names:
    delegation = DelegationOrGroup(
        facts.delegation, facts.name, facts.kind, facts.regional_group or ""
    )
    codes = filter(None, (facts.delegation, facts.iso2, facts.iso3, facts.m49))
    return _named(delegation, [*names, *codes])


def _groups(members: Iterable[DelegationOrGroup]) -> Iterator[_Names]:
    groups = {each.regional_group for each in members if each.regional_group}
    for name in sorted(groups, key=lambda group: (sort_key(group), group)):
        short = SHORT["regional_group"].get(name, name)
        yield _named(DelegationOrGroup(f"{GROUP}{name}", name, "", ""), [name, short])


def _named(delegation: DelegationOrGroup, names: Iterable[str]) -> _Names:
    """The folded names; the first of `names` is the one shown."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    # "DRC", "UAE": the initials stand for the name shown.
    initials = "".join(word[0] for word in delegation.name.split() if word[0].isupper())
    if len(initials) > 1:
        folded.setdefault(fold(initials), "")
    return _Names(delegation, tuple(folded.values()), tuple(folded))


def _ranked(every: Iterable[_Names], rank_of: Callable[[str], int | None]) -> list[Match]:
    """Those with a name that has a rank, the best first, and else in their order."""
    ranked = []
    for place, names in enumerate(every):
        ranks = {name: rank for name in names.folded if (rank := rank_of(name)) is not None}
        if ranks:
            best = min(ranks, key=ranks.__getitem__)
            shown = names.folded[0]
            other_name = "" if shown in ranks else names.written[names.folded.index(best)]
            # Of equal ranks, a match by the name shown comes before one by another name.
            match = Match(names.delegation, other_name)
            ranked.append((ranks[best], best != shown, place, match))
    return [match for *_, match in sorted(ranked, key=lambda entry: entry[:3])]


def _rank(typed: str, name: str) -> int | None:
    """The rank of the match of `typed` with `name`, 0 for the best; None for no match."""
    if name == typed:
        return 0
    if name.startswith(f"{typed} "):
        return 1
    if name.startswith(typed):
        return 2
    if f" {typed}" in name:
        return 3
    words = name.split()
    if all(any(word.startswith(part) for word in words) for part in typed.split()):
        return 4
    return None


def _distance_to(typed: str) -> Callable[[str], int | None]:
    distance, most = EditDistance(typed), prefix_allowance(len(typed))
    return lambda name: distance.to_prefix(name, most) if most else None
