"""The box that tells of a trouble, and what to do; or of what should not be missed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop import NAME
from a4p_desktop.records.errors import RecordsError


def tell_trouble(trouble: RecordsError, window: QWidget | None) -> QMessageBox:
    """Open the box, over `window` if there is one, without waiting for its answer.

    A trouble that a box already tells opens no other. Without a window, keep what is returned.
    """
    for other in window.findChildren(QMessageBox) if window else ():
        if other.isVisible() and other.text() == trouble.what:
            return other
    return _opened(QMessageBox.Icon.Warning, trouble.what, trouble.remedy, window)


def tell_note(text: str, window: QWidget) -> QMessageBox:
    """Open a box that tells what is no trouble, but should not be missed."""
    return _opened(QMessageBox.Icon.Information, text, "", window)


def _opened(icon: QMessageBox.Icon, text: str, more: str, window: QWidget | None) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setWindowTitle(NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may look like HTML
    box.setText(text)
    box.setInformativeText(more)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.open()
    return box
