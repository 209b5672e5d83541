"""The statements of a delegation: by meeting, by theme, and the meetings without any."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import COMPLETE_MEETINGS, MeetingTitle
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.archive.queries.statements import (
    DELEGATION_NEWEST,
    STATEMENT_THEMES,
    STATEMENTS_OF_IDS,
    NewestStatement,
    PageStatement,
    ThemeOfStatement,
)
from a4p_desktop.records.archive.queries.themes import THEME_TITLES, THEMES_AT_MEETINGS
from a4p_desktop.records.origin.added import origins_of
from a4p_desktop.records.pages.contents import meetings_of_codes
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS

MOST_MEETINGS = 30
"""The most meetings that are listed, newest first."""
MOST_STATEMENTS = 5
"""The most statements that are listed of one meeting."""
MOST_PLEDGES = 30
"""The most statements with a pledge that are listed, newest first."""

# The newest statements from which those listed are taken; those of a meeting are consecutive.
_NEWEST = 600


@dataclass(frozen=True)
class SourcedStatement:
    """One statement with its themes and sources."""

    facts: PageStatement
    themes: Sequence[ThemeOfStatement]
    sources: Sequence[Source]
    origins: str
    """Where it comes from, joined by |; "" where the file has no own records."""


@dataclass(frozen=True)
class AtMeeting:
    """A meeting with statements of the delegation."""

    meeting: MeetingTitle
    in_all: int
    """The number of its statements there."""
    statements: Sequence[SourcedStatement]
    """The first `MOST_STATEMENTS` of them."""


@dataclass(frozen=True)
class Silence:
    """The meetings without statements of the delegation, among those of one completeness.

    At meetings with a complete list the delegation did not speak; from a partial list nothing
    follows.
    """

    completeness: str
    in_all: int
    meetings: Sequence[MeetingTitle]
    """The newest `MOST_MEETINGS` of them."""


@dataclass(frozen=True)
class ThemeOfDelegation:
    """The number of statements that raise a theme; 0 if none of those coded do."""

    theme: str
    title: str
    row_id: int
    """The id of its row in the themes table, over all meetings."""
    statements: int
    read: int
    """The number of them coded by reading."""
    keyword: int
    """The number of them coded by rule."""
    at_meetings: Mapping[str, tuple[int, int]]
    """For the meetings listed at which it is raised: the numbers by reading and by rule."""


@dataclass(frozen=True)
class DelegationStatements:
    """All statements of one delegation, in numbers and lists."""

    in_all: int
    """The number of its statements."""
    meetings: int
    """The number of meetings with statements of it."""
    spoke_at: Sequence[AtMeeting]
    """The newest `MOST_MEETINGS` of these."""
    silence: Sequence[Silence]
    """Complete lists first; a completeness without such meetings is left out."""
    themes: Sequence[ThemeOfDelegation]
    """All themes, raised or not, in the order recorded."""
    uncoded: int
    """The number of its statements without coded themes."""
    with_pledge: int
    pledges: Sequence[SourcedStatement]
    """The newest `MOST_PLEDGES` of its statements with a pledge."""


def read_statements(archive: Archive, code: str) -> DelegationStatements:
    """The statements of the delegation `code`."""
    own = own_statements(code)
    numbers = facet_numbers(archive, own, "meeting", "themes", "has_pledge")
    at_meetings = numbers["meeting"]
    at_meetings.pop("", None)  # no statement lacks its meeting
    listed = _by_meeting(archive.query(DELEGATION_NEWEST, code=code, most=_NEWEST))
    with_pledge = numbers["has_pledge"].get("yes", 0)
    return DelegationStatements(
        in_all=sum(at_meetings.values()),
        meetings=sum(map(bool, at_meetings.values())),
        spoke_at=_spoke_at(archive, listed, at_meetings),
        silence=_silence(archive, at_meetings),
        themes=_themes(archive, code, numbers["themes"], list(listed)),
        uncoded=numbers["themes"].get("", 0),
        with_pledge=with_pledge,
        pledges=_pledges(archive, own) if with_pledge else [],
    )


def own_statements(code: str) -> Search:
    """The search that finds all statements of the delegation `code`, and no others."""
    # By the column, which is exact; the words "delegation:nam" match other names too.
    return Search(SPEAKERS.name, where=(Condition("delegation_code", code),), order="-date")


def narrowed(search: Search, facet: str, value: str) -> Search:
    """`search` with one more condition."""
    return Search(search.table, where=(*search.where, Condition(facet, value)), order=search.order)


def facet_numbers(archive: Archive, search: Search, *facets: str) -> dict[str, dict[str, int]]:
    """For each of the facets: value -> the number of rows found, in the order of the values."""
    values = archive.facet_values(search.table)
    counts = archive.facet_counts(search, *facets)
    return {facet: dict(zip(values[facet].texts, counts[facet], strict=True)) for facet in facets}


def _by_meeting(newest: Iterable[NewestStatement]) -> dict[str, list[int]]:
    """The ids of the newest statements by meeting, for the meetings listed."""
    ids: dict[str, list[int]] = {}
    for row in newest:
        ids.setdefault(row.meeting, []).append(row.id)
    return {meeting: ids[meeting] for meeting in list(ids)[:MOST_MEETINGS]}


def _spoke_at(
    archive: Archive, listed: Mapping[str, Sequence[int]], in_all: Mapping[str, int]
) -> list[AtMeeting]:
    ids = [row_id for ids in listed.values() for row_id in ids[:MOST_STATEMENTS]]
    statements = _sourced(archive, ids)
    return [
        AtMeeting(
            meeting,
            in_all[meeting.meeting],
            [each for each in statements if each.facts.meeting == meeting.meeting],
        )
        for meeting in meetings_of_codes(archive, list(listed))
    ]


def _sourced(archive: Archive, ids: Sequence[int]) -> list[SourcedStatement]:
    origins = origins_of(archive, SPEAKERS.name, ids)
    return [
        SourcedStatement(
            facts,
            archive.query(STATEMENT_THEMES, id=facts.id),
            archive.sources("statement", facts.id),
            origins.get(facts.id, ""),
        )
        for facts in archive.query(STATEMENTS_OF_IDS, ids=json.dumps(ids))
    ]


def _silence(archive: Archive, numbers: Mapping[str, int]) -> list[Silence]:
    """`numbers` maps every meeting, oldest first, to the number of the delegation's statements."""
    silent = [meeting for meeting in reversed(list(numbers)) if not numbers[meeting]]
    complete = {row.meeting for row in archive.query(COMPLETE_MEETINGS)}
    by_completeness = {
        "complete": [meeting for meeting in silent if meeting in complete],
        "partial": [meeting for meeting in silent if meeting not in complete],
    }
    return [
        Silence(completeness, len(codes), meetings_of_codes(archive, codes[:MOST_MEETINGS]))
        for completeness, codes in by_completeness.items()
        if codes
    ]


def _themes(
    archive: Archive, code: str, numbers: Mapping[str, int], meetings: Sequence[str]
) -> list[ThemeOfDelegation]:
    own = own_statements(code)
    by_reading, by_rule = (
        facet_numbers(archive, narrowed(own, "themes_coded_by", coded), "themes")["themes"]
        for coded in ("read", "keyword")
    )
    at_meetings = _at_meetings(archive, code, meetings)
    return [
        ThemeOfDelegation(
            theme=(theme := facts.theme),
            title=facts.title,
            row_id=facts.id,
            statements=numbers.get(theme, 0),
            read=by_reading.get(theme, 0),
            keyword=by_rule.get(theme, 0),
            at_meetings=at_meetings.get(theme, {}),
        )
        for facts in archive.query(THEME_TITLES)
    ]


def _at_meetings(
    archive: Archive, code: str, meetings: Sequence[str]
) -> dict[str, dict[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for row in archive.query(THEMES_AT_MEETINGS, code=code, meetings=json.dumps(meetings)):
        counted = row.coded_by_reading, row.coded_by_keyword
        found.setdefault(row.theme, {})[row.meeting] = counted
    return found


def _pledges(archive: Archive, own: Search) -> list[SourcedStatement]:
    return _sourced(archive, archive.ids(narrowed(own, "has_pledge", "yes"), 0, MOST_PLEDGES))
