"""The line edit that filters a list, or searches a text, beside it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.records.language import Speaker

say = Speaker("Search", on_screen=True)


class FilterLine(QLineEdit):
    """A line edit that Esc clears; while it is empty, Esc is the window's."""

    clears_on_escape = True
    """Or else Esc is the window's at once."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        add_clear_button(self)
        self.setMaxLength(1_000)
        self.setAcceptDrops(False)  # a dropped file would be inserted as its name

    def announce_found(self, found: int, current: str = "") -> None:
        """Let a screen reader say, once typing here rests, how many match, and which is current."""
        words = ""
        if self.hasFocus() and self.text().strip():
            words = say("{n} found|{n} found", n=found)
            if current:
                words = say("{found}. {current}", found=words, current=current)
        announce_at_rest(self, words)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._clears(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clears(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _clears(self, event: QKeyEvent) -> bool:
        is_escape = event.key() == Qt.Key.Key_Escape
        return self.clears_on_escape and is_escape and self.text() != ""


def add_clear_button(line: QLineEdit) -> None:
    """Add the button that clears a line, with the name that Qt does not give it."""
    line.setClearButtonEnabled(True)
    for action in line.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setText(say("Clear"))
