"""The delegations and regional groups by all their names, and who is meant by what is typed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import ALIASES, DELEGATIONS, DelegationNames
from a4p_desktop.records.schema.codes import SHORT
from a4p_desktop.records.text.edit_distance import EditDistance
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.near_words import prefix_allowance

GROUP = "group:"
"""What stands before the name of a regional group, to tell it from the code of a delegation."""


@dataclass(frozen=True)
class Party:
    """A delegation, or a regional group."""

    code: str
    """That of the delegation, or GROUP and the name of the group."""
    name: str
    kind: str
    """That of the delegation, or "" for a group."""
    regional_group: str
    """Of which it is a member, or ""."""

    @property
    def is_group(self) -> bool:
        return self.code.startswith(GROUP)


class Found(NamedTuple):
    """A party that may be meant, and the name that says so where it is not the one shown."""

    party: Party
    by: str = ""


@dataclass(frozen=True)
class _Names:
    """One party, with each of its names as it is written and as it is folded."""

    party: Party
    written: tuple[str, ...]
    folded: tuple[str, ...]


@dataclass(frozen=True)
class Parties:
    """All delegations in the order of their names, and then the regional groups."""

    _named: Sequence[_Names]

    @property
    def all(self) -> Sequence[Party]:
        """Everybody."""
        return [one.party for one in self._named]

    def party(self, code: str) -> Party | None:
        """Who has the code."""
        return next((party for party in self.all if party.code == code), None)

    def find(self, text: str) -> list[Found]:
        """Who may be meant by `text`, the likeliest first; everybody where nothing is typed.

        Where nobody is called so, those whose names begin nearly so, for a slip of the keyboard.
        """
        typed = fold(text)
        if not typed:
            return [Found(party) for party in self.all]
        return self._ranked(partial(_rank, typed)) or self._ranked(_distance_to(typed))

    def _ranked(self, rank_of: Callable[[str], int | None]) -> list[Found]:
        ranked = []
        for place, one in enumerate(self._named):
            ranks = {name: rank for name in one.folded if (rank := rank_of(name)) is not None}
            if ranks:
                best = min(ranks, key=ranks.__getitem__)
                shown = one.folded[0]
                by = "" if shown in ranks else one.written[one.folded.index(best)]
                # Of two who are called so as well, the one whose name is shown is meant.
                ranked.append((ranks[best], best != shown, place, Found(one.party, by)))
        return [found for *_, found in sorted(ranked, key=lambda one: one[:3])]


@dataclass(frozen=True)
class PartiesRequest:
    """Asks for all delegations and groups."""

    def read(self, archive: Archive) -> Parties:
        """Those that the file has."""
        return read_parties(archive)


def read_parties(archive: Archive) -> Parties:
    """The delegations and regional groups of a records file."""
    aliases: dict[str, list[str]] = {}
    for row in archive.query(ALIASES):
        aliases.setdefault(row.delegation, []).append(row.alias)
    rows = archive.query(DELEGATIONS)
    named = [_delegation(row, aliases.get(row.delegation, ())) for row in rows]
    return Parties([*named, *_groups(one.party for one in named)])


def _delegation(facts: DelegationNames, aliases: Iterable[str]) -> _Names:
    party = Party(
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
    return _named(party, [*filter(None, names), *aliases])


def _groups(members: Iterable[Party]) -> Iterator[_Names]:
    for name in sorted({one.regional_group for one in members if one.regional_group}):
        short = SHORT["regional_group"].get(name, name)
        yield _named(Party(f"{GROUP}{name}", name, "", ""), [name, short])


def _named(party: Party, names: Iterable[str]) -> _Names:
    """`names` begin with the one that is shown."""
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(fold(name), name)
    # "DRC", "UAE": the first letters, which say the name that is shown.
    initials = "".join(word[0] for word in party.name.split() if word[0].isupper())
    if len(initials) > 1:
        folded.setdefault(fold(initials), "")
    return _Names(party, tuple(folded.values()), tuple(folded))


def _rank(typed: str, name: str) -> int | None:
    """How well `typed` says `name`, best with 0; None where it does not."""
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
