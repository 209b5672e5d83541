"""The menu “View”: tabs, panes, columns, the order of rows, and how the window looks."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_section import MenuSection
from a4p_desktop.gui.words import keys
from a4p_desktop.records.language import Speaker

say = Speaker("Menus", on_screen=True)


class ViewMenu(QObject):
    """Does what the window can do, and emits what else is wanted."""

    appearance_wanted = Signal(str)
    compact_wanted = Signal(bool)  # rows of one line each, not of two
    facets_toggled = Signal(bool)
    own_toggled = Signal(bool)  # whether own records are hidden
    zoom_wanted = Signal(int)  # -1 smaller, 0 the size of the system, +1 larger

    def __init__(
        self,
        window: MainWindow,
        menu: Menu,
        appearance: str,
        *,
        facets_shown: bool,
        compact: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.section = MenuSection(menu)
        self.row_actions: list[QAction] = []
        """The actions on rows, disabled while a page is in front."""
        self._add_tabs()
        self.section.separate()
        self._add_panes(facets_shown)
        self.section.separate()
        self._add_columns()
        self._add_density(compact)
        self._add_appearance(appearance)
        self.section.separate()
        self._add_zoom()

    def show_own(self, *, hidden: bool) -> None:
        """Offer to hide the own records, or to show them again."""
        self._hide_own.setVisible(True)
        self._hide_own.setChecked(hidden)

    def _add_tabs(self) -> None:
        tabs = self._window.tabs
        for number, (name, words) in enumerate(zip(tabs.names(), tabs.headings(), strict=True), 1):
            text, chosen = f"&{number} {words}", partial(tabs.activate, name)
            self.section.add(text, keys.TABS[number - 1], chosen)
        self.section.add(say("Next &tab"), keys.NEXT_TAB, partial(tabs.step, 1))
        self.section.add(say("Pre&vious tab"), keys.PREVIOUS_TAB, partial(tabs.step, -1))

    def _add_panes(self, facets_shown: bool) -> None:
        window, add = self._window, self.section.add
        facets = add(say("&Facets"), keys.FACETS, lambda: None, "filter")
        facets.setCheckable(True)
        facets.setChecked(facets_shown)
        facets.toggled.connect(self.facets_toggled)
        self.row_actions.append(facets)
        self._hide_own = add(say("&Hide your records"), None, lambda: None)
        self._hide_own.setCheckable(True)
        self._hide_own.setVisible(False)
        self._hide_own.triggered.connect(self.own_toggled)
        add(say("&Next pane"), keys.NEXT_PANE, window.focus_next_pane)
        add(say("&Previous pane"), keys.PREVIOUS_PANE, window.focus_previous_pane)

    def _add_columns(self) -> None:
        window = self._window
        columns = self.section.menu.addMenu(say("&Columns"))
        columns.aboutToShow.connect(lambda: _fill(columns, window.tab.view.columns.actions))
        order = self.section.menu.addMenu(say("&Sort by"))
        order.aboutToShow.connect(lambda: _fill(order, window.tab.view.order_actions))
        self.row_actions += [columns.menuAction(), order.menuAction()]

    def _add_density(self, compact: bool) -> None:
        choices = self.section.menu.addMenu(say("&Density"))
        group = QActionGroup(self)
        for is_compact, words in (
            (False, say("&Comfortable: two lines")),
            (True, say("C&ompact: one line")),
        ):
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(is_compact == compact)
            action.triggered.connect(partial(self.compact_wanted.emit, is_compact))
            choices.addAction(action)
        self.row_actions.append(choices.menuAction())

    def _add_appearance(self, appearance: str) -> None:
        choices = self.section.menu.addMenu(say("&Appearance"))
        group = QActionGroup(self)
        names = {
            "system": say("&System"),
            "light": say("&Light"),
            "dark": say("&Dark"),
        }
        for name, words in names.items():
            action = QAction(words, group)
            action.setCheckable(True)
            action.setChecked(name == appearance)
            action.triggered.connect(lambda _, name=name: self.appearance_wanted.emit(name))
            choices.addAction(action)

    def _add_zoom(self) -> None:
        add, zoom = self.section.add, self.zoom_wanted.emit
        add(say("Zoom &in"), keys.ZOOM_IN, partial(zoom, 1))
        add(say("Zoom &out"), keys.ZOOM_OUT, partial(zoom, -1))
        add(say("&Reset zoom"), keys.RESET_ZOOM, partial(zoom, 0))


def _fill(menu: QMenu, actions: Callable[[QMenu], Sequence[QAction]]) -> None:
    menu.clear()
    menu.addActions(actions(menu))
