"""The line edit for the search text, and the keys that it leaves to the window."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.widgets.filter_line import add_clear_button
from a4p_desktop.records.language import Speaker

say = Speaker("Search", on_screen=True)

_CTRL = Qt.KeyboardModifier.ControlModifier
# On X11 a line edit uses them to edit; here they mean Export and Copy citation.
_KEYS_OF_WINDOW = {
    QKeyCombination(_CTRL, Qt.Key.Key_E),
    QKeyCombination(_CTRL, Qt.Key.Key_K),
}


class SearchLine(QLineEdit):
    """A line edit; Down and Enter emit `left_for_rows`."""

    left_for_rows = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.was_hidden_with_focus = False
        """Whether it had the keyboard when it was hidden last."""
        self.show_prompt()
        sign = QAction(say("Search"), self)
        show_icon(sign, "search")
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.setMaxLength(10_000)
        self.setAcceptDrops(False)  # a dropped file would be inserted as its name

    def show_prompt(self) -> None:
        """Say what the line is for, while it is empty."""
        self.setPlaceholderText(say("Search speakers, delegations, themes, sources, S/PV.8218 …"))
        self.setAccessibleName(say("Search"))

    def add_clear_button(self) -> None:
        """Add the button that clears it, unseen until something is typed: it takes Qt 5 ms."""
        add_clear_button(self)

    def hideEvent(self, event: QHideEvent) -> None:
        # Qt moves the keyboard on only after this.
        self.was_hidden_with_focus = self.hasFocus()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_of_window(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_of_window(self, event: QKeyEvent) -> bool:
        """Whether a key that the line would use is for the window: where nothing was typed, undo
        is of the own records."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.isUndoAvailable()
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self.isRedoAvailable()
        return event.keyCombination() in _KEYS_OF_WINDOW

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_for_rows.emit()
            return
        if self._is_of_window(event):
            event.ignore()  # to the window, which says why its entry cannot act
            return
        super().keyPressEvent(event)
