"""One record whole, with its links and sources."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from a4p_desktop.gui.record_text import RecordText
from a4p_desktop.gui.standing_text import StandingText
from a4p_desktop.gui.statement_text import StatementText
from a4p_desktop.gui.theme_text import ThemeText
from a4p_desktop.gui.wording import Wording
from a4p_desktop.records.record import Record
from a4p_desktop.records.search import Typed, parse
from a4p_desktop.records.tables import Table

RECORD_SCHEME = "record"
_TEXTS: dict[str, type[RecordText]] = {
    "speakers": StatementText,
    "endorsements": StandingText,
    "themes": ThemeText,
}

_Key = QKeySequence.StandardKey


class DetailPane(QTextBrowser):
    """Shows a Record; a link goes to another record, or out to the browser."""

    record_followed = Signal(str, int)  # table, id
    search_followed = Signal(str, str)  # meeting, text
    source_followed = Signal(str)  # address

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._record: Record | None = None
        self._typed: Typed | None = None
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(220)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(self._follow)
        self.clear_record()

    def look_for(self, table: Table, text: str) -> None:
        """Mark what `text`, as typed, finds in the records shown from now on."""
        self._typed = parse(text, table.fields)

    def show_record(self, record: Record) -> None:
        """Show `record` from its beginning."""
        self._record = record
        self._render()

    def clear_record(self) -> None:
        """Show nothing but how to see something."""
        self._record = None
        self._render()

    def focus_text(self) -> None:
        """Bring the keyboard here, to scroll and to walk the links."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def event(self, event: QEvent) -> bool:
        # In the menu these keys are for the rows; here they are for the text.
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
            self._render()

    def _render(self) -> None:
        if self._record is None:
            hint = self.tr("Select a row to read all that is recorded of it, with its sources.")
            self.setHtml(f'<p align="center" style="margin-top: 3em">{hint}</p>')
            return
        text = _TEXTS[self._record.table]
        self.setHtml(text(self._record, self._wording, self._typed, self.palette()).html())

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == RECORD_SCHEME:
            table, _, row_id = url.path().partition("/")
            # A records file from elsewhere may give as a source what looks like our own link.
            if table in _TEXTS and row_id.isdecimal():
                self.record_followed.emit(table, int(row_id))
        elif url.scheme() == "search":
            meeting, _, text = url.path(QUrl.ComponentFormattingOption.FullyDecoded).partition("/")
            self.search_followed.emit(meeting, text)
        else:
            self.source_followed.emit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
