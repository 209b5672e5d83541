"""The box that tells of a trouble: what is wrong, and what to do."""

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
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(NAME)
    box.setText(trouble.what)
    box.setInformativeText(trouble.remedy)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.open()
    return box
