"""The menus of the window: every action with its shortcut and what it runs."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from a4p_desktop import NAME
from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.look.icons import icon
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.views.menu import ViewsMenu
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Menus")

_Key = QKeySequence.StandardKey
_Role = QAction.MenuRole


class Menus(QObject):
    """Fills the menu bar of a window; emits what the window cannot do itself."""

    open_wanted = Signal()
    again_wanted = Signal()
    recent_wanted = Signal(object)  # Path
    bundled_wanted = Signal()
    export_wanted = Signal()
    tables_wanted = Signal()
    copy_wanted = Signal(str)  # a Manner of clipboard.request
    brief_wanted = Signal()
    cite_wanted = Signal()
    go_to_wanted = Signal()
    comparison_wanted = Signal()
    citation_wanted = Signal()  # to the clipboard, in the style used last
    appearance_wanted = Signal(str)
    facets_toggled = Signal(bool)
    manual_wanted = Signal()
    zoom_wanted = Signal(int)  # -1 smaller, 0 the size of the system, +1 larger

    def __init__(
        self,
        window: MainWindow,
        views: ViewsMenu,
        appearance: str,
        ask: Ask,
        *,
        facets_shown: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._ask = ask
        self._sections: list[tuple[str, list[QAction]]] = []
        self._recent = QMenu(say("Open &recent"), window)
        self._row_actions: list[QAction] = []
        """The actions on rows, disabled while a page is in front."""
        self._add_file()
        self._add_edit()
        self._add_view(appearance, facets_shown)
        window.menuBar().addMenu(views.menu)
        self._sections.append(views.section)
        self._add_help()
        # A page has no rows; with our actions disabled, Ctrl+C and Ctrl+A act on its text.
        window.tab_changed.connect(self._enable_row_actions)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer these records files in File ▸ Open recent."""
        self._recent.clear()
        self._recent.setEnabled(bool(paths))
        for path in paths:
            # Doubled, or Qt would take the ampersand for a mnemonic.
            action = self._recent.addAction(terminal_line(path.name).replace("&", "&&"))
            action.setToolTip(tip(terminal_line(str(path))))
            action.setStatusTip(terminal_line(str(path)))
            action.triggered.connect(lambda _, path=path: self.recent_wanted.emit(path))

    def _add_file(self) -> None:
        menu = self._menu(say("&File"))
        self._add(menu, say("&Open records…"), _Key.Open, self.open_wanted.emit, "open")
        menu.addMenu(self._recent)
        self._add(menu, say("Open the &bundled records"), None, self.bundled_wanted.emit)
        again = self._add(menu, say("Open a&gain"), QKeySequence("F5"), self.again_wanted.emit)
        again.setShortcuts([QKeySequence("F5"), QKeySequence("Ctrl+R")])
        again.setStatusTip(say("Read the records file anew, and go on with the same question"))
        menu.addSeparator()
        export = self._add(
            menu, say("&Export…"), QKeySequence("Ctrl+E"), self.export_wanted.emit, "export"
        )
        self._row_actions.append(export)
        export.setStatusTip(
            say("Save the rows found or selected as CSV, an Excel workbook or JSON")
        )
        tables = self._add(menu, say("Export all &tables…"), None, self.tables_wanted.emit)
        tables.setStatusTip(
            say("Save the whole records file as CSV tables, from which it can be built again")
        )
        brief = self._add(
            menu, say("Br&ief…"), QKeySequence("Ctrl+B"), self.brief_wanted.emit, "brief"
        )
        brief.setStatusTip(
            say("A page to hand over about a delegation, a theme, a meeting or the rows selected")
        )
        menu.addSeparator()
        quit_action = self._add(menu, say("&Quit"), QKeySequence("Ctrl+Q"), self._window.close)
        quit_action.setMenuRole(_Role.QuitRole)

    def _add_edit(self) -> None:
        menu = self._menu(say("&Edit"))
        window, navigation = self._window, self._window.navigation
        back = self._add(menu, say("&Back"), None, navigation.go_back, "back")
        back.setShortcuts([QKeySequence("Alt+Left"), *QKeySequence.keyBindings(_Key.Undo)])
        forward = self._add(menu, say("For&ward"), None, navigation.go_forward)
        forward.setShortcuts([QKeySequence("Alt+Right"), *QKeySequence.keyBindings(_Key.Redo)])
        navigation.history_changed.connect(lambda: back.setEnabled(navigation.history.can_go_back))
        navigation.history_changed.connect(
            lambda: forward.setEnabled(navigation.history.can_go_forward)
        )
        menu.addSeparator()
        self._add_for_rows(menu)
        menu.addSeparator()
        self._add(menu, say("&Find"), _Key.Find, self._window.start_search, "search")
        self._add(
            menu, say("Edit the question as &text…"), QKeySequence("F2"), window.bar.edit_text
        )
        self._add(menu, say("Clear a&ll"), QKeySequence("Ctrl+Shift+F"), window.clear_all, "clear")
        menu.addSeparator()
        self._add_delegations(menu)
        for tab in window.tables.values():
            # The context menu of the rows.
            tab.view.addActions(self._row_actions)

    def _add_delegations(self, menu: QMenu) -> None:
        go_to, show = self.go_to_wanted.emit, self._window.show_delegation_of_row
        choose = self._add(menu, say("&Go to delegation…"), QKeySequence("Ctrl+G"), go_to)
        choose.setStatusTip(say("Find a delegation under any of its names in six languages"))
        words = say("The delegation of this &row")
        self._row_actions.append(self._add(menu, words, QKeySequence("Ctrl+Shift+G"), show))
        compare = self._add(
            menu, say("Co&mpare with…"), QKeySequence("Ctrl+M"), self.comparison_wanted.emit
        )
        compare.setStatusTip(say("Compare the delegation or group shown with another"))

    def _add_for_rows(self, menu: QMenu) -> None:
        copy, cited = self.copy_wanted.emit, self.citation_wanted.emit
        with_headings = QKeySequence("Ctrl+Shift+C")
        # Not Ctrl+Alt+C: on some keyboards that is AltGr+C and types a letter.
        as_text = QKeySequence("Ctrl+Shift+T")
        for text, key, run, icon_name in (
            (say("&Copy rows"), _Key.Copy, partial(copy, "rows"), "copy"),
            (say("Copy rows with &headings"), with_headings, partial(copy, "headed"), ""),
            (say("Copy as cite&d text"), as_text, partial(copy, "cited"), ""),
            (say("C&ite…"), QKeySequence("Ctrl+Shift+K"), self.cite_wanted.emit, ""),
            (say("Copy citati&on"), QKeySequence("Ctrl+K"), cited, ""),
            (say("Select &all rows"), _Key.SelectAll, self._select_all, ""),
        ):  # fmt: skip
            self._row_actions.append(self._add(menu, text, key, run, icon_name))

    def _add_view(self, appearance: str, facets_shown: bool) -> None:
        menu = self._menu(say("&View"))
        tabs = self._window.tabs
        for number, (name, words) in enumerate(zip(tabs.names(), tabs.headings(), strict=True), 1):
            self._add(
                menu,
                f"&{number} {words}",
                QKeySequence(f"Ctrl+{number}"),
                partial(self._window.tabs.activate, name),
            )
        menu.addSeparator()
        self._add_panes(menu, facets_shown)
        menu.addSeparator()
        columns = menu.addMenu(say("&Columns"))
        columns.aboutToShow.connect(
            lambda: self._fill(columns, self._window.tab.view.column_actions)
        )
        order = menu.addMenu(say("&Sort by"))
        order.aboutToShow.connect(lambda: self._fill(order, self._window.tab.view.order_actions))
        self._row_actions += [columns.menuAction(), order.menuAction()]
        self._add_appearance(menu, appearance)
        menu.addSeparator()
        larger = self._add(menu, say("Zoom &in"), _Key.ZoomIn, lambda: self.zoom_wanted.emit(1))
        # Ctrl+= is Ctrl++ without Shift, which many keyboards need for the plus.
        larger.setShortcuts([*QKeySequence.keyBindings(_Key.ZoomIn), QKeySequence("Ctrl+=")])
        self._add(menu, say("Zoom &out"), _Key.ZoomOut, lambda: self.zoom_wanted.emit(-1))
        self._add(
            menu,
            say("&Reset zoom"),
            QKeySequence("Ctrl+0"),
            lambda: self.zoom_wanted.emit(0),
        )

    def _add_panes(self, menu: QMenu, facets_shown: bool) -> None:
        facets = self._add(menu, say("&Facets"), QKeySequence("F9"), lambda: None, "filter")
        facets.setCheckable(True)
        facets.setChecked(facets_shown)
        facets.toggled.connect(self.facets_toggled)
        self._add(menu, say("&Next pane"), QKeySequence("F6"), self._window.focus_next_pane)
        self._add(
            menu,
            say("&Previous pane"),
            QKeySequence("Shift+F6"),
            self._window.focus_previous_pane,
        )

    def _add_appearance(self, menu: QMenu, appearance: str) -> None:
        choices = menu.addMenu(say("&Appearance"))
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

    def _add_help(self) -> None:
        menu = self._menu(say("&Help"))
        self._add(menu, say("&Manual"), None, self.manual_wanted.emit)
        self._add(menu, say("&Keyboard shortcuts"), _Key.HelpContents, self._show_shortcuts)
        self._add(menu, say("&What this list covers"), None, self._window.coverage.explain, "info")
        menu.addSeparator()
        about = self._add(menu, say("&About {name}", name=NAME), None, self._open_about)
        about.setMenuRole(_Role.AboutRole)
        about_qt = self._add(menu, say("About &Qt"), None, self._open_about_qt)
        about_qt.setMenuRole(_Role.AboutQtRole)

    def _open_about(self) -> None:
        # Imported here, as the other boxes are, so that the window opens sooner.
        from a4p_desktop.gui.window.about_dialog import open_about

        info = self._window.catalogue.info
        created = date_words(info.get("created"), whole=True)
        open_about(info, created, self._window, self._ask)

    def _open_about_qt(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.window.about_dialog import open_about_qt

        open_about_qt(self._window)

    def _menu(self, title: str) -> QMenu:
        self._sections.append((title, []))
        return self._window.menuBar().addMenu(title)

    def _add(
        self,
        menu: QMenu,
        text: str,
        key: QKeySequence.StandardKey | QKeySequence | None,
        run: Callable[[], object],
        icon_name: str = "",
    ) -> QAction:
        action = QAction(text, menu)
        if isinstance(key, QKeySequence):
            action.setShortcut(key)
        elif key is not None:
            action.setShortcuts(key)
        if icon_name:
            # After the first rows: looking up the icons of the desktop is slow.
            QTimer.singleShot(0, action, lambda: action.setIcon(icon(icon_name)))
        action.triggered.connect(lambda *_: run())
        menu.addAction(action)
        self._sections[-1][1].append(action)
        return action

    def _fill(self, menu: QMenu, actions: Callable[[QMenu], Sequence[QAction]]) -> None:
        menu.clear()
        menu.addActions(actions(menu))

    def _enable_row_actions(self) -> None:
        for action in self._row_actions:
            action.setEnabled(self._window.page is None)

    def _select_all(self) -> None:
        self._window.tab.view.selectAll()
        self._window.tab.view.setFocus()

    def _show_shortcuts(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog, other_shortcuts

        ShortcutsDialog(self._sections, other_shortcuts(), self._window).open()
