"""The brief on a delegation: facts, statements, endorsements, and what is not recorded."""

from collections.abc import Iterator, Sequence
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import Mission, Role
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.archive.queries.statements import DELEGATION_NEWEST
from a4p_desktop.records.brief.brief import (
    Brief,
    Card,
    Cell,
    Column,
    Fact,
    Mark,
    Strip,
    Table,
    Tile,
    Words,
)
from a4p_desktop.records.brief.own_lines import OwnLines
from a4p_desktop.records.brief.phrases import (
    ABOUT_INITIATIVE,
    SILENCE,
    coded,
    endorsed_when,
    file_name,
    grade_meanings,
    made_line,
    meeting_words,
    sentence,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.pages.answer import Answer, Standing, standing_words
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.pages.delegation import (
    DelegationPage,
    Sourced,
    read_delegation,
)
from a4p_desktop.records.pages.delegation_statements import (
    DelegationStatements,
    Silence,
    ThemeOfDelegation,
)
from a4p_desktop.records.pages.fact_words import (
    BY_INITIATIVE,
    existence_words,
    grade_words,
    role_words,
)
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS

say = Speaker("Brief")

MOST_STATEMENTS = 20
"""The most that a brief lists, the newest first; the program shows and exports all."""

_NAMES = ("fr", "es", "ru", "zh", "ar")
_KEY: tuple[tuple[Mark, Message], ...] = (
    ("full", say.mark("coded by reading")),
    ("half", say.mark("by keyword only")),
    ("none", say.mark("not coded in what is recorded")),
)
_NOT_JOINED = {
    Standing.NOT_LISTED: say.mark(
        "Not on the complete list of: {instruments}. It may have joined since."
    ),
    Standing.NONE: say.mark("No evidence found either way: {instruments}. It may have endorsed."),
}


def delegation_brief(archive: Archive, code: str, today: date) -> Brief | None:
    """The brief on the delegation with this code; None where there is none."""
    page = read_delegation(archive, code)
    return None if page is None else _DelegationBrief(archive, page).made(today)


class _DelegationBrief:
    """Composes the brief on one delegation and numbers its sources in the order of the page."""

    def __init__(self, archive: Archive, page: DelegationPage) -> None:
        self._archive = archive
        self._page = page
        self._citing = Citing(archive)
        standings = [answer.row for answer in page.answers]
        self._own = OwnLines(archive, self._citing, ENDORSEMENTS.name, standings)
        self._support = ""
        self._by_initiative = False

    def made(self, today: date) -> Brief:
        page = self._page
        card = next(map(self._card, page.answers[:1]), None)
        statements = self._statements()
        facts = tuple(self._facts())
        tables = [*self._statement_table(statements), *self._declarations()]
        return Brief(
            kind=say("Delegation"),
            title=page.name,
            names=tuple(self._other_names()),
            card=card,
            facts=facts,
            picture=_themes_raised(page.statements),
            tables=tuple(tables),
            notes=(
                *(list(self._silence()) or [said(SILENCE)]),
                *dict.fromkeys((*statements.notes(), *self._own.notes())),
                *self._notes(),
                *source_notes(self._citing),
            ),
            sources=self._citing.listed(),
            language=current().code,
            made=made_line(self._archive, today),
            file_name=file_name("delegation", page.code),
        )

    def _other_names(self) -> Iterator[Words]:
        """The names in the other languages, each spelling once."""
        spellings = {self._page.name}
        for language in _NAMES:
            name = text(self._page.names.get(language))
            if name and name not in spellings:
                spellings.add(name)
                yield Words(name, language=language)

    def _facts(self) -> Iterator[Fact]:
        facts = self._page.facts
        if self._page.name_2018:
            yield Fact(say("Named in 2018"), (Words(text(self._page.name_2018)),))
        numbers = map(text, (facts.iso2, facts.iso3, facts.m49))
        pieces = [
            coded("kind", facts.kind),
            existence_words(facts.first_day, facts.last_day),
            text(facts.regional_group),
            current().series(list(numbers)),
        ]
        yield Fact(say("What it is"), tuple(Words(piece) for piece in pieces if piece))
        if facts.regional_group_note:
            yield Fact(say("Its group"), (Words(text(facts.regional_group_note)),))
        yield Fact(say("Recorded"), (Words(self._recorded()),))
        if self._page.roles:
            yield Fact(say("In 2018"), tuple(self._role(role) for role in self._page.roles))
        if self._page.missions:
            hosted = (self._mission(mission) for mission in self._page.missions)
            yield Fact(say("Hosts"), tuple(hosted))

    def _recorded(self) -> str:
        recorded = self._page.statements
        numbers = [say("no statement"), "", ""]
        if recorded.in_all:
            statements = say("{n} statement|{n} statements", n=recorded.in_all)
            meetings = say("{n} meeting|{n} meetings", n=recorded.meetings)
            numbers[0] = say("{statements} at {meetings}", statements=statements, meetings=meetings)
        if self._others:
            endorsed = sum(answer.standing is Standing.ENDORSED for answer in self._others)
            numbers[1] = say("no other declaration endorsed")
            if endorsed:
                numbers[1] = say(
                    "{n} other declaration endorsed|{n} other declarations endorsed", n=endorsed
                )
        if recorded.with_pledge:
            numbers[2] = say("{n} pledge|{n} pledges", n=recorded.with_pledge)
        elif self._page.contents.pledges:
            numbers[2] = say("no pledge")
        return current().series(numbers)

    # Statements ----------------------------------------------------------------------------------

    def _statements(self) -> Statements:
        """Its statements, the newest first."""
        newest = self._archive.query(DELEGATION_NEWEST, code=self._page.code, most=MOST_STATEMENTS)
        return Statements(self._archive, self._citing, [row.id for row in newest])

    def _statement_table(self, statements: Statements) -> Iterator[Table]:
        if not statements.rows:
            return
        whole, shown = self._page.statements.in_all, len(statements.rows)
        note = say("the newest {shown} of {all}", shown=shown, all=whole) if whole > shown else ""
        yield statements.table(say("Statements"), "name", "summary_and_place", note=note)

    def _silence(self) -> Iterator[str]:
        for silence in self._page.statements.silence:
            meetings = _meetings(silence)
            if is_complete(silence.completeness):
                yield say(
                    "Did not speak at {meetings}: the complete list does not name it.",
                    meetings=meetings,
                )
            else:
                yield say(
                    "No statement found at {meetings}. It may have spoken.",
                    meetings=meetings,
                )
        for state, note in _NOT_JOINED.items():
            titles = [
                text(answer.instrument_name) for answer in self._others if answer.standing is state
            ]
            if titles:
                yield said(note, instruments=current().clauses(titles))

    # Facts and endorsements ----------------------------------------------------------------------

    def _role(self, role: Sourced[Role]) -> Words:
        code = text(role.facts.role)
        short = codes.ROLE_SHORT.get(code)
        words = role_words(role.facts, said(short) if short else code)
        return Words(text(words), self._cited(role.sources))

    def _mission(self, mission: Sourced[Mission]) -> Words:
        words = f"{text(mission.facts.mission)} ({text(mission.facts.area)})"
        if note := text(mission.facts.note).rstrip("."):
            words = say("{mission}. {note}", mission=words, note=note)
        return Words(words, self._cited(mission.sources))

    @property
    def _others(self) -> Sequence[Answer]:
        """All answers but that of the card."""
        return self._page.answers[1:]

    def _card(self, answer: Answer) -> Card:
        by_initiative = [said(BY_INITIATIVE)] if answer.by_initiative else []
        remarks = filter(None, [*by_initiative, text(answer.note)])
        return Card(
            text(answer.instrument_name),
            answer.standing,
            Words(answer.when_words, self._cited_of(answer)),
            answer.strength_words,
            answer.evidence_step,
            (*map(Words, remarks), *self._own.of(answer.row)),
        )

    def _declarations(self) -> Iterator[Table]:
        rows = tuple(
            self._declaration(answer)
            for answer in self._others
            if answer.standing not in _NOT_JOINED
        )
        if rows:
            columns = (
                Column(say("Declaration"), 54),
                Column(say("Status"), 28),
                Column(say("Date"), 18),
            )
            yield Table(say("Other declarations"), columns, rows)

    def _declaration(self, answer: Answer) -> tuple[Cell, Cell, Cell]:
        facts, status = answer.facts, standing_words(answer.standing)
        if answer.standing is Standing.ENDORSED:
            evidence = grade_words(text(answer.evidence), facts.names_instrument)
            status = say("{status} ({evidence})", status=status, evidence=evidence)
            self._by_initiative |= answer.by_initiative
        elif facts.note:
            self._support = text(facts.note)
        when = endorsed_when(facts)
        return (
            (Words(text(facts.instrument_title)),),
            (Words(status, self._cited_of(answer)), *self._own.of(answer.row)),
            (Words(when),) if when else (),
        )

    def _notes(self) -> Iterator[str]:
        themes = self._page.contents.themes
        if themes and self._page.statements.in_all and not self._page.raised:
            yield say("No themes are coded in its statements.")
        if self._support:
            yield say("On its support: {note}", note=self._support)
        grades = [
            answer.evidence
            for answer in self._others
            # The official list needs no explanation.
            if answer.standing is Standing.ENDORSED and answer.evidence != "official_list"
        ]
        meanings = grade_meanings(grades)
        if meanings:
            listed = current().clauses(meanings)
            yield sentence(listed)
        if self._by_initiative:
            yield said(ABOUT_INITIATIVE)

    def _cited_of(self, answer: Answer) -> tuple[int, ...]:
        return self._cited(answer.sources, of_words=True, own=self._own.is_added(answer.row))

    def _cited(
        self, sources: Sequence[Source], *, of_words: bool = False, own: bool = False
    ) -> tuple[int, ...]:
        return self._citing.numbers(sources, delegation=self._page.code, of_words=of_words, own=own)


def _themes_raised(recorded: DelegationStatements) -> Strip | None:
    """A tile for each theme; None where the delegation raises none."""
    if not any(theme.statements for theme in recorded.themes):
        return None
    title = say("Themes raised, with the number of its statements")
    key = tuple((mark, said(words)) for mark, words in _KEY)
    return Strip(title, tuple(_tile(theme) for theme in recorded.themes), key)


def _tile(theme: ThemeOfDelegation) -> Tile:
    number = theme.statements
    if theme.read:
        return Tile(theme.title, "full", number, say("{n} statement|{n} statements", n=number))
    if theme.keyword:
        words = say("{n} statement, by keyword only|{n} statements, by keyword only", n=number)
        return Tile(theme.title, "half", number, words)
    return Tile(theme.title, "none", number, say("not coded"))


def _meetings(silence: Silence) -> str:
    meetings = [meeting_words(facts.title, facts) for facts in silence.meetings]
    further = silence.in_all - len(meetings)
    if further > 0:
        meetings.append(say("{n} further meeting|{n} further meetings", n=further))
    return current().clauses(meetings)
