"""The rows of a comparison of regional groups: shares of their members."""

import json
from collections.abc import Iterator, Mapping, Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import (
    GROUP_ENDORSEMENTS,
    GROUP_MEMBERS,
    GROUP_PLEDGES,
    GROUP_THEMES,
)
from a4p_desktop.records.archive.queries.meetings import SPOKE_AT
from a4p_desktop.records.pages.comparison.rows import Row, Share, Way, instrument_note
from a4p_desktop.records.pages.contents import contents, meetings_of_codes
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.codes import LEVEL
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS

_Spoke = Mapping[tuple[str, str], int]
"""(meeting, level) -> the number of members that spoke; "" is any level."""


def member_count(archive: Archive, group: str) -> int:
    """The number of members of a regional group."""
    (row,) = archive.query(GROUP_MEMBERS, regional_group=group)
    return row.members


def group_rows(
    archive: Archive, groups: Sequence[str], members: Sequence[int], meetings: Sequence[str]
) -> Iterator[Row]:
    """All rows, section by section; `members` are the numbers of members."""
    beside = _Groups(groups, members)
    yield from _instruments(archive, beside)
    yield from _meetings(archive, beside, meetings)
    yield from _themes(archive, beside)
    if not contents(archive).pledges:
        return
    counted = [_pledging(archive, group) for group in groups]
    pledged = Condition("has_pledge", "yes")
    shares = beside.shares(counted, SPEAKERS.name, pledged)
    # The records do not claim to have all pledges.
    yield Row("pledges", "pledges", shares, measure="pledged", completeness="partial")


class _Groups:
    """The groups compared, which turn counts into shares."""

    def __init__(self, names: Sequence[str], members: Sequence[int]) -> None:
        self.names = names
        self._members = members

    def shares(
        self, counted: Sequence[int], table: str, *conditions: Condition
    ) -> tuple[Share, ...]:
        """A share for each group, with the way to the rows under these conditions."""
        return tuple(
            Share(number, of, self._way(name, table, conditions) if number else None)
            for name, number, of in zip(self.names, counted, self._members, strict=True)
        )

    def _way(self, name: str, table: str, conditions: Sequence[Condition]) -> Way:
        return table, Question(conditions=(*conditions, Condition("regional_group", name)))


def _pledging(archive: Archive, group: str) -> int:
    (row,) = archive.query(GROUP_PLEDGES, regional_group=group)
    return row.members


def _meetings(archive: Archive, beside: _Groups, meetings: Sequence[str]) -> Iterator[Row]:
    spoke = [_spoke(archive, group, meetings) for group in beside.names]
    for meeting in meetings_of_codes(archive, meetings):
        code, at = meeting.meeting, Condition("meeting", meeting.meeting)
        for level in ("", *LEVEL):
            counted = [numbers.get((code, level), 0) for numbers in spoke]
            if level and not any(counted):
                continue
            conditions = (at, Condition("level", level)) if level else (at,)
            yield Row(
                "meetings",
                code,
                beside.shares(counted, SPEAKERS.name, *conditions),
                meeting.title,
                level or "spoke",
                meeting.completeness,
            )


def _spoke(archive: Archive, group: str, meetings: Sequence[str]) -> _Spoke:
    rows = archive.query(SPOKE_AT, meetings=json.dumps(meetings), code=None, regional_group=group)
    members: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        for level in ("", row.level):
            members.setdefault((row.meeting, level), set()).add(row.delegation)
    return {key: len(delegations) for key, delegations in members.items()}


def _themes(archive: Archive, beside: _Groups) -> Iterator[Row]:
    found = [archive.query(GROUP_THEMES, regional_group=group) for group in beside.names]
    for rows in zip(*found, strict=True):
        theme = Condition("themes", rows[0].theme)
        shares = beside.shares([row.members for row in rows], SPEAKERS.name, theme)
        yield Row("themes", theme.value, shares, rows[0].title, "raised")


def _instruments(archive: Archive, beside: _Groups) -> Iterator[Row]:
    found = [archive.query(GROUP_ENDORSEMENTS, regional_group=group) for group in beside.names]
    for rows in zip(*found, strict=True):
        facts = rows[0]
        on_it = Condition("instrument", facts.instrument)
        for status, counted in (
            ("endorsed", [row.endorsed for row in rows]),
            ("support_only", [row.support_only for row in rows]),
        ):
            if status == "support_only" and not any(counted):
                continue
            yield Row(
                "instruments",
                on_it.value,
                beside.shares(counted, ENDORSEMENTS.name, on_it, Condition("status", status)),
                facts.title,
                status,
                facts.completeness,
                instrument_note(facts.completeness, facts.note),
            )
