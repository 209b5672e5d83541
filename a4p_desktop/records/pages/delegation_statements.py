"""What a delegation said: where, about what, and at which meetings it is not recorded."""

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
    SpokenStatement,
    ThemeOfStatement,
)
from a4p_desktop.records.archive.queries.themes import THEME_TITLES, THEMES_AT_MEETINGS
from a4p_desktop.records.pages.meetings import meetings_of_codes
from a4p_desktop.records.question.search import Condition, Search

MOST_MEETINGS = 30
"""At most so many meetings are told one by one, the newest of them."""
MOST_STATEMENTS = 5
"""At most so many statements of one meeting are told."""
MOST_PLEDGES = 30
"""At most so many statements with a pledge are told, the newest of them."""

# So many of the newest statements are looked at: those of one meeting follow each other.
_NEWEST = 600


@dataclass(frozen=True)
class Spoken:
    """One statement."""

    facts: SpokenStatement
    themes: Sequence[ThemeOfStatement]
    sources: Sequence[Source]


@dataclass(frozen=True)
class AtMeeting:
    """A meeting at which the delegation is recorded as speaking."""

    meeting: MeetingTitle
    in_all: int
    """How many statements are recorded of it there."""
    statements: Sequence[Spoken]
    """The first `MOST_STATEMENTS` of them."""


@dataclass(frozen=True)
class Silence:
    """The meetings at which it is not recorded as speaking, of those with lists of one kind.

    Where `completeness` is "complete", it did not speak there; where it is "partial", nothing
    follows from it.
    """

    completeness: str
    in_all: int
    meetings: Sequence[MeetingTitle]
    """The newest `MOST_MEETINGS` of them."""


@dataclass(frozen=True)
class ThemeOfDelegation:
    """How many of the delegation's statements raise a theme; 0 says that none of those coded do."""

    theme: str
    title: str
    row_id: int
    """Of its row in the themes table, over all meetings."""
    statements: int
    read: int
    """How many of them were coded by reading."""
    keyword: int
    """How many of them were coded by rule."""
    at_meetings: Mapping[str, tuple[int, int]]
    """For those meetings told of at which it is raised: by reading, by rule."""


@dataclass(frozen=True)
class AllSpoken:
    """What is recorded of all statements of one delegation."""

    statements: int
    meetings: int
    """At how many meetings it is recorded as speaking."""
    spoke_at: Sequence[AtMeeting]
    """The newest `MOST_MEETINGS` of these."""
    silence: Sequence[Silence]
    """Complete lists first; a kind of list of which there is none is left out."""
    themes: Sequence[ThemeOfDelegation]
    """All themes, raised or not, in the order recorded."""
    uncoded: int
    """How many of its statements have no themes coded, so that they say nothing of themes."""
    with_pledge: int
    pledges: Sequence[Spoken]
    """The newest `MOST_PLEDGES` of its statements with a pledge."""


def read_spoken(archive: Archive, code: str) -> AllSpoken:
    """What the delegation `code` said."""
    own = own_statements(code)
    numbers = facet_numbers(archive, own, "meeting", "themes", "has_pledge")
    at_meetings = numbers["meeting"]
    at_meetings.pop("", None)  # what is not recorded: every statement has its meeting
    told = _by_meeting(archive.query(DELEGATION_NEWEST, code=code, most=_NEWEST))
    with_pledge = numbers["has_pledge"].get("yes", 0)
    return AllSpoken(
        statements=sum(at_meetings.values()),
        meetings=sum(map(bool, at_meetings.values())),
        spoke_at=_spoke_at(archive, told, at_meetings),
        silence=_silence(archive, at_meetings),
        themes=_themes(archive, code, numbers["themes"], list(told)),
        uncoded=numbers["themes"].get("", 0),
        with_pledge=with_pledge,
        pledges=_pledges(archive, own) if with_pledge else [],
    )


def own_statements(code: str) -> Search:
    """The search that finds all statements of the delegation `code`, and no others."""
    # By the column, which is exact; the words "delegation:nam" also find whom others call so.
    return Search("speakers", where=(Condition("delegation_code", code),), order="-date")


def narrowed(search: Search, facet: str, value: str) -> Search:
    """`search`, of the rows that have this value too."""
    return Search(search.table, where=(*search.where, Condition(facet, value)), order=search.order)


def facet_numbers(archive: Archive, search: Search, *facets: str) -> dict[str, dict[str, int]]:
    """For each of the facets, how many of the rows found have each value, in their order."""
    values = archive.facet_values(search.table)
    counts = archive.facet_counts(search, *facets)
    return {facet: dict(zip(values[facet].texts, counts[facet], strict=True)) for facet in facets}


def _by_meeting(newest: Iterable[NewestStatement]) -> dict[str, list[int]]:
    """The ids of statements by their meeting, of the newest meetings."""
    told: dict[str, list[int]] = {}
    for one in newest:
        told.setdefault(one.meeting, []).append(one.id)
    return {meeting: sorted(told[meeting]) for meeting in list(told)[:MOST_MEETINGS]}


def _spoke_at(
    archive: Archive, told: Mapping[str, Sequence[int]], in_all: Mapping[str, int]
) -> list[AtMeeting]:
    ids = [one for some in told.values() for one in some[:MOST_STATEMENTS]]
    statements = _spoken(archive, ids)
    return [
        AtMeeting(
            meeting,
            in_all[meeting.meeting],
            [one for one in statements if one.facts.meeting == meeting.meeting],
        )
        for meeting in meetings_of_codes(archive, list(told))
    ]


def _spoken(archive: Archive, ids: Sequence[int]) -> list[Spoken]:
    return [
        Spoken(
            facts,
            archive.query(STATEMENT_THEMES, id=facts.id),
            archive.sources("statement", facts.id),
        )
        for facts in archive.query(STATEMENTS_OF_IDS, ids=json.dumps(ids))
    ]


def _silence(archive: Archive, numbers: Mapping[str, int]) -> list[Silence]:
    """`numbers` tells for every meeting, the oldest first, how often the delegation spoke."""
    silent = [meeting for meeting in reversed(list(numbers)) if not numbers[meeting]]
    complete = {row.meeting for row in archive.query(COMPLETE_MEETINGS)}
    kinds = {
        "complete": [meeting for meeting in silent if meeting in complete],
        "partial": [meeting for meeting in silent if meeting not in complete],
    }
    return [
        Silence(completeness, len(codes), meetings_of_codes(archive, codes[:MOST_MEETINGS]))
        for completeness, codes in kinds.items()
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


def _pledges(archive: Archive, own: Search) -> list[Spoken]:
    return _spoken(archive, archive.ids(narrowed(own, "has_pledge", "yes"), 0, MOST_PLEDGES))
