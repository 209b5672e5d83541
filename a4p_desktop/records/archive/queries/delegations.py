"""The queries for delegations and regional groups, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Delegation(NamedTuple):
    """One delegation with its names and groups."""

    delegation: str
    name: str
    name_2018: str | None
    kind: str
    first_day: str | None
    """Of a party that has not always been there."""
    last_day: str | None
    """Of one that is there no longer."""
    iso2: str | None
    iso3: str | None
    m49: str | None
    region: str | None
    subregion: str | None
    regional_group: str | None
    regional_group_note: str | None
    method: str | None
    name_fr: str | None
    name_es: str | None
    name_ar: str | None
    name_ru: str | None
    name_zh: str | None


DELEGATION = Query("delegation", Delegation)


class DelegationNames(NamedTuple):
    """One delegation with the names and codes by which it is found."""

    delegation: str
    name: str
    name_2018: str | None
    kind: str
    iso2: str | None
    iso3: str | None
    m49: str | None
    regional_group: str | None
    name_fr: str | None
    name_es: str | None
    name_ar: str | None
    name_ru: str | None
    name_zh: str | None


DELEGATIONS = Query("delegations", DelegationNames)


class Alias(NamedTuple):
    """Another name by which a delegation is found."""

    delegation: str
    alias: str


ALIASES = Query("aliases", Alias)


class Role(NamedTuple):
    """A role of a delegation in 2018."""

    id: int
    role: str
    value: str | None
    as_of: str | None
    note: str | None
    method: str | None


DELEGATION_ROLES = Query("delegation_roles", Role)


class Mission(NamedTuple):
    """An operation that a delegation hosts."""

    mission: str
    area: str
    as_of: str | None
    note: str | None


DELEGATION_MISSIONS = Query("delegation_missions", Mission)


class MemberCount(NamedTuple):
    """A number of members of a regional group."""

    members: int


GROUP_PLEDGES = Query("group_pledges", MemberCount)


GROUP_MEMBERS = Query("group_members", MemberCount)


class GroupTheme(NamedTuple):
    """The number of members of a regional group that raise a theme."""

    theme: str
    title: str
    members: int


GROUP_THEMES = Query("group_themes", GroupTheme)


class GroupEndorsements(NamedTuple):
    """The numbers of members of a regional group that endorsed an instrument or support it."""

    instrument: str
    title: str
    completeness: str
    note: str | None
    endorsed: int
    support_only: int


GROUP_ENDORSEMENTS = Query("group_endorsements", GroupEndorsements)
