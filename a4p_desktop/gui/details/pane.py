"""The pane that shows one record with its links and sources, and goes from match to match."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QUrl, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from a4p_desktop.gui.details.html_pieces import CITE, READ
from a4p_desktop.gui.finding.match_bar import words_around
from a4p_desktop.gui.widgets.linked_text import LinkedText
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import Table

if TYPE_CHECKING:
    from a4p_desktop.gui.details.found_matches import FoundMatches
    from a4p_desktop.records.pages.record import Record

say = Speaker("Details", on_screen=True)


class DetailPane(LinkedText):
    """Shows a Record; its links lead to other records, to its citation, or to the browser."""

    cite_followed = Signal()
    read_wanted = Signal()  # the whole text of the record
    match_shown = Signal(int, int)  # number of the current match, from 1, and of all; 0 of none

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._record: Record | None = None
        self._typed: Typed | None = None
        self._found: FoundMatches | None = None
        self._match = 0
        """The number of the current match, if any is found."""
        self._around = 0
        """The character of the full text around which it is shown, where it is long."""
        self.setAccessibleName(say("Details"))
        self.setMinimumWidth(220)
        self.document().setDocumentMargin(12)

    @property
    def has_words(self) -> bool:
        """Whether words are looked for."""
        return self._typed is not None and self._typed.expression is not None

    def look_for(self, table: Table, text: str) -> None:
        """Mark the matches of `text`, a search as typed, in the records shown from now on."""
        self._typed = parse(text, table.fields)

    def show_record(self, record: "Record", *, at_last: bool = False) -> None:
        """Show `record` at its first match, or at its last; without any, from its beginning."""
        self._record = record
        text = record.full_text
        matches = text.matches if text else ()
        self._around = matches[-1 if at_last else 0][0] if matches else 0
        self._match = 0
        self.render_text()
        if self._found:
            self._go(len(self._found) - 1 if at_last else 0)
        else:
            self.match_shown.emit(0, 0)

    def step(self, by: int) -> bool:
        """Go `by` matches forward, or back if negative; return whether that match exists."""
        if not self._found or not 0 <= self._match + by < len(self._found):
            return False
        self._go(self._match + by)
        return True

    @property
    def match_in_text(self) -> int:
        """The number, from 0, of the current match among those in the full text; 0 outside it."""
        return (self._found.number_in_text(self._match) or 0) if self._found else 0

    def title(self) -> tuple[str, int]:
        """The title of the record, and how far down it ends, in pixels."""
        first = self.document().firstBlock()
        place = self.document().documentLayout().blockBoundingRect(first)
        return first.text(), round(place.bottom())

    def passage(self) -> str:
        """The words around the current match, for a screen reader."""
        cursor = self.textCursor()
        return words_around(cursor.block().text(), cursor.positionInBlock())

    def render_text(self) -> None:
        if self._record is None:
            return
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.details.found_matches import FoundMatches, Marks
        from a4p_desktop.gui.details.html_of_record import html_of_record

        html = html_of_record(
            self._record,
            self._wording,
            self._typed,
            self.palette(),
            unfolded=self.unfolded,
            around=self._around,
        )
        self.setHtml(html)
        text = self._record.full_text
        places = Marks(self.palette()).places(html, self.document())
        self._found = FoundMatches(places, len(text.matches) if text else 0)
        self._mark_current()

    def focus_text(self) -> None:
        super().focus_text()
        if self._found:
            self._see_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_seen = bool(self._found) and self._is_seen(self.cursorRect())
        super().resizeEvent(event)
        if was_seen:
            self._see_current()

    def _go(self, number: int) -> None:
        """Make match `number`, from 0, the current one, and show it."""
        found, record = self._found, self._record
        if found is None or record is None:
            return
        self._match = number
        in_text, text = found.number_in_text(number), record.full_text
        if in_text is not None and text is not None and not text.is_in_part(in_text, self._around):
            self._around = text.matches[in_text][0]
            self.render_text()
        self._mark_current()
        self._see_current()
        self.match_shown.emit(number + 1, len(found))

    def _mark_current(self) -> None:
        """Show the current match in the colours of a selection."""
        marks = []
        for start, end in self._found.spans(self._match) if self._found else ():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.format.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
            mark.format.setForeground(self.palette().brush(QPalette.ColorRole.HighlightedText))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _see_current(self) -> None:
        """Move the cursor to the current match; scroll if it is out of sight, so that what comes
        before it is seen as well."""
        spans = self._found.spans(self._match) if self._found else ()
        if not spans:
            return
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(spans[0][0])
        self.setTextCursor(cursor)
        place = self.cursorRect()
        top = place.top() + bar.value()
        bar.setValue(before)
        if not self._is_seen(place.translated(0, top - before - place.top())):
            bar.setValue(top - self.viewport().height() // 3)

    def _is_seen(self, place: QRect) -> bool:
        """Whether a place in the viewport is in sight, with a line above and below it."""
        line = self.fontMetrics().height()
        seen = self.viewport().height() - line
        return place.top() >= line and place.bottom() <= seen

    def _follow(self, url: QUrl) -> None:
        if url.toString() == CITE:
            self.cite_followed.emit()
        elif url.toString() == READ:
            self.read_wanted.emit()
        else:
            super()._follow(url)
