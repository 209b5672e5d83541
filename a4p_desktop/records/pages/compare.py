"""Two delegations, or two regional groups, set side by side on the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.compare_delegations import delegation_rows, told_meetings
from a4p_desktop.records.pages.compare_groups import group_rows, member_count
from a4p_desktop.records.pages.comparison import Comparison
from a4p_desktop.records.pages.delegation import read_delegation
from a4p_desktop.records.pages.delegation_statements import MOST_MEETINGS
from a4p_desktop.records.pages.meetings import all_meetings
from a4p_desktop.records.pages.parties import Party, read_parties


@dataclass(frozen=True)
class ComparisonRequest:
    """Asks for one or two parties of one kind side by side, by their codes."""

    codes: tuple[str, ...]

    def read(self, archive: Archive) -> Comparison | None:
        """The comparison; None where they cannot be compared, see `compare`."""
        return compare(archive, self.codes)


def compare(archive: Archive, codes: Sequence[str]) -> Comparison | None:
    """The parties with these codes side by side; None where the file does not have one of them,
    or where a delegation would stand beside a group."""
    known = read_parties(archive)
    parties = tuple(party for code in codes if (party := known.party(code)) is not None)
    if len(parties) < len(codes) or len({party.is_group for party in parties}) != 1:
        return None
    return (_groups if parties[0].is_group else _delegations)(archive, parties)


def _delegations(archive: Archive, parties: tuple[Party, ...]) -> Comparison:
    found = (read_delegation(archive, party.code) for party in parties)
    pages = [page for page in found if page is not None]
    meetings = told_meetings(archive, pages)
    left_out = len(all_meetings(archive)) - len(meetings)
    return Comparison(parties, (), tuple(delegation_rows(archive, pages, meetings)), left_out)


def _groups(archive: Archive, parties: tuple[Party, ...]) -> Comparison:
    names = [party.name for party in parties]
    members = tuple(member_count(archive, name) for name in names)
    everywhere = all_meetings(archive)
    meetings = everywhere[:MOST_MEETINGS]
    left_out = len(everywhere) - len(meetings)
    rows = tuple(group_rows(archive, names, members, meetings))
    return Comparison(parties, members, rows, left_out)
