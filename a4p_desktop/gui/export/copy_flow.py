"""From the selected rows to the clipboard, and the message that says how many were copied."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.progress import CUT, GUARDED
from a4p_desktop.records.language import Speaker, said

if TYPE_CHECKING:
    from a4p_desktop.records.clipboard.request import Manner
    from a4p_desktop.records.clipboard.rows import CopiedRows

say = Speaker("Export", on_screen=True)


class CopyFlow(QObject):
    """Requests the text of rows, and puts the answer on the clipboard."""

    def __init__(self, window: MainWindow, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._asker = Asker(ask, self)

    def copy(self, manner: "Manner") -> None:
        """Copy the selected rows of the current tab: the columns shown, in their order. While a
        text is read, what is copied as cited text is the passage selected there."""
        if manner == "cited" and self._window.tab.reader.reading is not None:
            self.copy_passage()
            return
        selection = self._window.tab.selection(all_rows=False)
        if selection is None or not selection.ranges:
            self._window.show_message(say("Select the rows to copy."))
            return
        self._ask(selection, manner)

    def copy_passage(self) -> None:
        """Copy the words selected in the text that is read, with their citation."""
        passage = self._window.tab.reader.passage()
        if passage is None:
            return
        statement, words = passage
        if not words:
            self._window.show_message(say("Select the words to copy first."))
            return
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.clipboard.passage import PassageRequest

        self._asker.ask(PassageRequest(statement, words), self._put_passage)

    def copy_table(self, selection: Selection) -> None:
        """Copy `selection` with its headings, for a spreadsheet."""
        self._ask(selection, "table")

    def _put(self, copied: "CopiedRows") -> None:
        """Put the rows on the clipboard, and show how many they are."""
        data = QMimeData()
        data.setText(copied.plain)
        if copied.html:
            data.setHtml(copied.html)
        QGuiApplication.clipboard().setMimeData(data)
        sentences = [say("Copied {n} row.|Copied {n} rows.", n=copied.rows)]
        if copied.guarded:
            sentences.append(said(GUARDED, n=copied.guarded))
        if copied.cut:
            sentences.append(said(CUT, n=copied.cut))
        self._window.show_message(" ".join(sentences))

    def _put_passage(self, passage: str) -> None:
        QGuiApplication.clipboard().setText(passage)
        self._window.show_message(say("Copied the words with their citation."))

    def _ask(self, selection: Selection, manner: "Manner") -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.clipboard.request import CopyRequest

        self._asker.ask(CopyRequest(selection, manner), self._put)
