"""The menu “Searches”: saved searches, and views shared as files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.saved_searches import SavedSearches, one_line
from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.words.keys import SAVE_SEARCH, Keys
from a4p_desktop.gui.words.view_words import Titles, cut, file_name, proposed_name
from a4p_desktop.gui.words.words import code_words
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.view import RecordsIdentity, SharedView, View
from a4p_desktop.records.question.view_file import SUFFIX, read_view, write_view

say = Speaker("Saved searches", on_screen=True)

MOST_IN_MENU = 20
"""Saved searches in the menu; the dialog shows all of them."""
_LONGEST_IN_MENU = 50
"""Characters of a name in the menu."""


class ViewsMenu(QObject):
    """The menu and its actions; reads the window's view, and emits the view to show."""

    view_wanted = Signal(object)  # SharedView
    message_wanted = Signal(str)
    written = Signal(str, object)  # what to say of a view file, its Path
    failed = Signal(object)  # RecordsError

    def __init__(
        self,
        window: QWidget,
        menu: Menu,
        saved: SavedSearches,
        settings: Settings,
        *,
        current_view: Callable[[], View],
        found: Callable[[], int | None],
        identity: RecordsIdentity,
        titles: Titles = code_words,
    ) -> None:
        """Fill `menu` of `window`.

        `current_view` returns the view in front and `found` the number of its rows, None while it
        is counted. `titles` words the codes of the open records in the names proposed.
        """
        super().__init__(window)
        self._window = window
        self._saved = saved
        self._settings = settings
        self._current_view = current_view
        self._found = found
        self._identity = identity
        self._titles = titles
        self._last_trouble = ""
        self._saved_actions: list[QAction] = []
        self._actions: list[QAction] = []
        self.search_actions: list[QAction] = []
        """Those that keep the search of rows, disabled while a page is in front."""
        self.menu = menu
        self.menu.setToolTipsVisible(True)
        self._fill()
        self.menu.aboutToShow.connect(self._show_saved)

    @property
    def section(self) -> tuple[str, list[QAction]]:
        """The title and the permanent actions, for the dialog of keyboard shortcuts."""
        return self.menu.title(), self._actions

    def open_file(self, path: Path) -> None:
        """Emit the view in a file as `view_wanted`, or else `failed`."""
        self._attempt(lambda: self.view_wanted.emit(read_view(path)))

    # The menu ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        save = self._add(
            say("&Save search…"),
            SAVE_SEARCH,
            self._ask_name,
            say("Save words, filters, order and columns under a name"),
        )
        self.menu.addSeparator()
        self._after_saved = self._add(
            say("&Manage saved searches…"),
            None,
            self._manage,
            say("Open, rename and delete saved searches"),
        )
        self.menu.addSeparator()
        self.share = self._add(
            say("S&hare view…"),
            None,
            self._ask_target,
            say("Save words, filters, order and columns as a small file without records"),
        )
        self._add(say("&Open view…"), None, self._ask_file, say("Show the view in a file"))
        self.search_actions += [save, self.share]

    def _add(
        self, text: str, keys: Keys | None, run: Callable[[], object], tip_text: str
    ) -> QAction:
        action = self._made_action(text)
        if keys is not None:
            action.setShortcuts(keys.sequences())
        action.setStatusTip(tip_text)
        action.setToolTip(tip(tip_text))
        action.triggered.connect(lambda *_: run())
        self.menu.addAction(action)
        self._actions.append(action)
        return action

    def _show_saved(self) -> None:
        for action in self._saved_actions:
            self.menu.removeAction(action)
            action.deleteLater()
        shown = self._saved_views(again=False)[:MOST_IN_MENU]
        self._saved_actions = [
            self._saved_action(number, saved) for number, saved in enumerate(shown, start=1)
        ]
        if self._saved_actions:
            self._saved_actions.append(self.menu.insertSeparator(self._after_saved))

    def _saved_action(self, number: int, saved: SharedView) -> QAction:
        name = one_line(saved.name)
        text = cut(name, _LONGEST_IN_MENU).replace("&", "&&")  # no mnemonic
        action = self._made_action(f"&{number} {text}" if number <= 9 else text)
        action.setToolTip(tip(name))
        action.setStatusTip(name)
        action.triggered.connect(lambda *_: self.view_wanted.emit(saved))
        self.menu.insertAction(self._after_saved, action)
        return action

    def _made_action(self, text: str) -> QAction:
        action = QAction(text, self.menu)
        # Or macOS would move a search that is named “About Mali” out of the menu.
        action.setMenuRole(QAction.MenuRole.NoRole)
        return action

    # Saved searches -------------------------------------------------------------------------------

    def _saved_views(self, *, again: bool = True) -> list[SharedView]:
        """The saved views; none and `failed` where they cannot be read.

        Without `again`, the trouble reported last is not reported a second time.
        """
        try:
            return self._saved.all()
        except RecordsError as trouble:
            if again or str(trouble) != self._last_trouble:
                self.failed.emit(trouble)
            self._last_trouble = str(trouble)
            return []

    def _ask_name(self) -> None:
        # Imported here, as the other dialogs are, for a quicker start.
        from a4p_desktop.gui.widgets.prompts import ask_line

        view = self._current_view()
        ask_line(
            self._window,
            say("Save search"),
            say("&Name:"),
            proposed_name(view, self._titles),
            lambda name: self._save_asking(one_line(name), view),
        )

    def _save_asking(self, name: str, view: View) -> None:
        from a4p_desktop.gui.widgets.prompts import ask_first  # here as above

        if any(saved.name == name for saved in self._saved_views()):
            ask_first(
                self._window,
                say("Save search"),
                say("“{name}” already exists. Replace it?", name=name),
                say("&Replace"),
                lambda: self._save(name, view),
            )
        else:
            self._save(name, view)

    def _save(self, name: str, view: View) -> None:
        if self._attempt(lambda: self._saved.save(name, view)):
            self.message_wanted.emit(say("Saved “{name}” in the Searches menu.", name=name))

    def _manage(self) -> None:
        # Imported here for a quicker start.
        from a4p_desktop.gui.views.dialog import SavedSearchesDialog

        dialog = SavedSearchesDialog(self._saved, self._window)
        dialog.view_wanted.connect(self.view_wanted)
        dialog.failed.connect(self.failed)
        dialog.open()
        dialog.refresh()

    # View files ---------------------------------------------------------------------------

    def _ask_target(self) -> None:
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target  # here as above

        view = self._current_view()
        name = proposed_name(view, self._titles)
        shared = SharedView(view, name, self._identity, self._found())
        ask_target(
            self._window,
            say("Share view"),
            [FileKind(say("Views"), SUFFIX)],
            file_name(name),
            self._settings.last_folder,
            lambda target, _: self._write(target, shared),
        )

    def _write(self, path: Path, shared: SharedView) -> None:
        self._settings.last_folder = path.parent
        if self._attempt(lambda: write_view(path, shared)):
            words = say("Saved the view as {name}, without records.", name=path.name)
            self.written.emit(words, path)

    def _ask_file(self) -> None:
        from a4p_desktop.gui.widgets.prompts import ask_file  # here as above

        heading, folder = say("Views"), self._settings.last_folder
        kind = f"{heading} (*.{SUFFIX})"
        ask_file(self._window, say("Open view"), kind, folder, self._open_from)

    def _open_from(self, path: Path) -> None:
        self._settings.last_folder = path.parent
        self.open_file(path)

    def _attempt(self, run: Callable[[], object]) -> bool:
        """Call `run` and return whether it succeeded; a trouble is emitted as `failed`."""
        try:
            run()
        except RecordsError as trouble:
            self.failed.emit(trouble)
            return False
        return True
