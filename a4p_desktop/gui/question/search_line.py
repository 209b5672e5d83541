"""The line in which people type what they look for, and the keys that lead out of it."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from a4p_desktop.gui.look.icons import icon

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
# On X11 a line edit takes Ctrl+E for the end of the line and Ctrl+K to delete up to it; here they
# mean Export and Copy citation. And it can take back only what was typed, while the window takes
# back what was ticked as well.
_OF_THE_WINDOW = {
    QKeyCombination(_CTRL, Qt.Key.Key_E),
    QKeyCombination(_CTRL, Qt.Key.Key_K),
    QKeyCombination(_CTRL, Qt.Key.Key_Z),
    QKeyCombination(_CTRL | _SHIFT, Qt.Key.Key_Z),
}


class SearchLine(QLineEdit):
    """A line edit from which Down and Enter lead to the rows found."""

    left_for_rows = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(
            self.tr("Search speakers, delegations in six languages, themes, sources, S/PV.8218 …")
        )
        self.setAccessibleName(self.tr("Search"))
        self.setMaxLength(10_000)
        self.setAcceptDrops(False)  # it would take the name of a file that is dropped for text

    def add_icons(self) -> None:
        """Show the sign of a search, and the button that clears it."""
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.keyCombination() in _OF_THE_WINDOW:
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_for_rows.emit()
            return
        super().keyPressEvent(event)
