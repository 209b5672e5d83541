"""One menu of the menu bar, whose actions the list of keyboard shortcuts names."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from a4p_desktop.gui.look.icons import show_icon

Key = QKeySequence.StandardKey | QKeySequence | None
"""A standard key of the platform, with all its bindings; a key; or none."""


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
        if isinstance(key, QKeySequence):
            action.setShortcut(key)
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
