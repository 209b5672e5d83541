"""One menu of the menu bar, whose actions the list of keyboard shortcuts names."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.words.keys import Keys


class MenuSection:
    """A menu, and the actions that are always in it."""

    def __init__(self, menu: Menu) -> None:
        self.title = menu.title()
        self.menu = menu
        self.actions: list[QAction] = []

    def add(
        self,
        text: str,
        keys: Keys | None,
        run: Callable[[], object],
        icon_name: str = "",
        status_tip: str = "",
    ) -> QAction:
        """Append an action that calls `run`, and return it."""
        action = QAction(text, self.menu)
        # Or macOS would move those that begin with About or Settings out of the menu.
        action.setMenuRole(QAction.MenuRole.NoRole)
        if keys is not None:
            action.setShortcuts(keys.sequences())
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
