"""Boxes and rows of buttons whose buttons are words alone, without the ✗ and ✓ of some styles.

Qt's styles for Linux put them on the buttons of dialogs, and have no setting against it.
"""

from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)


class ButtonBox(QDialogButtonBox):
    """The row of buttons of a dialog."""

    def showEvent(self, event: QShowEvent) -> None:
        _take_signs_away(self)
        super().showEvent(event)


class MessageBox(QMessageBox):
    """A box with a text."""

    def showEvent(self, event: QShowEvent) -> None:
        _take_signs_away(self)
        super().showEvent(event)


class InputBox(QInputDialog):
    """A box that asks for a line."""

    def showEvent(self, event: QShowEvent) -> None:
        _take_signs_away(self)
        super().showEvent(event)


class FileBox(QFileDialog):
    """A box that asks for a file, where the system has none of its own."""

    def showEvent(self, event: QShowEvent) -> None:
        _take_signs_away(self)
        super().showEvent(event)


def _take_signs_away(box: QWidget) -> None:
    for button in box.findChildren(QPushButton):
        button.setIcon(QIcon())
