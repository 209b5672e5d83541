"""The first rows of an export as they will be written: as text, or as the cells of a sheet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from a4p_desktop.records.language import Speaker

say = Speaker("Export")

_LONGEST_LINE = 2_000
"""In characters; a longer line takes long to lay out, and its end is out of sight."""
_TAB = 16
_WIDEST_CELL = 30
_LEAST_LINES, _LINES = 6, 11


class ExportPreview(QStackedWidget):
    """Shows the text of a file as it is, and a workbook in cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = self._made_page()
        self.sheet = self._made_sheet()
        self.addWidget(self.page)
        self.addWidget(self.sheet)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)

    def sizeHint(self) -> QSize:
        # Lower than Qt's own, so that the dialog fits a small screen.
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _LINES)

    def clear(self) -> None:
        """Show nothing."""
        self.page.clear()
        self.setCurrentWidget(self.page)

    def show_text(self, text: str) -> None:
        """Show the text of a file."""
        lines = text.removeprefix("\ufeff").split("\n")
        self.page.setPlainText("\n".join(map(_cut, lines)))
        self.setCurrentWidget(self.page)

    def show_cells(self, text: str) -> None:
        """Show each line of `text` as a row, its cells separated by tabs."""
        lines = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
        self.sheet.setRowCount(len(lines))
        self.sheet.setColumnCount(len(lines[0]))
        self.sheet.setHorizontalHeaderLabels([_letters(n) for n in range(len(lines[0]))])
        for row, cells in enumerate(lines):
            for place, cell in enumerate(cells):
                self.sheet.setItem(row, place, self._made_cell(cell, is_heading=row == 0))
        self.sheet.resizeColumnsToContents()
        self.setCurrentWidget(self.sheet)

    def _made_page(self) -> QPlainTextEdit:
        page = QPlainTextEdit()
        page.setReadOnly(True)
        page.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        page.setTabStopDistance(page.fontMetrics().averageCharWidth() * _TAB)
        page.setTabChangesFocus(True)
        page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        page.setAccessibleName(say("The first rows"))
        return page

    def _made_sheet(self) -> QTableWidget:
        sheet = QTableWidget()
        sheet.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        sheet.setTabKeyNavigation(False)
        sheet.setWordWrap(False)
        sheet.setCornerButtonEnabled(False)
        sheet.horizontalHeader().setMaximumSectionSize(
            sheet.fontMetrics().averageCharWidth() * _WIDEST_CELL
        )
        sheet.horizontalHeader().setHighlightSections(False)
        sheet.verticalHeader().setHighlightSections(False)
        sheet.verticalHeader().setDefaultSectionSize(round(sheet.fontMetrics().height() * 1.4))
        sheet.setAccessibleName(say("The first rows"))
        return sheet

    def _made_cell(self, text: str, *, is_heading: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(_cut(text))
        if is_heading:
            font = QFont(self.font())
            font.setBold(True)
            item.setFont(font)
        return item


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + "…"


def _letters(place: int) -> str:
    """The heading of a column in a spreadsheet: A, B … Z, AA …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
