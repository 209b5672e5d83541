"""The page of a delegation: who it is, what it said, joined and pledged, and its silence."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QPalette

from a4p_desktop.gui.delegations.statements_html import StatementsHtml
from a4p_desktop.gui.details.answer_html import AnswerHtml
from a4p_desktop.gui.details.html_pieces import (
    HtmlPieces,
    delegation_link,
    direction_mark,
    form_link,
    page_style,
)
from a4p_desktop.gui.words.origin_words import origin_line
from a4p_desktop.gui.words.words import Wording, code_words, date_words
from a4p_desktop.records.archive.queries.delegations import Mission, Role
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.answer import Answer, Standing
from a4p_desktop.records.pages.delegation import DelegationPage, Sourced
from a4p_desktop.records.pages.delegation_list import GROUP
from a4p_desktop.records.pages.fact_words import BY_INITIATIVE, existence_words, role_value
from a4p_desktop.records.text.markup import escaped

say = Speaker("Delegation", on_screen=True)


class DelegationHtml(HtmlPieces):
    """Writes the HTML of one delegation's page, with headings and links."""

    section_tag = "h2"

    def __init__(
        self, page: DelegationPage, wording: Wording, palette: QPalette, *, unfolded: bool = False
    ) -> None:
        super().__init__(palette, unfolded=unfolded)
        self._page = page
        self._statements = StatementsHtml(page, wording, palette)
        self._answers = AnswerHtml(self)

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}{page_style()}</style>{''.join(self.parts())}"

    def parts(self) -> Iterable[str]:
        """The text, piece by piece."""
        page, statements = self._page, self._statements
        facts = page.facts
        yield f"<h1>{escaped(page.name)}</h1>"
        yield self.line(
            escaped(code_words("kind", facts.kind)),
            escaped(existence_words(facts.first_day, facts.last_day)),
            self._group(),
            escaped(", ".join(filter(None, (facts.region, facts.subregion)))),
        )
        yield self.line(self.muted(facts.regional_group_note))
        yield from map(self._card, page.answers[:1])
        yield self._contents()
        yield self._titled("statements", say("Statements"), statements.statements())
        yield statements.silence()
        yield self.line(form_link("speaker", say("Add speaker…")))
        if page.contents.themes:
            yield self._titled("themes", say("Themes"), statements.themes())
        if page.contents.pledges:
            yield self._titled("pledges", say("Pledges"), statements.pledges())
        if page.contents.instruments:
            yield self._titled("declarations", say("Other declarations"), self._declarations())
            yield self.line(form_link("evidence", say("Add evidence…")))
        yield self.section(say("Roles in 2018"), self._roles())
        yield self.section(say("Names and codes"), self._facts())
        yield self.methods(*self._methods())

    # Who it is -----------------------------------------------------------------------------------

    def _group(self) -> str:
        group = self._page.facts.regional_group
        return delegation_link(f"{GROUP}{group}", escaped(group)) if group else ""

    def _contents(self) -> str:
        """Links to the parts of the page, each with a number."""
        page, recorded = self._page, self._page.statements
        endorsed = sum(answer.standing is Standing.ENDORSED for answer in self._others)
        parts = [("statements", say.mark("{n} statement|{n} statements"), recorded.in_all)]
        if page.contents.themes:
            parts.append(("themes", say.mark("{n} theme|{n} themes"), len(page.raised)))
        if page.contents.pledges:
            parts.append(("pledges", say.mark("{n} pledge|{n} pledges"), recorded.with_pledge))
        if page.contents.instruments:
            words = say.mark("{n} other declaration endorsed|{n} other declarations endorsed")
            parts.append(("declarations", words, endorsed))
        return self.line(
            *(
                f'<a href="#{anchor}">{escaped(said(words, n=number))}</a>'
                for anchor, words, number in parts
            )
        )

    def _facts(self) -> str:
        facts, codes = self._page.facts, []
        if iso := ", ".join(filter(None, (facts.iso2, facts.iso3))):
            codes.append(say("ISO 3166: {codes}", codes=iso))
        if facts.m49:
            codes.append(say("UN M49: {code}", code=facts.m49))
        return self.table(
            (say("Name in 2018"), escaped(self._page.name_2018)),
            (say("Names"), self._names()),
            (say("Codes"), escaped(" · ".join(codes))),
        )

    def _names(self) -> str:
        """Each name once, followed by the languages that use it."""
        if len(self._page.names) < 2:
            return ""  # it is the title
        languages: dict[str, list[str]] = {}
        for language, name in self._page.names.items():
            languages.setdefault(name, []).append(code_words("language", language))
        # A mark of direction comes first, or an Arabic name would turn the line. Isolates keep the
        # points between the names in place.
        names = (
            f"\u2068{escaped(name)}\u2069 {self.muted('(' + ', '.join(spoken) + ')')}"
            for name, spoken in languages.items()
        )
        return direction_mark() + " · ".join(names)

    def _roles(self) -> str:
        rows = [
            (
                code_words("role", role.facts.role),
                self._role(role_value(role.facts.role, role.facts.value or ""), role),
            )
            for role in self._page.roles
        ]
        rows += [
            (
                say("Hosts {mission}", mission=mission.facts.mission),
                self._role(mission.facts.area, mission),
            )
            for mission in self._page.missions
        ]
        return self.table(*rows)

    def _role(self, words: str, role: Sourced[Role] | Sourced[Mission]) -> str:
        return self.lines(
            escaped(words),
            escaped(role.facts.note or ""),
            self.muted(date_words(role.facts.as_of, whole=True)),
            self.source_line(role.sources),
        )

    # Where it stands -----------------------------------------------------------------------------

    def _card(self, answer: Answer) -> str:
        return self._answers.card(answer, origin=self.line(self.muted(origin_line(answer.origins))))

    def _declarations(self) -> str:
        if not self._page.answers:
            words = say("It is neither a State nor an organization that could endorse one.")
            return self.muted(words)
        rows = (
            (self._answers.label(answer.standing), self._declaration(answer))
            for answer in self._others
        )
        found = self.table(*rows, escaped=True)
        return found or self.muted(say("These records have no other declaration."))

    @property
    def _others(self) -> Sequence[Answer]:
        """All answers but that of the card."""
        return self._page.answers[1:]

    def _declaration(self, answer: Answer) -> str:
        facts = answer.facts
        link = f'<a href="record:endorsements/{facts.id}">{escaped(facts.instrument_title)}</a>'
        if answer.standing is Standing.NOT_LISTED:
            return self.lines(link, escaped(answer.when_words), self.muted(facts.instrument_note))
        if answer.standing is Standing.NONE:
            return self.lines(link, escaped(answer.when_words))
        return self.lines(
            link,
            escaped(f"{answer.evidence_words}. {answer.when_words}"),
            self.muted(said(BY_INITIATIVE)) if answer.by_initiative else "",
            self.muted(answer.note),
            self.source_line(answer.sources),
            self.muted(origin_line(answer.origins)),
        )

    def _methods(self) -> Iterator[tuple[str, str | None]]:
        """How we know each fact of the page."""
        page = self._page
        for at_meeting in page.statements.spoke_at:
            for statement in at_meeting.statements:
                yield at_meeting.meeting.title, statement.facts.method
        for answer in page.answers:
            yield answer.facts.instrument_title, answer.facts.method
        for role in page.roles:
            yield code_words("role", role.facts.role), role.facts.method
        yield page.facts.regional_group or page.name, page.facts.method

    # Pieces --------------------------------------------------------------------------------------

    def _titled(self, anchor: str, title: str, body: str) -> str:
        return f'<h2><a name="{anchor}"></a>{escaped(title)}</h2>{body}'


def missing_html(code: str) -> str:
    """The text where a link or the history leads to a delegation that the records do not have."""
    return escaped(say("These records have no delegation “{code}”.", code=code))
