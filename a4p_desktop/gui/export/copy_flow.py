"""From rows to the clipboard: what is asked to be copied, and what is told of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.words.words import NOT_KNOWN, Wording, heading, number_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.schema.columns import Column

if TYPE_CHECKING:
    from a4p_desktop.records.clipboard.request import Manner
    from a4p_desktop.records.clipboard.rows import CopiedRows


class ScreenWords:
    """The words of the screen, with nothing where it shows that nothing is known."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def heading(self, column: Column) -> str:
        """What stands over a column."""
        return heading(column)

    def text(self, column: Column, cell: Cell) -> str:
        """What a cell says; "" where nothing is known."""
        words = self._wording.cell(column, cell)
        return "" if words == NOT_KNOWN else words


class CopyFlow(QObject):
    """Asks for rows as they are pasted, and puts them on the clipboard when they have come."""

    def __init__(self, window: MainWindow, wording: Wording, ask: Ask) -> None:
        super().__init__(window)
        self._window = window
        self._words = ScreenWords(wording)
        self._asker = Asker(ask, self)

    def copy(self, manner: "Manner") -> None:
        """Copy the rows selected in the tab in front, the columns shown, in their order there."""
        selection = self._window.tab.selection(all_rows=False)
        if selection is not None and selection.ranges:
            self._ask(selection, manner)

    def copy_table(self, selection: Selection) -> None:
        """Copy `selection` as recorded, under its columns' names, for a spreadsheet."""
        self._ask(selection, "table")

    def _put(self, pasted: "CopiedRows") -> None:
        """Put what was asked for on the clipboard, and say so."""
        data = QMimeData()
        data.setText(pasted.plain)
        if pasted.html:
            data.setHtml(pasted.html)
        QGuiApplication.clipboard().setMimeData(data)
        told = self.tr("Rows copied: {}.").format(number_words(pasted.rows))
        if pasted.guarded:
            told += " " + self.tr(
                "Cells led by an apostrophe so that no spreadsheet runs them as formulas: {}."
            ).format(number_words(pasted.guarded))
        self._window.tell(told)

    def _ask(self, selection: Selection, manner: "Manner") -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.clipboard.request import CopyRequest

        self._asker.ask(CopyRequest(selection, manner, self._words), self._put)
