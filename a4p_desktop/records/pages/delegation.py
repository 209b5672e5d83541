"""Everything recorded of one delegation, for its page and its brief."""

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
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.pages.answer import Answer, answers
from a4p_desktop.records.pages.contents import Contents, contents
from a4p_desktop.records.pages.delegation_statements import (
    DelegationStatements,
    ThemeOfDelegation,
    read_statements,
)
from a4p_desktop.records.schema.codes import LANGUAGE

Recorded = TypeVar("Recorded", Role, Mission)


@dataclass(frozen=True)
class Sourced(Generic[Recorded]):
    """A role or an operation hosted, with its sources."""

    facts: Recorded
    sources: Sequence[Source]


@dataclass(frozen=True)
class DelegationPage:
    """One delegation with its roles, operations hosted and statements, and where it stands."""

    facts: Delegation
    contents: Contents
    names: Mapping[str, str]
    """Language code -> its name, for those of the six languages in which it is known."""
    roles: Sequence[Sourced[Role]]
    missions: Sequence[Sourced[Mission]]
    """The operations that it hosts."""
    statements: DelegationStatements
    answers: Sequence[Answer]
    """One for every instrument; empty for those that join none, such as the Secretariat."""

    @property
    def code(self) -> str:
        return self.facts.delegation

    @property
    def name(self) -> str:
        """Its English name in United Nations usage."""
        return self.facts.name

    @property
    def name_2018(self) -> str:
        """Its name in 2018 if it was another one, else ""."""
        before = self.facts.name_2018 or ""
        return before if before != self.name else ""

    @property
    def raised(self) -> Sequence[ThemeOfDelegation]:
        """The themes that its statements raise."""
        return [theme for theme in self.statements.themes if theme.statements]


@dataclass(frozen=True)
class DelegationRequest:
    """Requests the page of the delegation with a code."""

    code: str

    def read(self, archive: Archive) -> DelegationPage | None:
        """The page; None if the file does not have the delegation."""
        return read_delegation(archive, self.code)


def read_delegation(archive: Archive, code: str) -> DelegationPage | None:
    """The page of the delegation `code`; None if the file does not have it."""
    for facts in archive.query(DELEGATION, code=code):
        return DelegationPage(
            facts=facts,
            contents=contents(archive),
            names=_names(facts),
            roles=_roles(archive, code),
            missions=_missions(archive, code),
            statements=read_statements(archive, code),
            answers=answers(archive, code),
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
