"""The menu “Help”: the manual, the shortcuts, and what the program and its records are."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from a4p_desktop import NAME
from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_section import MenuSection
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.language import Speaker

say = Speaker("Menus", on_screen=True)


class HelpMenu(QObject):
    """Opens the boxes that explain, and emits that the manual is wanted."""

    manual_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        menu: Menu,
        ask: Ask,
        sections: Callable[[], Sequence[tuple[str, Sequence[QAction]]]],
    ) -> None:
        """`sections` returns the titles of all menus with their actions."""
        super().__init__(window)
        self._window = window
        self._ask = ask
        self._sections = sections
        self.section = MenuSection(menu)
        add, role = self.section.add, QAction.MenuRole
        add(say("&Manual"), None, self.manual_wanted.emit)
        add(say("&Keyboard shortcuts"), keys.SHORTCUTS, self._show_shortcuts)
        numbers = add(say("About these &numbers"), None, window.coverage.explain, "info")
        numbers.setEnabled(not window.coverage.isHidden())
        window.coverage.shown.connect(numbers.setEnabled)
        self.section.separate()
        about = add(say("&About {name}", name=NAME), None, self._open_about)
        about.setMenuRole(role.AboutRole)
        about_qt = add(say("About &Qt"), None, self._open_about_qt)
        about_qt.setMenuRole(role.AboutQtRole)

    def _show_shortcuts(self) -> None:
        # Imported here, as the other boxes are, so that the window opens sooner.
        from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog, other_shortcuts

        ShortcutsDialog(self._sections(), other_shortcuts(), self._window).open()

    def _open_about(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.window.about_dialog import open_about

        info = self._window.catalogue.info
        created = date_words(info.get("created"), whole=True)
        open_about(info, self._window.records_title, created, self._window, self._ask)

    def _open_about_qt(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.window.about_dialog import open_about_qt

        open_about_qt(self._window)
