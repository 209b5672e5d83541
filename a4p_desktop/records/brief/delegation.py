"""The brief on a delegation: what it is, said and endorsed, and where nothing is recorded."""

from collections.abc import Iterator, Sequence
from datetime import date

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import Mission, Role
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.archive.queries.statements import DELEGATION_NEWEST
from a4p_desktop.records.brief.brief import (
    Brief,
    Cell,
    Column,
    Fact,
    Mark,
    Strip,
    Table,
    Tile,
    Words,
)
from a4p_desktop.records.brief.phrases import (
    SILENCE,
    coded,
    counted,
    dated,
    file_name,
    made_line,
    meeting_words,
    source_notes,
    text,
)
from a4p_desktop.records.brief.sources import Citing
from a4p_desktop.records.brief.statements import Statements
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.coverage import is_complete
from a4p_desktop.records.pages.delegation import (
    DelegationPage,
    Sourced,
    Standing,
    read_delegation,
)
from a4p_desktop.records.pages.delegation_statements import AllSpoken, Silence, ThemeOfDelegation
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.dates import date_words

MOST_STATEMENTS = 20
"""At most so many are listed, the newest; the program shows and exports them all."""

_NAMES = ("fr", "es", "ru", "zh", "ar")
_KEY: tuple[tuple[Mark, str], ...] = (
    ("full", "coded by reading"),
    ("half", "by rule only"),
    ("none", "not coded in what is recorded"),
)
_SILENT = {
    "not_on_list": "Not on the lists, complete as of their days, of: {}.",
    "not_recorded": "Not recorded as joining: {}. No source seen says whether it has.",
}


def delegation_brief(archive: Archive, code: str, today: date) -> Brief | None:
    """The brief on the delegation with this code; None where there is none."""
    page = read_delegation(archive, code)
    return None if page is None else _DelegationBrief(archive, page).made(today)


class _DelegationBrief:
    """Puts together what is said of one delegation, and numbers its sources on the way."""

    def __init__(self, archive: Archive, page: DelegationPage) -> None:
        self._archive = archive
        self._page = page
        self._citing = Citing(archive)
        self._caveats: dict[str, None] = {}
        self._support = ""

    def made(self, today: date) -> Brief:
        page = self._page
        statements = self._statements()
        facts = tuple(self._facts())
        tables = [*self._said(statements), *self._standings()]
        return Brief(
            kind="Delegation",
            title=page.name,
            names=tuple(self._other_names()),
            facts=facts,
            picture=_themes_raised(page.spoken),
            tables=tuple(tables),
            notes=(
                *(list(self._silence()) or [SILENCE]),
                *statements.notes(),
                *self._notes(),
                *source_notes(self._citing),
            ),
            sources=self._citing.listed(),
            language="en",
            made=made_line(self._archive, today),
            file_name=file_name("delegation", page.code),
        )

    def _other_names(self) -> Iterator[Words]:
        """The names in the other languages, each spelling once."""
        said = {self._page.name}
        for language in _NAMES:
            name = text(self._page.names.get(language))
            if name and name not in said:
                said.add(name)
                yield Words(name, language=language)

    def _facts(self) -> Iterator[Fact]:
        facts = self._page.facts
        if self._page.name_2018:
            yield Fact("Named in 2018", (Words(text(self._page.name_2018)),))
        group, note = text(facts.regional_group), text(facts.regional_group_note)
        numbers = map(text, (facts.iso2, facts.iso3, facts.m49))
        told = [
            coded("kind", facts.kind),
            f"{group} ({note})" if group and note else group or note,
            ", ".join(filter(None, numbers)),
        ]
        yield Fact("What it is", tuple(Words(one) for one in told if one))
        yield Fact("Recorded", (Words(self._recorded()),))
        if self._page.roles:
            yield Fact("In 2018", tuple(self._role(role) for role in self._page.roles))
        if self._page.missions:
            hosted = (self._mission(mission) for mission in self._page.missions)
            yield Fact("Hosts", tuple(hosted))

    def _recorded(self) -> str:
        spoken = self._page.spoken
        endorsed = sum(standing.state == "endorsed" for standing in self._page.standings)
        told = [
            f"{counted(spoken.statements, 'statement', 'statements')} at "
            f"{counted(spoken.meetings, 'meeting', 'meetings')}",
            counted(endorsed, "endorsement", "endorsements") if self._page.standings else "",
            counted(spoken.with_pledge, "pledge", "pledges"),
        ]
        return ", ".join(filter(None, told))

    # What it said --------------------------------------------------------------------------------

    def _statements(self) -> Statements:
        """The newest statements, in the order of time."""
        newest = self._archive.query(DELEGATION_NEWEST, code=self._page.code, most=MOST_STATEMENTS)
        return Statements(self._archive, self._citing, sorted(one.id for one in newest))

    def _said(self, statements: Statements) -> Iterator[Table]:
        if not statements.rows:
            return
        whole, shown = self._page.spoken.statements, len(statements.rows)
        note = f"the newest {shown:,} of {whole:,}" if whole > shown else ""
        yield statements.table("Statements", "name", "said_there", note=note)

    def _silence(self) -> Iterator[str]:
        for silence in self._page.spoken.silence:
            listed = _meetings(silence)
            if is_complete(silence.completeness):
                yield f"Did not speak at {listed}, by the complete list of the speakers."
            else:
                yield (
                    f"Not recorded as speaking at {listed}. Only a part of who spoke there is"
                    " recorded, so it may have."
                )
        for state, words in _SILENT.items():
            titles = [
                text(standing.facts.instrument_title)
                for standing in self._page.standings
                if standing.state == state
            ]
            if titles:
                yield words.format("; ".join(titles))

    # What it is, and joined ----------------------------------------------------------------------

    def _role(self, role: Sourced[Role]) -> Words:
        code, value = text(role.facts.role), text(role.facts.value)
        as_of, _, caveat = text(role.facts.as_of).partition(" (")
        short = codes.ROLE_SHORT.get(code)
        name = said(short) if short else code
        if caveat:
            self._caveats[f"{name}: {caveat.removesuffix(')')}"] = None
        when = "" if not as_of or as_of == "2018" else f" ({date_words(as_of)})"
        told = f"{name}: {value}" if value else name
        return Words(f"{told}{when}", self._cited(role.sources))

    def _mission(self, mission: Sourced[Mission]) -> Words:
        told = f"{text(mission.facts.mission)} ({text(mission.facts.area)})"
        return Words(told, self._cited(mission.sources))

    def _standings(self) -> Iterator[Table]:
        rows = tuple(
            self._standing(standing)
            for standing in self._page.standings
            if standing.state not in _SILENT
        )
        if rows:
            columns = (Column("Instrument", 54), Column("Standing", 28), Column("Date", 18))
            yield Table("Declarations and commitments", columns, rows)

    def _standing(self, standing: Standing) -> tuple[Cell, Cell, Cell]:
        facts, state = standing.facts, coded("status", standing.state)
        if standing.state == "endorsed":
            state += f" ({coded('evidence', facts.evidence).lower()})"
        elif facts.note:
            self._support = text(facts.note)
        when = dated(facts)
        return (
            (Words(text(facts.instrument_title)),),
            (Words(state, self._cited(standing.sources)),),
            (Words(when),) if when else (),
        )

    def _notes(self) -> Iterator[str]:
        if self._page.spoken.statements and not self._page.raised:
            yield "No themes are coded in its statements; that says nothing of what was said."
        if self._support:
            yield f"On its support: {self._support}."
        grades = dict.fromkeys(
            text(one.facts.evidence) for one in self._page.standings if one.state == "endorsed"
        )
        grades.pop("official_list", None)  # says by its name what it means
        means = codes.EVIDENCE_MEANS
        told = [f"{coded('evidence', grade).lower()}: {said(means[grade])}" for grade in grades]
        if told:
            yield f"Evidence of endorsement: {'; '.join(told)}."
        if self._caveats:
            yield f"{'; '.join(self._caveats)}."

    def _cited(self, sources: Sequence[Source]) -> tuple[int, ...]:
        country = text(self._page.facts.iso2)
        return self._citing.numbers(sources, delegation=self._page.code, country=country)


def _themes_raised(spoken: AllSpoken) -> Strip | None:
    """A tile for each theme; None where none is raised, of which a strip would say nothing."""
    if not any(theme.statements for theme in spoken.themes):
        return None
    title = "Themes raised, with the number of its statements"
    return Strip(title, tuple(_tile(theme) for theme in spoken.themes), _KEY)


def _tile(theme: ThemeOfDelegation) -> Tile:
    mark: Mark = "full" if theme.read else "half" if theme.keyword else "none"
    number = counted(theme.statements, "statement", "statements")
    words = {"full": number, "half": f"{number}, by rule only", "none": "not coded"}[mark]
    return Tile(theme.title, mark, theme.statements, words)


def _meetings(silence: Silence) -> str:
    told = [meeting_words(facts.title, facts) for facts in silence.meetings]
    further = silence.in_all - len(told)
    if further > 0:
        told.append(counted(further, "further meeting", "further meetings"))
    return "; ".join(told)
