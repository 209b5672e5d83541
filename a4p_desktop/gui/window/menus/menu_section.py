"""One menu of the menu bar, whose actions the list of keyboard shortcuts names."""

import sys
from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from a4p_desktop.gui.look.icons import show_icon

Key = QKeySequence.StandardKey | QKeySequence | None
"""A standard key of the platform, with all its bindings; a key; or none."""

_KEYS_OF_MACOS = {
    "F3": "Ctrl+G",
    "Shift+F3": "Ctrl+Shift+G",
    "Ctrl+G": "Ctrl+L",
    "Ctrl+Shift+G": "Ctrl+Shift+L",
    "Ctrl+M": "Ctrl+Shift+M",
}
"""Our key -> that on macOS, whose ⌘G is for the next match and ⌘M minimizes the window. Qt writes ⌘
as Ctrl."""


class MenuSection:
    """A menu, and the actions that are always in it."""

    def __init__(self, title: str, window: QMainWindow) -> None:
        self.title = title
        self.menu = window.menuBar().addMenu(title)
        self.actions: list[QAction] = []

    def add(
        self,
        text: str,
        key: Key,
        run: Callable[[], object],
        icon_name: str = "",
        status_tip: str = "",
    ) -> QAction:
        """Append an action that calls `run`, and return it."""
        action = QAction(text, self.menu)
        # Or macOS would move those that begin with About or Settings out of the menu.
        action.setMenuRole(QAction.MenuRole.NoRole)
        if isinstance(key, QKeySequence):
            action.setShortcut(_key_here(key))
        elif key is not None:
            action.setShortcuts(key)
        if icon_name:
            show_icon(action, icon_name)
        if status_tip:
            action.setStatusTip(status_tip)
        action.triggered.connect(lambda *_: run())
        self.menu.addAction(action)
        self.actions.append(action)
        return action

    def separate(self) -> None:
        """Append a line."""
        self.menu.addSeparator()


def _key_here(key: QKeySequence) -> QKeySequence:
    words = key.toString()
    return QKeySequence(_KEYS_OF_MACOS.get(words, words)) if sys.platform == "darwin" else key
