"""Boxes that ask for one line, or for a yes, and do not wait for the answer."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget


def ask_line(
    window: QWidget, title: str, label: str, proposed: str, take: Callable[[str], object]
) -> None:
    """Ask for a line, of which `proposed` stands there to be typed over; `take` is given it."""
    box = QInputDialog(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setLabelText(label)
    box.setTextValue(proposed)
    box.textValueSelected.connect(take)
    box.resize(box.fontMetrics().averageCharWidth() * 70, box.sizeHint().height())
    box.open()


def ask_first(
    window: QWidget, title: str, question: str, yes: str, run: Callable[[], object]
) -> None:
    """Ask `question`, and `run` where the button `yes` answers it."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a name in it may look like HTML
    box.setText(question)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    button.clicked.connect(lambda: run())
    box.open()
