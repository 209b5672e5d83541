"""Keys found by their place, on layouts that have no digit or no Latin letter there.

A French keyboard has digits with Shift alone, a Russian or Arabic one no Latin letters. Qt finds
Ctrl+E there only if a layout with Latin letters is set up as well, and never Ctrl+1 or Alt+F.
"""

import sys
import unicodedata

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QWidget,
)

_ROWS = {2: "1234567890", 16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
_BY_CODE = {start + place: sign for start, row in _ROWS.items() for place, sign in enumerate(row)}
"""Scan code, of the set that all keyboards of PCs send, -> what a keyboard of the US has there."""
_BY_CODE_OF_MACOS = dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True))
"""The same for macOS, by virtual key codes. It finds letters itself, and has no mnemonics."""
_COMPOSED = {"لا": "B", "لآ": "B", "لأ": "G", "لإ": "T"}
"""The keys of Arabic keyboards that type two letters, with and without Shift."""
_Held = Qt.KeyboardModifier
_OF_SHORTCUTS = (_Held.ControlModifier, _Held.ControlModifier | _Held.ShiftModifier)


class KeysByPlace(QObject):
    """Does for keys that no shortcut took what their places mean, as long as this object lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() == Qt.FocusReason.PopupFocusReason:
                self._follow_menu()
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            # Qt sends a key here once it has found no shortcut for it.
            return isinstance(watched, QWidget) and self._take(watched, event)
        if isinstance(event, QInputMethodEvent) and isinstance(watched, QWidget):
            # On X11 such a key comes as composed text, also with Ctrl.
            sign, held = (
                _COMPOSED.get(event.commitString(), ""),
                QApplication.queryKeyboardModifiers(),
            )
            return (
                bool(sign)
                and held in (*_OF_SHORTCUTS, _Held.AltModifier)
                and _do(watched, sign, held)
            )
        return False

    def _take(self, watched: QWidget, event: QKeyEvent) -> bool:
        """Do what a key means by its place; return whether it is done with."""
        sign, held = sign_by_place(event), event.modifiers()
        if isinstance(watched, QMenu):
            self._follow_menu()
            if sign and held == _Held.NoModifier:
                _press(watched, sign, held, sign)
                return True
        if sign and held in (*_OF_SHORTCUTS, _Held.AltModifier):
            return _do(watched, sign, held)
        return _types_a_mnemonic(event)

    def _follow_menu(self) -> None:
        """Follow the keyboard into the menu that is being opened: it takes keys without focus."""
        QTimer.singleShot(0, self, self._watch_menu)

    def _watch_menu(self) -> None:
        if isinstance(menu := QApplication.activePopupWidget(), QMenu):
            menu.installEventFilter(self)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)


def sign_by_place(event: QKeyEvent) -> str:
    """The digit or capital letter that a keyboard of the US has on this key; "" where the layout
    has a digit or a Latin letter of its own there, and for other keys."""
    if sys.platform == "darwin":
        sign = _BY_CODE_OF_MACOS.get(event.nativeVirtualKey(), "")
    else:  # X11 and Wayland add eight
        offset = 0 if sys.platform == "win32" else 8
        sign = _BY_CODE.get(event.nativeScanCode() - offset, "")
    own = chr(event.key()) if event.key() <= sys.maxunicode else ""
    if sign.isdigit():
        return "" if own.isdigit() else sign
    return "" if unicodedata.name(own or "A", "").startswith("LATIN") else sign


def _do(widget: QWidget, sign: str, held: Qt.KeyboardModifier) -> bool:
    """What Qt does with a key: the widget may claim it, else a shortcut has it, else the widget."""
    keys = QKeySequence(ord(sign) | held.value)
    override = QKeyEvent(QEvent.Type.ShortcutOverride, ord(sign), held)
    override.ignore()
    QCoreApplication.sendEvent(widget, override)
    if not override.isAccepted() and _follow(widget.window(), keys):
        return True
    if sign.isdigit():
        return False
    if held != _Held.AltModifier:
        _press(widget, sign, held)
    return True


def _press(widget: QWidget, sign: str, held: Qt.KeyboardModifier, text: str = "") -> None:
    QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, ord(sign), held, text))


def _follow(window: QWidget, keys: QKeySequence) -> bool:
    """Do what has these keys in a window; return whether anything has."""
    for action in window.findChildren(QAction):
        if action.isEnabled() and keys in action.shortcuts():
            action.trigger()
            return True
    for shortcut in window.findChildren(QShortcut):
        if shortcut.key() == keys and shortcut.isEnabled() and _is_of(shortcut.parent(), window):
            shortcut.activated.emit()
            return True
    return _follow_mnemonic(window, keys)


def _follow_mnemonic(window: QWidget, keys: QKeySequence) -> bool:
    if isinstance(window, QMainWindow):
        for menu in window.menuBar().actions():
            if QKeySequence.mnemonic(menu.text()) == keys:
                window.menuBar().setActiveAction(menu)
                return True
    for button in window.findChildren(QAbstractButton):
        if QKeySequence.mnemonic(button.text()) == keys and _is_of(button, window):
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
            return True
    for label in window.findChildren(QLabel):
        if QKeySequence.mnemonic(label.text()) == keys and _is_of(label.buddy(), window):
            label.buddy().setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def _is_of(widget: QObject | None, window: QWidget) -> bool:
    """Whether a widget is seen in a window, and not in one that belongs to it."""
    return isinstance(widget, QWidget) and widget.isVisible() and widget.window() is window


def _types_a_mnemonic(event: QKeyEvent) -> bool:
    """Whether a field would type the letter of a mnemonic that nothing has, as on X11."""
    types = event.text().isalpha() and event.modifiers() == _Held.AltModifier
    return types and sys.platform not in ("darwin", "win32")
