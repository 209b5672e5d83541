"""The page of a delegation: who it is, what it said, joined and pledged, and its silence."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QPalette

from a4p_desktop.gui.delegations.statements_html import StatementsHtml
from a4p_desktop.gui.details.endorsement_html import dated_words, evidence_words
from a4p_desktop.gui.details.html_pieces import (
    PAGE_STYLE,
    HtmlPieces,
    delegation_link,
    direction_mark,
    form_link,
)
from a4p_desktop.gui.words.origin_words import origin_line
from a4p_desktop.gui.words.words import Wording, code_words, date_words, number_words
from a4p_desktop.records.archive.queries.delegations import Mission, Role
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.answer import Answer
from a4p_desktop.records.pages.delegation import DelegationPage, Sourced
from a4p_desktop.records.pages.delegation_list import GROUP
from a4p_desktop.records.pages.fact_words import existence_words, role_value, state_words
from a4p_desktop.records.text.markup import escaped

say = Speaker("Delegation")


class DelegationHtml(HtmlPieces):
    """Writes the HTML of one delegation's page, with headings and links."""

    section_tag = "h2"

    def __init__(
        self, page: DelegationPage, wording: Wording, palette: QPalette, *, unfolded: bool = False
    ) -> None:
        super().__init__(palette, unfolded=unfolded)
        self._page = page
        self._statements = StatementsHtml(page, wording, palette)

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}{PAGE_STYLE}</style>{''.join(self.parts())}"

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
        yield self._contents()
        yield self._facts()
        yield self.section(say("Roles in 2018"), self._roles())
        yield self._titled("statements", say("Statements"), statements.statements())
        yield self.line(form_link("speaker", say("Add speaker…")))
        yield self._titled("silence", say("Where it is not recorded"), statements.silence())
        if page.contents.themes:
            yield self._titled("themes", say("Themes"), statements.themes())
        if page.contents.instruments:
            yield self._titled("endorsements", say("Endorsements"), self._endorsements())
            yield self.line(form_link("evidence", say("Add evidence…")))
        if page.contents.pledges:
            yield self._titled("pledges", say("Pledges"), statements.pledges())
        yield self.methods(*self._methods())

    # Who it is -----------------------------------------------------------------------------------

    def _group(self) -> str:
        group = self._page.facts.regional_group
        return delegation_link(f"{GROUP}{group}", escaped(group)) if group else ""

    def _contents(self) -> str:
        """Links to the parts of the page, each with a number."""
        page, recorded = self._page, self._page.statements
        endorsed = sum(endorsement.standing == "endorsed" for endorsement in page.answers)
        silent = sum(silence.in_all for silence in recorded.silence)
        parts = [
            ("statements", say("Statements"), recorded.in_all),
            ("silence", say("Where it is not recorded"), silent),
        ]
        if page.contents.themes:
            parts.append(("themes", say("Themes"), len(page.raised)))
        if page.contents.instruments:
            parts.append(("endorsements", say("Endorsements"), endorsed))
        if page.contents.pledges:
            parts.append(("pledges", say("Pledges"), recorded.with_pledge))
        return self.line(
            *(
                f'<a href="#{anchor}">{escaped(title)}</a> {number_words(number)}'
                for anchor, title, number in parts
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

    def _endorsements(self) -> str:
        if not self._page.answers:
            return self.muted(
                say("It is neither a State nor an organization that could join an instrument.")
            )
        return self.table(
            *(
                (self._state(endorsement), self._endorsement(endorsement))
                for endorsement in self._page.answers
            ),
            escaped=True,
        )

    def _state(self, endorsement: Answer) -> str:
        words = state_words(endorsement.standing, endorsement.facts.names_instrument)
        return f"<b>{escaped(words)}</b>"

    def _endorsement(self, endorsement: Answer) -> str:
        facts = endorsement.facts
        title = escaped(facts.instrument_title)
        link = f'<a href="record:endorsements/{facts.id}">{title}</a>'
        if endorsement.standing == "not_on_list":
            words = say("The list is complete as its note says:")
            return self.lines(link, escaped(words), self.muted(facts.instrument_note))
        if endorsement.standing == "not_recorded":
            words = say("The list is partial. That is no sign that it has not.")
            return self.lines(link, escaped(words))
        return self.lines(
            link,
            escaped(evidence_words(facts.evidence)),
            escaped(dated_words(facts)),
            self.muted(facts.note),
            self.source_line(endorsement.sources),
            self.muted(origin_line(endorsement.origins)),
        )

    def _methods(self) -> Iterator[tuple[str, str | None]]:
        """How we know each fact of the page, in the order of the page."""
        page = self._page
        yield page.facts.regional_group or page.name, page.facts.method
        for role in page.roles:
            yield code_words("role", role.facts.role), role.facts.method
        for at_meeting in page.statements.spoke_at:
            for statement in at_meeting.statements:
                yield at_meeting.meeting.title, statement.facts.method
        for endorsement in page.answers:
            yield endorsement.facts.instrument_title, endorsement.facts.method

    # Pieces --------------------------------------------------------------------------------------

    def _titled(self, anchor: str, title: str, body: str) -> str:
        return f'<h2><a name="{anchor}"></a>{escaped(title)}</h2>{body}'


def missing_html(code: str) -> str:
    """The text where a link or the history leads to a delegation that the records do not have."""
    return escaped(say("These records have no delegation “{code}”.", code=code))
