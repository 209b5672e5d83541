"""Compares two delegations, or two regional groups, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.answer import first_instrument, standings
from a4p_desktop.records.pages.comparison.delegations import delegation_rows, listed_meetings
from a4p_desktop.records.pages.comparison.groups import group_rows, member_count
from a4p_desktop.records.pages.comparison.rows import Comparison, Member
from a4p_desktop.records.pages.contents import all_meetings
from a4p_desktop.records.pages.delegation import read_delegation
from a4p_desktop.records.pages.delegation_list import (
    DelegationList,
    DelegationOrGroup,
    read_delegation_list,
)
from a4p_desktop.records.pages.delegation_statements import MOST_MEETINGS


@dataclass(frozen=True)
class ComparisonRequest:
    """Requests the comparison of one or two delegations, or groups, by their codes."""

    codes: tuple[str, ...]

    def read(self, archive: Archive) -> Comparison | None:
        """The comparison; None if they cannot be compared, see `compare`."""
        return compare(archive, self.codes)


def compare(archive: Archive, codes: Sequence[str]) -> Comparison | None:
    """The delegations, or groups, with these codes side by side; None if the file lacks one, or if
    they are a delegation and a group."""
    known = read_delegation_list(archive)
    compared = tuple(found for code in codes if (found := known.with_code(code)) is not None)
    if len(compared) < len(codes) or len({each.is_group for each in compared}) != 1:
        return None
    if not compared[0].is_group:
        return _delegations(archive, compared)
    groups = _groups(archive, compared)
    return groups if len(compared) > 1 else _with_members(archive, groups, known)


def _delegations(archive: Archive, compared: tuple[DelegationOrGroup, ...]) -> Comparison:
    pages = [page for each in compared if (page := read_delegation(archive, each.code))]
    meetings = listed_meetings(archive, pages)
    left_out = len(all_meetings(archive)) - len(meetings)
    return Comparison(compared, (), tuple(delegation_rows(archive, pages, meetings)), left_out)


def _groups(archive: Archive, compared: tuple[DelegationOrGroup, ...]) -> Comparison:
    names = [each.name for each in compared]
    members = tuple(member_count(archive, name) for name in names)
    everywhere = all_meetings(archive)
    meetings = everywhere[:MOST_MEETINGS]
    left_out = len(everywhere) - len(meetings)
    rows = tuple(group_rows(archive, names, members, meetings))
    return Comparison(compared, members, rows, left_out)


def _with_members(archive: Archive, found: Comparison, known: DelegationList) -> Comparison:
    """The comparison of one group, with its members and where they stand."""
    instrument, stands = first_instrument(archive), standings(archive)
    members = tuple(
        Member(each.code, each.name, stands[each.code])
        for each in known.all
        if each.regional_group == found.compared[0].name and each.code in stands
    )
    return replace(found, instrument=instrument, listed=members)
