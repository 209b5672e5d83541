"""What is typed while rows have the keyboard, and how it comes into the search line whole."""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_Modifier = Qt.KeyboardModifier
_HELD = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_ALT_GR = _Modifier.ControlModifier | _Modifier.AltModifier
"""What Windows says for AltGr, which types a letter such as @ or ę."""


class TypingAhead(QObject):
    """Gives each letter typed in the watched widgets to a line, and moves the keyboard there.

    The line answers for the widget to input methods, which then compose in it: é from ´ and e, or
    你 from “ni”. Until a letter is whole the keyboard stays, since moving it ends composing.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.line: QLineEdit | None = None
        """Where letters go; while it is None, nowhere."""
        self._is_composing = False
        self.watch(widget)

    def watch(self, widget: QWidget) -> None:
        """Take what is typed in `widget` too."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.line is None or not isinstance(watched, QWidget):
            return False
        if isinstance(event, QInputMethodQueryEvent):
            self._answer(self.line, watched, event)
            return True
        if isinstance(event, QInputMethodEvent):
            self._compose(self.line, event)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._type(self.line, event)
        return False

    def _answer(self, line: QLineEdit, widget: QWidget, event: QInputMethodQueryEvent) -> None:
        """Say to an input method what the line would, with the caret where the line has it."""
        QCoreApplication.sendEvent(line, event)
        caret = event.value(Qt.InputMethodQuery.ImCursorRectangle)
        if isinstance(caret, QRect):
            place = widget.mapFromGlobal(line.mapToGlobal(caret.topLeft()))
            event.setValue(Qt.InputMethodQuery.ImCursorRectangle, QRect(place, caret.size()))

    def _compose(self, line: QLineEdit, event: QInputMethodEvent) -> None:
        if not self._is_composing:
            line.end(False)
        self._is_composing = bool(event.preeditString())
        QCoreApplication.sendEvent(line, event)
        if event.commitString() and not self._is_composing:
            # Later: some input methods forget only after this event what they have composed, and
            # would give it once more to what gets the keyboard.
            QTimer.singleShot(0, line, lambda: line.setFocus(Qt.FocusReason.OtherFocusReason))

    def _type(self, line: QLineEdit, event: QKeyEvent) -> bool:
        """Type a key in the line; return whether it is a letter, a digit or a sign."""
        text, held = event.text(), event.modifiers() & _HELD
        types = held in (_Modifier.NoModifier, _ALT_GR)
        types |= sys.platform == "darwin" and held == _Modifier.AltModifier
        if not types or not text.strip() or not text.isprintable():
            return False
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.end(False)
        QCoreApplication.sendEvent(line, event.clone())
        return True
