"""Boxes and rows of buttons whose buttons are words alone, and reached in the order of the eye.

Qt's styles for Linux put ✗ and ✓ on the buttons of dialogs, and have no setting against it. Tab
goes through buttons as they were added, but each platform shows them in an order of its own.
"""

from itertools import pairwise

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
        _prepare(self)
        super().showEvent(event)


class MessageBox(QMessageBox):
    """A box with a text."""

    def showEvent(self, event: QShowEvent) -> None:
        _prepare(self)
        super().showEvent(event)


class InputBox(QInputDialog):
    """A box that asks for a line."""

    def showEvent(self, event: QShowEvent) -> None:
        _prepare(self)
        super().showEvent(event)


class FileBox(QFileDialog):
    """A box that asks for a file, where the system has none of its own."""

    def showEvent(self, event: QShowEvent) -> None:
        _prepare(self)
        super().showEvent(event)


def _prepare(box: QWidget) -> None:
    for button in box.findChildren(QPushButton):
        button.setIcon(QIcon())
    rows = [box] if isinstance(box, QDialogButtonBox) else box.findChildren(QDialogButtonBox)
    for layout in (row.layout() for row in rows):
        items = (layout.itemAt(place) for place in range(layout.count())) if layout else ()
        widgets = [widget for item in items if item is not None and (widget := item.widget())]
        for first, second in pairwise(widgets):
            QWidget.setTabOrder(first, second)
