"""The export dialog as its user sees and operates it, for tests."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
)

from a4p_desktop.gui.export.dialog import ExportDialog
from tests.desk import Desk


def opened(desk: Desk) -> ExportDialog:
    desk.action("Export").trigger()
    box = desk.window.findChild(ExportDialog)
    assert isinstance(box, ExportDialog)
    return box


def headings_of(box: ExportDialog) -> list[str]:
    """The headings of the preview."""
    model = box.preview.model()
    places = range(model.columnCount())
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in places]


def cells_of(box: ExportDialog) -> list[list[str]]:
    """The rows of the preview."""
    model = box.preview.model()
    places = range(model.columnCount())
    return [
        [str(model.index(row, place).data()) for place in places] for row in range(model.rowCount())
    ]


def words_of(box: ExportDialog) -> str:
    """The texts of visible labels."""
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def press(box: ExportDialog | QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(button for button in buttons if words in button.text().replace("&", "")).click()


def name_box(box: ExportDialog) -> QFileDialog:
    """The system's box for the name of a file, asked for in the dialog."""
    box.target.browse.click()
    names = box.findChild(QFileDialog)
    assert isinstance(names, QFileDialog)
    return names


def type_name(box: ExportDialog, name: object) -> None:
    """Type the name of the file to write."""
    box.target.line.clear()
    QTest.keyClicks(box.target.line, str(name))
