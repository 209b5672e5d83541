"""What the texts of all records share: names, links to other records, marked matches."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar
from urllib.parse import quote

from PySide6.QtGui import QPalette

from a4p_desktop.gui.details.answer_html import AnswerHtml
from a4p_desktop.gui.details.found_matches import Marks
from a4p_desktop.gui.details.html_pieces import CITE, READ, HtmlPieces, form_link
from a4p_desktop.gui.details.origin_html import OriginHtml
from a4p_desktop.gui.words.words import Wording, date_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.endorsements import Endorsement, EndorsementOfDelegation
from a4p_desktop.records.archive.queries.statements import Statement, StatementOfDelegation
from a4p_desktop.records.archive.queries.themes import StatementOfTheme
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.answer import standing_of
from a4p_desktop.records.pages.fact_words import grade_words
from a4p_desktop.records.pages.full_text import FullText, Span
from a4p_desktop.records.pages.record import MOST, Record
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.schema.tables import ENDORSEMENTS
from a4p_desktop.records.text.markup import escaped

say = Speaker("Details", on_screen=True)

Shown = TypeVar("Shown", bound=Record)


class RecordHtml(HtmlPieces, ABC, Generic[Shown]):
    """Writes the HTML of one record; what the search matches in it is marked."""

    def __init__(
        self,
        record: Shown,
        wording: Wording,
        typed: Typed | None,
        palette: QPalette,
        *,
        unfolded: bool = False,
        around: int = 0,
    ) -> None:
        """Of a long text the part around the character number `around` is shown."""
        super().__init__(palette, unfolded=unfolded)
        self.record = record
        self.around = around
        self._wording = wording
        self._typed = typed if typed and typed.expression else None
        self.origin = OriginHtml(record.origins, self)
        self._marks = Marks(palette)

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}</style>{''.join(self.parts())}"

    @abstractmethod
    def parts(self) -> Iterable[str]:
        """The text, piece by piece."""

    def statements(
        self,
        title: str,
        statements: Sequence[StatementOfDelegation] | Sequence[StatementOfTheme],
        every: str,
    ) -> str:
        """Links to statements; the question `every` finds those left out as well."""
        items = []
        for row in statements:
            speaker = row.person or say("Speaker’s name not known")
            if isinstance(row, StatementOfTheme):
                speaker = say(
                    "{speaker}, {delegation}", speaker=speaker, delegation=row.delegation_name
                )
            date = date_words(row.meeting_days)
            where = say("{meeting}, {date}", meeting=row.meeting_title, date=date)
            link = f'<a href="record:speakers/{row.id}">{escaped(speaker)}</a>'
            items.append(f"{link}<br>{self.muted(where)}")
        body = self.bullets(items)
        if len(statements) == MOST:
            address, words = f"search:{quote(every)}", say("Show all")
            body += f'<p><a href="{escaped(address)}">{escaped(words)}</a></p>'
        return self.section(title, body)

    def endorsements(self, title: str, rows: Sequence[EndorsementOfDelegation]) -> str:
        """Links to the endorsement of each other instrument, recorded or not."""
        answers = AnswerHtml(self)
        links = self.bullets(
            f'<a href="record:endorsements/{row.id}">{escaped(row.instrument_short)}</a>'
            f"<br>{answers.label(standing_of(row.status, row.completeness))}"
            f" {self.muted(_grade(row))}"
            for row in rows
            if (self.record.table, row.id) != (ENDORSEMENTS.name, self.record.id)
        )
        return self.section(title, links)

    def names(self, facts: Statement | Endorsement) -> str:
        """The delegation's other names in official languages, each once; they are searched too."""
        known = (facts.name_fr, facts.name_es, facts.name_ru, facts.name_zh, facts.name_ar)
        names = [name for name in dict.fromkeys(known) if name != facts.delegation_name]
        # Isolates keep the points between the names in place, beside Arabic as well.
        marked = (f"\u2068{self.marked(name, 'delegation')}\u2069" for name in names if name)
        content = " · ".join(marked)
        return f'<p class="muted">{content}</p>' if content else ""

    def actions(self, *forms: str) -> str:
        """Links to the reading of its text and to its citation, where these are, and to forms."""
        read, cite = say("Read"), say("Cite…")
        has_text = self.record.full_text is not None
        return self.line(
            f'<a href="{READ}">{escaped(read)}</a>' if has_text else "",
            f'<a href="{CITE}">{escaped(cite)}</a>' if self.record.sources else "",
            *forms,
            form_link("correction", say("Correct…")),
        )

    def title(self, text: str, column: str | None) -> str:
        """The title of the record, with matches marked if the index column `column` holds it."""
        return f"<h2>{self.marked(text, column) if column else escaped(text)}</h2>"

    def marked(self, text: Cell, column: str) -> str:
        """Text of an index column as HTML, with its matches marked."""
        plain = str(text or "")
        if self._typed is None:
            return escaped(plain)
        parts, end = [], 0
        for start, stop in self._typed.spans(plain, column):
            parts.append(escaped(plain[end:start]))
            parts.append(self._marks.mark(plain[start:stop], column))
            end = stop
        return "".join([*parts, escaped(plain[end:])])

    def passage(self, text: FullText, span: Span) -> str:
        """A piece of a full text as HTML, with the matches in it marked, also those cut by it."""
        parts, (end, last) = [], span
        for number, (start, stop) in text.matches_in(span):
            start, stop = max(start, end), min(stop, last)
            parts.append(escaped(text.text[end:start]))
            parts.append(self._marks.mark(text.text[start:stop], str(number)))
            end = stop
        return "".join([*parts, escaped(text.text[end:last])])


def _grade(row: EndorsementOfDelegation) -> str:
    """Its grade of evidence; "" where it did not endorse."""
    if row.status != "endorsed" or not row.evidence:
        return ""
    return grade_words(row.evidence, row.names_instrument)
