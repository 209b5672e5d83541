"""What the texts of all records have in common: titles, lists of neighbours, marks."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from html import escape
from typing import Generic, TypeVar
from urllib.parse import quote

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.html_pieces import TextPieces, state_words, tr
from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.words.words import Wording, code_words, date_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.endorsements import Standing, StandingOfDelegation
from a4p_desktop.records.archive.queries.statements import Statement, StatementOfDelegation
from a4p_desktop.records.archive.queries.themes import StatementOfTheme
from a4p_desktop.records.pages.coverage import endorsement_state
from a4p_desktop.records.pages.record import MOST, Record
from a4p_desktop.records.question.typed import Typed

Shown = TypeVar("Shown", bound=Record)

CITE = "cite:"
"""The address of the link that leads to the citation of the record itself."""


class RecordText(TextPieces, ABC, Generic[Shown]):
    """Makes the HTML of one record; matches of the question are marked in it."""

    def __init__(
        self, record: Shown, wording: Wording, typed: Typed | None, palette: QPalette
    ) -> None:
        super().__init__(palette)
        self.record = record
        self._wording = wording
        self._typed = typed if typed and typed.expression else None
        ground, ink = highlight_colors(palette)
        self._mark = f"background-color: {ground.name()}; color: {ink.name()}"

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}</style>{''.join(self.parts())}"

    @abstractmethod
    def parts(self) -> Iterable[str]:
        """The text of this kind of record, piece by piece."""

    def statements(
        self,
        title: str,
        statements: Sequence[StatementOfDelegation] | Sequence[StatementOfTheme],
        every: str,
    ) -> str:
        """Links to statements; `every` is the question that finds those beyond the list too."""
        items = []
        for one in statements:
            who = one.person or tr("Speaker’s name not known")
            if isinstance(one, StatementOfTheme):
                who = f"{who}, {one.delegation_name}"
            where = f"{one.meeting_title}, {date_words(one.meeting_date)}"
            link = f'<a href="record:speakers/{one.id}">{escape(who)}</a>'
            items.append(f"{link}<br>{self.muted(where)}")
        shown = self.bullets(items)
        if len(statements) == MOST:
            address = f"search:{quote(every)}"
            shown += f'<p><a href="{escape(address)}">{escape(tr("Show them all"))}</a></p>'
        return self.section(title, shown)

    def standings(self, standings: Sequence[StandingOfDelegation]) -> str:
        """Links to where a delegation stands on each other instrument."""
        others = [
            one
            for one in standings
            if (self.record.table, one.id) != ("endorsements", self.record.id)
        ]
        return self.section(
            tr("Where it stands on each instrument"),
            self.bullets(
                f'<a href="record:endorsements/{one.id}">'
                f"{escape(one.instrument_title)}</a>"
                f"<br>{escape(state_words(endorsement_state(one.status, one.completeness)))}"
                + (
                    f", {self.muted(code_words('evidence', one.evidence).lower())}"
                    if one.status == "endorsed"
                    else ""
                )
                for one in others
            ),
        )

    def names(self, facts: Statement | Standing) -> str:
        """The delegation's names in the other official languages, by which it is found too."""
        told = (facts.name_fr, facts.name_es, facts.name_ru, facts.name_zh, facts.name_ar)
        # Isolates keep the points between the names where they are, beside Arabic too.
        marked = (f"\u2068{self.marked(name, 'delegation')}\u2069" for name in told if name)
        names = " · ".join(marked)
        return f'<p class="muted">{names}</p>' if names else ""

    def citation(self) -> str:
        """A link to how the record is cited, where a source is recorded."""
        link = f'<a href="{CITE}">{escape(tr("Cite…"))}</a>'
        return self.line(link) if self.record.sources else ""

    def title(self, text: str, column: str | None) -> str:
        """What the record is of; marked if `column`, an index column, holds it."""
        return f"<h2>{self.marked(text, column) if column else escape(text)}</h2>"

    def marked(self, text: Cell, column: str) -> str:
        """Text of an index column, with what is looked for marked in it."""
        told = str(text or "")
        if self._typed is None:
            return escape(told)
        parts, end = [], 0
        for start, stop in self._typed.spans(told, column):
            parts.append(escape(told[end:start]))
            parts.append(f'<span style="{self._mark}">{escape(told[start:stop])}</span>')
            end = stop
        return "".join([*parts, escape(told[end:])])
