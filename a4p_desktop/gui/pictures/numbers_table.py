"""The numbers of a picture as a table that can be read and copied cell by cell."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.pictures.canvas import Numbers
from a4p_desktop.gui.words.words import NOT_KNOWN, not_known, number_words

_WIDEST = 60
"""The greatest width of a column, in characters."""
_MOST_ROWS = 24
"""How many rows are shown without scrolling."""


class NumbersTable(QTableWidget):
    """Text is aligned to the start, numbers to the end; NOT_KNOWN stands for None."""

    def __init__(self, numbers: Numbers, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setItemDelegate(TextDelegate(self))
        self.verticalHeader().hide()
        self.show_numbers(numbers)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show other numbers."""
        self.clear()
        self.setRowCount(len(numbers.rows))
        self.setColumnCount(len(numbers.headings))
        self.setHorizontalHeaderLabels(numbers.headings)
        for row, cells in enumerate(numbers.rows):
            for column, cell in enumerate(cells):
                self.setItem(row, column, _item(cell))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        else:
            super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected cells, tab-separated for a spreadsheet; unknown numbers are blank."""
        rows: dict[int, list[str]] = {}
        for index in sorted(
            self.selectedIndexes(), key=lambda index: (index.row(), index.column())
        ):
            words = " ".join(str(index.data()).split())
            rows.setdefault(index.row(), []).append("" if words == NOT_KNOWN else words)
        return "".join("\t".join(cells) + "\n" for cells in rows.values())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Fit columns and rows to their content, and the height of the table to its rows."""
        letter = self.fontMetrics().averageCharWidth()
        self.horizontalHeader().setMaximumSectionSize(letter * _WIDEST)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(min(self.rowCount(), _MOST_ROWS)))
        header = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(rows + header + bar + 2 * self.frameWidth())


def _item(cell: str | int | None) -> QTableWidgetItem:
    item = QTableWidgetItem(
        NOT_KNOWN if cell is None else number_words(cell) if isinstance(cell, int) else cell
    )
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if not isinstance(cell, str):
        item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    if cell is None:
        item.setToolTip(tip(not_known()))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, not_known())
    return item
