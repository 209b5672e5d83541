"""Message boxes: a trouble with its remedy, or a note."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop import NAME
from a4p_desktop.records.errors import RecordsError


def show_trouble(trouble: RecordsError, window: QWidget | None) -> QMessageBox:
    """Open a box, over `window` if there is one, without waiting for its answer.

    If a box of `window` shows the same trouble, that box is returned. Without a window, keep what
    is returned: nothing else owns the box.
    """
    for other in window.findChildren(QMessageBox) if window else ():
        if other.isVisible() and other.text() == trouble.what:
            return other
    return _opened(QMessageBox.Icon.Warning, trouble.what, trouble.remedy, window)


def show_note(text: str, window: QWidget) -> QMessageBox:
    """Open a box with a text that is no trouble, but should not be missed."""
    return _opened(QMessageBox.Icon.Information, text, "", window)


def _opened(icon: QMessageBox.Icon, text: str, details: str, window: QWidget | None) -> QMessageBox:
    # Imported here so that the window opens sooner.
    from a4p_desktop.gui.crash.boxes import MessageBox

    box = MessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(icon)
    box.setWindowTitle(NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)  # a file name may look like HTML
    box.setText(text)
    box.setInformativeText(details)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.open()
    return box
