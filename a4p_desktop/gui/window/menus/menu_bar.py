"""The menu bar of the window: its menus, and what they have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.views.menu import ViewsMenu
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.edit_menu import EditMenu
from a4p_desktop.gui.window.menus.file_menu import FileMenu
from a4p_desktop.gui.window.menus.help_menu import HelpMenu
from a4p_desktop.gui.window.menus.menu_titles import MenusByName
from a4p_desktop.gui.window.menus.view_menu import ViewMenu
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.language import Speaker

say = Speaker("Menus", on_screen=True)


class Menus(QObject):
    """Fills the menus of a window; each emits what the window cannot do itself."""

    def __init__(
        self,
        window: MainWindow,
        menus: MenusByName,
        views: ViewsMenu,
        appearance: str,
        ask: Ask,
        *,
        facets_shown: bool,
        compact: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._views = views
        self.file = FileMenu(window, menus["file"])
        self.edit = EditMenu(window, menus["edit"])
        self.view = ViewMenu(
            window, menus["view"], appearance, facets_shown=facets_shown, compact=compact
        )
        self.help = HelpMenu(window, menus["help"], ask, self._sections)
        self._row_actions = [
            *self.file.row_actions,
            *self.edit.row_actions,
            *self.edit.search_actions,
            *self.view.row_actions,
            *views.search_actions,
        ]
        for tab in window.tables.values():
            # The context menu of the rows.
            tab.view.addActions([*self.file.row_actions, *self.edit.row_actions])
            tab.view.addActions(self.edit.adding_actions)
        window.header.put(
            {
                "export": self.file.export,
                "brief": self.file.brief,
                "compare": self.edit.compare,
                "cite": self.edit.cite,
                "share": views.share,
                "add": self.file.add_records,
            }
        )
        for action, reason in self.edit.reasons.items():
            self._explain(action, reason)
        # The window gets the keys that neither an entry nor what has the keyboard takes.
        window.installEventFilter(self)
        # A page has no rows; with our actions disabled, Ctrl+C and Ctrl+A act on its text.
        window.tab_changed.connect(self._enable_row_actions)
        self._enable_row_actions()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            reason = self._reason(QKeySequence(event.keyCombination()))
            if reason:
                self._window.show_message(reason)
                return True
        return False

    def _explain(self, action: QAction, reason: str) -> None:
        """Let the keys of an entry say why it is disabled, before lists and tabs move by them."""
        instead = QAction(self._window)
        instead.setShortcuts(action.shortcuts())
        instead.triggered.connect(lambda: self._window.show_message(reason))
        instead.setDisabled(action.isEnabled())
        action.enabledChanged.connect(instead.setDisabled)
        self._window.addAction(instead)

    def _reason(self, pressed: QKeySequence) -> str:
        """Why the entry of these keys needs rows, and how to come to them; "" for other keys."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.window.shortcuts_dialog import plain_text

        for action in self._row_actions:
            if pressed in action.shortcuts() and not action.isEnabled():
                return say(
                    "“{entry}” needs rows. Press {key} for those of {table}, then the keys again.",
                    entry=plain_text(action.text()),
                    key=keys.TABS[self._window.tabs.indexOf(self._window.tab)].words(),
                    table=heading(self._window.tab.table),
                )
        return ""

    def _sections(self) -> list[tuple[str, Sequence[QAction]]]:
        """The titles of all menus with their actions, in the order of the bar."""
        before, after = (self.file, self.edit, self.view), (self.help,)
        return [
            *((menu.section.title, menu.section.actions) for menu in before),
            self._views.section,
            *((menu.section.title, menu.section.actions) for menu in after),
        ]

    def _enable_row_actions(self) -> None:
        for action in self._row_actions:
            action.setEnabled(self._window.page is None)
        page = self._window.page
        self.edit.cite.setEnabled(page is None or "cite" in page.offered)
