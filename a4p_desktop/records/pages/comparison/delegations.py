"""The rows of a comparison of delegations, with the answer of each."""

import json
from collections.abc import Iterable, Iterator, Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import Role
from a4p_desktop.records.archive.queries.meetings import SPOKE_AT, MeetingTitle
from a4p_desktop.records.pages.answer import Answer
from a4p_desktop.records.pages.comparison.rows import (
    DID_NOT_SPEAK,
    NOT_CODED,
    NOT_RAISED,
    NOT_RECORDED,
    RAISED,
    RECORDED,
    Fact,
    Row,
    Way,
    instrument_note,
)
from a4p_desktop.records.pages.contents import all_meetings, meetings_of_codes
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.pages.delegation import DelegationPage
from a4p_desktop.records.pages.delegation_statements import MOST_MEETINGS
from a4p_desktop.records.question.question import Question, delegation_text
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.codes import LEVEL, ROLE
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS

_LEVELS = list(LEVEL)
_UNKNOWN = Fact((NOT_RECORDED,))

Pages = Sequence[DelegationPage]


def listed_meetings(archive: Archive, pages: Pages) -> list[str]:
    """The meetings with a row, newest first: all, or if these are too many, the newest at which one
    of the delegations spoke."""
    everywhere = all_meetings(archive)
    if len(everywhere) <= MOST_MEETINGS:
        return everywhere
    spoke_at = {at.meeting.meeting for page in pages for at in page.statements.spoke_at}
    return [meeting for meeting in everywhere if meeting in spoke_at][:MOST_MEETINGS]


def delegation_rows(archive: Archive, pages: Pages, meetings: Sequence[str]) -> Iterator[Row]:
    """All rows, section by section."""
    yield from _instruments(pages)
    yield from _meetings(archive, pages, meetings)
    yield from _themes(pages)
    if any(page.contents.pledges for page in pages):
        yield Row("pledges", "pledges", tuple(map(_pledge, pages)))
    yield from _roles(pages)
    yield from _about(pages)


def _about(pages: Pages) -> Iterator[Row]:
    facts = [page.facts for page in pages]
    for column, texts in (
        ("kind", [each.kind for each in facts]),
        ("regional_group", [each.regional_group for each in facts]),
        ("region", [each.region for each in facts]),
        ("subregion", [each.subregion for each in facts]),
    ):
        if any(texts):
            yield Row("about", column, tuple(Fact((text or NOT_RECORDED,)) for text in texts))


def _roles(pages: Pages) -> Iterator[Row]:
    held = [_held(page) for page in pages]
    for role in (*ROLE, *sorted({role for roles in held for role in roles if role not in ROLE})):
        if any(role in roles for roles in held):
            yield Row("roles", role, tuple(roles.get(role, _UNKNOWN) for roles in held))
    hosted = [tuple(mission.facts.mission for mission in page.missions) for page in pages]
    if any(hosted):
        answers = tuple(Fact(missions or (NOT_RECORDED,)) for missions in hosted)
        yield Row("roles", "missions", answers)


def _held(page: DelegationPage) -> dict[str, Fact]:
    """Role -> its values and notes; a delegation may hold one several times, as host."""
    held: dict[str, list[Role]] = {}
    for role in page.roles:
        held.setdefault(role.facts.role, []).append(role.facts)
    return {
        code: Fact(
            tuple(role.value or RECORDED for role in roles),
            note=" ".join(dict.fromkeys(role.note for role in roles if role.note)),
        )
        for code, roles in held.items()
    }


def _meetings(archive: Archive, pages: Pages, meetings: Sequence[str]) -> Iterator[Row]:
    spoke = [_levels(archive, page.code, meetings) for page in pages]
    for meeting in meetings_of_codes(archive, meetings):
        code = meeting.meeting
        answers = tuple(
            _at(meeting, page, levels.get(code, ()))
            for page, levels in zip(pages, spoke, strict=True)
        )
        completeness = meeting.completeness
        yield Row("meetings", code, answers, meeting.title, completeness=completeness)


def _levels(archive: Archive, code: str, meetings: Sequence[str]) -> dict[str, list[str]]:
    """Meeting -> the levels at which a delegation spoke there."""
    found: dict[str, list[str]] = {}
    rows = archive.query(SPOKE_AT, meetings=json.dumps(meetings), code=code, regional_group=None)
    for row in rows:
        found.setdefault(row.meeting, []).append(row.level)
    return found


def _at(meeting: MeetingTitle, page: DelegationPage, levels: Iterable[str]) -> Fact:
    known = tuple(sorted(levels, key=_LEVELS.index))
    if not known:
        complete = is_complete(meeting.completeness)
        return Fact((DID_NOT_SPEAK if complete else NOT_RECORDED,))
    return Fact(
        known,
        way=_way(page, SPEAKERS.name, Condition("meeting", meeting.meeting)),
        origins=_origins_at(page, meeting.meeting),
    )


def _origins_at(page: DelegationPage, meeting: str) -> str:
    statements = (
        statement
        for at in page.statements.spoke_at
        if at.meeting.meeting == meeting
        for statement in at.statements
    )
    origins = [each for statement in statements for each in statement.origins.split("|")]
    return "|".join(dict.fromkeys(filter(None, origins)))


def _themes(pages: Pages) -> Iterator[Row]:
    for beside in zip(*(page.statements.themes for page in pages), strict=True):
        answers = []
        for page, theme in zip(pages, beside, strict=True):
            coded = page.statements.in_all - page.statements.uncoded
            if theme.statements:
                way = _way(page, SPEAKERS.name, Condition("themes", theme.theme))
                answers.append(Fact((RAISED,), number=theme.statements, way=way))
            else:
                answers.append(Fact((NOT_RAISED if coded else NOT_CODED,)))
        yield Row("themes", beside[0].theme, tuple(answers), beside[0].title)


def _instruments(pages: Pages) -> Iterator[Row]:
    endorsements = [{each.facts.instrument: each for each in page.answers} for page in pages]
    instruments = {code: each.facts for page in endorsements for code, each in page.items()}
    for code, facts in instruments.items():
        answers = tuple(
            _endorsed(page, beside.get(code))
            for page, beside in zip(pages, endorsements, strict=True)
        )
        yield Row(
            "instruments",
            code,
            answers,
            facts.instrument_title,
            completeness=facts.completeness,
            note=instrument_note(facts.completeness, facts.instrument_note),
        )


def _endorsed(page: DelegationPage, answer: Answer | None) -> Fact:
    if answer is None:
        return _UNKNOWN
    return Fact(
        (answer.standing,),
        answer.evidence,
        answer.facts.names_instrument,
        way=_way(page, ENDORSEMENTS.name, Condition("instrument", answer.instrument)),
        origins=answer.origins,
    )


def _pledge(page: DelegationPage) -> Fact:
    number = page.statements.with_pledge
    if not number:
        return _UNKNOWN
    way = _way(page, SPEAKERS.name, Condition("has_pledge", "yes"))
    return Fact((RECORDED,), number=number, way=way)


def _way(page: DelegationPage, table: str, condition: Condition) -> Way:
    return table, Question(delegation_text(page.code, page.name), (condition,))
