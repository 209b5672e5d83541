"""The text of a delegation's page: who it is, what it said, joined and pledged, and its silence."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from a4p_desktop.gui.delegations.statements_html import SpokenText
from a4p_desktop.gui.details.endorsement_html import dated_words, evidence_words
from a4p_desktop.gui.details.html_pieces import (
    PAGE_STYLE,
    TextPieces,
    delegation_link,
    state_words,
    tr,
)
from a4p_desktop.gui.words.words import Wording, code_words, number_words
from a4p_desktop.records.archive.queries.delegations import Mission, Role
from a4p_desktop.records.pages.delegation import DelegationPage, Sourced, Standing
from a4p_desktop.records.pages.parties import GROUP


class DelegationText(TextPieces):
    """Makes the HTML of one delegation's page, with headings and links."""

    section_tag = "h2"

    def __init__(self, page: DelegationPage, wording: Wording, palette: QPalette) -> None:
        super().__init__(palette)
        self._page = page
        self._spoken = SpokenText(page, wording, palette)

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}{PAGE_STYLE}</style>{''.join(self.parts())}"

    def parts(self) -> Iterable[str]:
        """The text, piece by piece."""
        page, spoken = self._page, self._spoken
        facts = page.facts
        yield f"<h1>{escape(page.name)}</h1>"
        yield self.line(
            escape(code_words("kind", facts.kind)),
            self._group(),
            escape(", ".join(filter(None, (facts.region, facts.subregion)))),
        )
        yield self.line(self.muted(facts.regional_group_note))
        yield self._contents()
        yield self._facts()
        yield self.section(tr("Roles in 2018"), self._roles())
        yield self._titled("statements", tr("Statements"), spoken.statements())
        yield self._titled("silence", tr("Where it is not recorded"), spoken.silence())
        yield self._titled("themes", tr("Themes"), spoken.themes())
        yield self._titled("endorsements", tr("Endorsements"), self._standings())
        yield self._titled("pledges", tr("Pledges"), spoken.pledges())

    # Who it is -----------------------------------------------------------------------------------

    def _group(self) -> str:
        group = self._page.facts.regional_group
        return delegation_link(f"{GROUP}{group}", escape(group)) if group else ""

    def _contents(self) -> str:
        spoken, standings = self._page.spoken, self._page.standings
        endorsed = sum(one.state == "endorsed" for one in standings)
        told = [
            ("statements", tr("Statements"), spoken.statements),
            ("silence", tr("Where it is not recorded"), sum(s.in_all for s in spoken.silence)),
            ("themes", tr("Themes"), len(self._page.raised)),
            ("endorsements", tr("Endorsements"), endorsed),
            ("pledges", tr("Pledges"), spoken.with_pledge),
        ]
        return self.line(
            *(
                f'<a href="#{name}">{escape(words)}</a> {number_words(number)}'
                for name, words, number in told
            )
        )

    def _facts(self) -> str:
        facts = self._page.facts
        iso = ", ".join(filter(None, (facts.iso2, facts.iso3)))
        codes = [f"ISO 3166: {iso}"] if iso else []
        codes += [f"UN M49: {facts.m49}"] if facts.m49 else []
        return self.table(
            (tr("Called in 2018"), escape(self._page.name_2018)),
            (tr("Names"), self._names()),
            (tr("Codes"), escape(" · ".join(codes))),
        )

    def _names(self) -> str:
        """Each name once, before the languages in which it is so."""
        if len(self._page.names) < 2:
            return ""  # it is the title
        called: dict[str, list[str]] = {}
        for language, name in self._page.names.items():
            called.setdefault(name, []).append(code_words("language", language))
        # A mark of direction first: an Arabic name must not turn the line. Isolates keep the points
        # between the names where they are.
        mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        told = (
            f"\u2068{escape(name)}\u2069 {self.muted('(' + ', '.join(spoken) + ')')}"
            for name, spoken in called.items()
        )
        return ("\u200f" if mirrored else "\u200e") + " · ".join(told)

    def _roles(self) -> str:
        rows = [
            (code_words("role", one.facts.role), self._role(one.facts.value, one))
            for one in self._page.roles
        ]
        rows += [
            (tr("Hosts {}").format(one.facts.mission), self._role(one.facts.area, one))
            for one in self._page.missions
        ]
        return self.table(*rows) or self.muted(
            tr("No role is recorded. That is no sign that it had none.")
        )

    def _role(self, words: str | None, one: Sourced[Role] | Sourced[Mission]) -> str:
        return self.lines(
            escape(words or ""),
            self.muted(one.facts.as_of),
            self.source_line(one.sources),
        )

    # Where it stands -----------------------------------------------------------------------------

    def _standings(self) -> str:
        standings = self._page.standings
        if not standings:
            return self.muted(
                tr("It is neither a State nor an organization that could join an instrument.")
            )
        return self.table(
            *(
                (f"<b>{escape(state_words(one.state))}</b>", self._standing(one))
                for one in standings
            ),
            escaped=True,
        )

    def _standing(self, one: Standing) -> str:
        facts = one.facts
        title = escape(facts.instrument_title)
        link = f'<a href="record:endorsements/{facts.id}">{title}</a>'
        if one.state == "not_on_list":
            return self.lines(
                link,
                escape(tr("The list is complete as its note says:")),
                self.muted(facts.instrument_note),
            )
        if one.state == "not_recorded":
            return self.lines(
                link, escape(tr("The list is partial. That is no sign that it has not."))
            )
        return self.lines(
            link,
            escape(evidence_words(facts.evidence)),
            escape(dated_words(facts)),
            self.muted(facts.note),
            self.source_line(one.sources),
        )

    # Pieces --------------------------------------------------------------------------------------

    def _titled(self, anchor: str, title: str, body: str) -> str:
        return f'<h2><a name="{anchor}"></a>{escape(title)}</h2>{body}'


def missing_text(code: str) -> str:
    """What is told where a link or a history leads to whom the records do not have."""
    return escape(tr("These records have no delegation “{}”.").format(code))
