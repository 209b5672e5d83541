"""All that is recorded of one delegation, and where nothing is: what its page and brief tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import (
    DELEGATION,
    DELEGATION_MISSIONS,
    DELEGATION_ROLES,
    Delegation,
    Mission,
    Role,
)
from a4p_desktop.records.archive.queries.endorsements import (
    DELEGATION_STANDINGS,
    StandingOfDelegation,
)
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.pages.coverage import endorsement_state
from a4p_desktop.records.pages.delegation_statements import (
    AllSpoken,
    ThemeOfDelegation,
    read_spoken,
)
from a4p_desktop.records.schema.codes import LANGUAGE

Recorded = TypeVar("Recorded", Role, Mission)


@dataclass(frozen=True)
class Sourced(Generic[Recorded]):
    """A role, or an operation hosted."""

    facts: Recorded
    sources: Sequence[Source]


@dataclass(frozen=True)
class Standing:
    """Where it stands on an instrument."""

    facts: StandingOfDelegation
    sources: Sequence[Source]

    @property
    def state(self) -> str:
        """endorsed, support_only, not_on_list (the list is complete) or not_recorded."""
        return endorsement_state(self.facts.status, self.facts.completeness)


@dataclass(frozen=True)
class DelegationPage:
    """One delegation with all that belongs to it."""

    facts: Delegation
    names: Mapping[str, str]
    """Its names by the codes of the six languages, as far as they are known."""
    roles: Sequence[Sourced[Role]]
    missions: Sequence[Sourced[Mission]]
    """The operations that it hosts."""
    spoken: AllSpoken
    standings: Sequence[Standing]
    """On every instrument; none for those who join none, such as the Secretariat."""

    @property
    def code(self) -> str:
        return self.facts.delegation

    @property
    def name(self) -> str:
        """Its name in English, as the United Nations has it."""
        return self.facts.name

    @property
    def name_2018(self) -> str:
        """What it was called in 2018 where that was another name, or nothing."""
        before = self.facts.name_2018 or ""
        return before if before != self.name else ""

    @property
    def raised(self) -> Sequence[ThemeOfDelegation]:
        """The themes that a statement of it raises."""
        return [theme for theme in self.spoken.themes if theme.statements]

    @property
    def not_raised(self) -> Sequence[ThemeOfDelegation]:
        """The themes that no statement of it is coded with."""
        return [theme for theme in self.spoken.themes if not theme.statements]


@dataclass(frozen=True)
class DelegationRequest:
    """Asks for the page of the delegation with a code."""

    code: str

    def read(self, archive: Archive) -> DelegationPage | None:
        """The page; None where the file does not have the delegation."""
        return read_delegation(archive, self.code)


def read_delegation(archive: Archive, code: str) -> DelegationPage | None:
    """The page of the delegation `code`; None where the file does not have it."""
    for facts in archive.query(DELEGATION, code=code):
        return DelegationPage(
            facts=facts,
            names=_names(facts),
            roles=_roles(archive, code),
            missions=_missions(archive, code),
            spoken=read_spoken(archive, code),
            standings=_standings(archive, code),
        )
    return None


def _names(facts: Delegation) -> dict[str, str]:
    names = facts._asdict()
    named = {code: names["name" if code == "en" else f"name_{code}"] for code in LANGUAGE}
    return {code: name for code, name in named.items() if name}


def _roles(archive: Archive, code: str) -> list[Sourced[Role]]:
    return [
        Sourced(role, archive.sources("role", role.id))
        for role in archive.query(DELEGATION_ROLES, code=code)
    ]


def _missions(archive: Archive, code: str) -> list[Sourced[Mission]]:
    return [
        Sourced(mission, archive.sources("mission", mission.mission))
        for mission in archive.query(DELEGATION_MISSIONS, code=code)
    ]


def _standings(archive: Archive, code: str) -> list[Standing]:
    return [
        Standing(
            facts,
            archive.sources("endorsement", facts.endorsement) if facts.endorsement else [],
        )
        for facts in archive.query(DELEGATION_STANDINGS, delegation=code)
    ]
