"""Text browsers whose links lead to records, rows, delegations or the web browser."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.plain_text import SEAM

say = Speaker("Links", on_screen=True)

_Key = QKeySequence.StandardKey
_DECODED = QUrl.ComponentFormattingOption.FullyDecoded
_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_WIDEST = 120
"""Average characters in a line."""


class LinkedText(TextPage):
    """Emits a signal for each link clicked; renders again when the palette or the font changes.

    `render_text` raises NotImplementedError here: a class of Qt cannot be an ABC as well.
    """

    record_followed = Signal(str, int)  # table, id
    search_followed = Signal(str, str)  # meeting, text
    rows_followed = Signal(str, str)  # table, the text of the question that finds them
    delegation_followed = Signal(str)  # code
    source_followed = Signal(str)  # address
    form_followed = Signal(str)  # evidence, speaker or correction
    brief_followed = Signal(str)  # code of a delegation
    comparison_followed = Signal(str)  # code of a delegation
    citation_followed = Signal(str, int)  # table, id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unfolded = False
        """Whether the text shows what is folded away at first."""
        self.setFrameShape(LinkedText.Shape.NoFrame)
        quiet_scroll_bars(self)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def render_text(self) -> None:
        """Set the text, in the colours of the palette."""
        raise NotImplementedError

    def focus_text(self) -> None:
        """Take the keyboard focus, to scroll and to step through the links."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged: the words selected, without the seams of joined lines."""
        selected = self.textCursor().selection()
        words = selected.toPlainText()
        if SEAM not in words:
            return super().createMimeDataFromSelection()
        copied = QMimeData()
        copied.setText(words.replace(SEAM, ""))
        copied.setHtml(selected.toHtml().replace(SEAM, ""))
        return copied

    def event(self, event: QEvent) -> bool:
        # The window's shortcuts of these keys act on rows; here they act on the text.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(_Key.Copy) or event.matches(_Key.SelectAll))
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._render_in_place()

    def _follow(self, url: QUrl) -> None:
        scheme, path = url.scheme(), url.path(_DECODED)
        if scheme in ("record", "cite"):
            table, _, row_id = path.partition("/")
            followed = self.record_followed if scheme == "record" else self.citation_followed
            # A source in a records file may look like one of our links.
            if table in TABLES and row_id.isdecimal():
                followed.emit(table, int(row_id))
        elif scheme == "search":
            meeting, _, text = path.partition("/")
            self.search_followed.emit(meeting, text)
        elif scheme == "rows":
            table, _, text = path.partition("/")
            if table in TABLES:
                self.rows_followed.emit(table, text)
        elif scheme == "fold":
            self._unfold()
        elif scheme == "form":
            self.form_followed.emit(path)
        elif scheme == "delegation":
            self.delegation_followed.emit(path)
        elif scheme == "brief":
            self.brief_followed.emit(path)
        elif scheme == "compare":
            self.comparison_followed.emit(path)
        elif not scheme and url.hasFragment():
            self.scrollToAnchor(url.fragment())
            # The keyboard goes there too.
            self.setTextCursor(self.cursorForPosition(QPoint(0, 0)))
        else:
            self.source_followed.emit(url.toString(_ENCODED))

    def _unfold(self) -> None:
        """Unfold what is folded away, or fold it again."""
        self.unfolded = not self.unfolded
        self._render_in_place()
        announce(self, say("Unfolded") if self.unfolded else say("Folded"))

    def _render_in_place(self) -> None:
        """Render the text anew; the view and the focused link stay."""
        scrolled, position = self.verticalScrollBar().value(), self.textCursor().position()
        self.render_text()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)


class ReadingPane(LinkedText):
    """Shows HTML that depends on the palette, in lines of a readable length."""

    text_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write: Callable[[QPalette], str] = lambda _: ""
        self._is_wide = False
        self.document().setDocumentMargin(16)
        self.setLineWrapMode(ReadingPane.LineWrapMode.FixedPixelWidth)

    def show_text(self, write: Callable[[QPalette], str], *, is_wide: bool = False) -> None:
        """Show the HTML that `write` returns for the palette, scrolled to its start.

        With `is_wide` its lines are as long as there is room, which suits a table.
        """
        self._write, self._is_wide = write, is_wide
        self.render_text()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.text_shown.emit()

    def render_text(self) -> None:
        self._fit()  # the font may have changed
        self.setHtml(self._write(self.palette()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        room = self.viewport().width()
        self.setLineWrapColumnOrWidth(room if self._is_wide else min(widest, room))
