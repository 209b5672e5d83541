"""The list of delegations and regional groups, found by any of their names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import ALIASES, DELEGATIONS, DelegationNames
from a4p_desktop.records.schema.codes import SHORT
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold, sort_key
from a4p_desktop.records.text.near_words import prefix_allowance

GROUP = "group:"
"""The prefix of the code of a regional group, before its name."""


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

    @property
    def all(self) -> Sequence[DelegationOrGroup]:
        """All of them, in order."""
        return [names.delegation for names in self._named]

    def with_code(self, code: str) -> DelegationOrGroup | None:
        """The one with this code; None if there is none."""
        return next((each for each in self.all if each.code == code), None)

    def find(self, text: str) -> list[Match]:
        """Those that match `text`, the best first; all if it is blank.

        If no name matches, those whose names begin nearly so, for a slip of the keyboard.
        """
        typed = fold(text)
        if not typed:
            return [Match(each) for each in self.all]
        return self._ranked(partial(_rank, typed)) or self._ranked(_distance_to(typed))

    def _ranked(self, rank_of: Callable[[str], int | None]) -> list[Match]:
        ranked = []
        for place, names in enumerate(self._named):
            ranks = {name: rank for name in names.folded if (rank := rank_of(name)) is not None}
            if ranks:
                best = min(ranks, key=ranks.__getitem__)
                shown = names.folded[0]
                other_name = "" if shown in ranks else names.written[names.folded.index(best)]
                # Of equal ranks, a match by the name shown comes before one by another name.
                match = Match(names.delegation, other_name)
                ranked.append((ranks[best], best != shown, place, match))
        return [match for *_, match in sorted(ranked, key=lambda entry: entry[:3])]


@dataclass(frozen=True)
class DelegationListRequest:
    """Requests the list of delegations and groups."""

    def read(self, archive: Archive) -> DelegationList:
        return read_delegation_list(archive)


def read_delegation_list(archive: Archive) -> DelegationList:
    """The delegations and regional groups of a records file."""
    aliases: dict[str, list[str]] = {}
    for row in archive.query(ALIASES):
        aliases.setdefault(row.delegation, []).append(row.alias)
    rows = archive.query(DELEGATIONS)
    named = [_delegation(row, aliases.get(row.delegation, ())) for row in rows]
    return DelegationList([*named, *_groups(names.delegation for names in named)])


def _delegation(facts: DelegationNames, aliases: Iterable[str]) -> _Names:
    delegation = DelegationOrGroup(
        facts.delegation,
        facts.name,
        facts.kind,
        facts.regional_group or "",
    )
    names = (
        facts.name,
        facts.name_2018,
        facts.name_fr,
        facts.name_es,
        facts.name_ru,
        facts.name_zh,
        facts.name_ar,
        facts.delegation,
        facts.iso2,
        facts.iso3,
        facts.m49,
    )
    return _named(delegation, [*filter(None, names), *aliases])


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
