"""The menu “Searches”: searches that are saved, and views that are shared as files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.saved_searches import SavedSearches, one_line
from a4p_desktop.gui.words.view_words import Titles, cut, file_name, proposed_name, tip
from a4p_desktop.gui.words.words import code_words
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.view import RecordsIdentity, SharedView, View
from a4p_desktop.records.question.view_file import SUFFIX, read_view, write_view

MOST_IN_MENU = 20
"""Saved searches in the menu; its dialog shows them all."""
_LONGEST_IN_MENU = 50


class ViewsMenu(QObject):
    """Fills one menu; knows the window's view by asking for it, and emits the one to show."""

    view_wanted = Signal(object)  # SharedView
    told = Signal(str)
    failed = Signal(object)  # RecordsError

    def __init__(
        self,
        window: QWidget,
        saved: SavedSearches,
        settings: Settings,
        *,
        current_view: Callable[[], View],
        found: Callable[[], int | None],
        identity: RecordsIdentity,
        titles: Titles = code_words,
    ) -> None:
        """`titles` are the words of the records that are open, for the names that are proposed."""
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
        self.menu = QMenu(self.tr("&Searches"), window)
        self.menu.setToolTipsVisible(True)
        self._fill()
        self.menu.aboutToShow.connect(self._show_saved)

    @property
    def section(self) -> tuple[str, list[QAction]]:
        """The title and the actions that are always there, for the list of keys."""
        return self.menu.title(), self._actions

    def open_file(self, path: Path) -> None:
        """Show the view in a file, or say why not."""
        self._attempt(lambda: self.view_wanted.emit(read_view(path)))

    # The menu ------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self._add(
            self.tr("&Save search…"),
            "Ctrl+D",
            self._ask_name,
            self.tr("Save words, ticks, order and columns under a name"),
        )
        self.menu.addSeparator()
        self._after_saved = self._add(
            self.tr("&Manage saved searches…"),
            "",
            self._manage,
            self.tr("Open, rename and delete saved searches"),
        )
        self.menu.addSeparator()
        self._add(
            self.tr("Save &view for a colleague…"),
            "",
            self._ask_target,
            self.tr("Save words, ticks, order and columns as a small file; no records"),
        )
        self._add(
            self.tr("&Open view…"), "", self._ask_file, self.tr("Show the view that a file holds")
        )

    def _add(self, text: str, key: str, run: Callable[[], object], says: str) -> QAction:
        action = QAction(text, self.menu)
        if key:
            action.setShortcut(QKeySequence(key))
        action.setStatusTip(says)
        action.setToolTip(tip(says))
        action.triggered.connect(lambda *_: run())
        self.menu.addAction(action)
        self._actions.append(action)
        return action

    def _show_saved(self) -> None:
        for action in self._saved_actions:
            self.menu.removeAction(action)
            action.deleteLater()
        shown = self._saved_views(again=False)[:MOST_IN_MENU]
        self._saved_actions = [self._saved_action(n, one) for n, one in enumerate(shown, start=1)]
        if self._saved_actions:
            self._saved_actions.append(self.menu.insertSeparator(self._after_saved))

    def _saved_action(self, number: int, saved: SharedView) -> QAction:
        name = one_line(saved.name)
        # An ampersand in a name is no mnemonic.
        words = cut(name, _LONGEST_IN_MENU).replace("&", "&&")
        action = QAction(f"&{number} {words}" if number <= 9 else words, self.menu)
        action.setToolTip(tip(name))
        action.setStatusTip(name)
        action.triggered.connect(lambda *_: self.view_wanted.emit(saved))
        self.menu.insertAction(self._after_saved, action)
        return action

    # Saved searches -------------------------------------------------------------------------------

    def _saved_views(self, *, again: bool = True) -> list[SharedView]:
        """What is saved, or nothing and `failed`; unless `again`, not for the same trouble."""
        try:
            return self._saved.all()
        except RecordsError as trouble:
            if again or str(trouble) != self._last_trouble:
                self.failed.emit(trouble)
            self._last_trouble = str(trouble)
            return []

    def _ask_name(self) -> None:
        # Imported here, as the other boxes are, so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_line

        view = self._current_view()
        ask_line(
            self._window,
            self.tr("Save search"),
            self.tr("&Name:"),
            proposed_name(view, self._titles),
            lambda name: self._save_asking(one_line(name), view),
        )

    def _save_asking(self, name: str, view: View) -> None:
        from a4p_desktop.gui.widgets.prompts import ask_first  # here as above

        if any(one.name == name for one in self._saved_views()):
            ask_first(
                self._window,
                self.tr("Save search"),
                self.tr("“{}” already exists. Replace it?").format(name),
                self.tr("&Replace"),
                lambda: self._save(name, view),
            )
        else:
            self._save(name, view)

    def _save(self, name: str, view: View) -> None:
        if self._attempt(lambda: self._saved.save(name, view)):
            self.told.emit(self.tr("Saved as “{}”, in the menu Searches.").format(name))

    def _manage(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.views.dialog import SavedSearchesDialog

        box = SavedSearchesDialog(self._saved, self._window)
        box.view_wanted.connect(self.view_wanted)
        box.failed.connect(self.failed)
        box.open()
        box.refresh()

    # View files ---------------------------------------------------------------------------

    def _ask_target(self) -> None:
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target  # here as above

        view = self._current_view()
        name = proposed_name(view, self._titles)
        shared = SharedView(view, name, self._identity, self._found())
        ask_target(
            self._window,
            self.tr("Save view for a colleague"),
            [FileKind(self.tr("Views"), SUFFIX)],
            file_name(name),
            self._settings.last_folder,
            lambda target, _: self._write(target, shared),
        )

    def _write(self, path: Path, shared: SharedView) -> None:
        self._settings.last_folder = path.parent
        if self._attempt(lambda: write_view(path, shared)):
            self.told.emit(self.tr("Written to “{}”; it holds no records.").format(path.name))

    def _ask_file(self) -> None:
        from a4p_desktop.gui.widgets.prompts import ask_file  # here as above

        kind = self.tr("Views ({})").format(f"*.{SUFFIX}")
        folder = self._settings.last_folder
        ask_file(self._window, self.tr("Open view"), kind, folder, self._open_from)

    def _open_from(self, path: Path) -> None:
        self._settings.last_folder = path.parent
        self.open_file(path)

    def _attempt(self, run: Callable[[], object]) -> bool:
        """Whether `run` went well; the trouble is told where it did not."""
        try:
            run()
        except RecordsError as trouble:
            self.failed.emit(trouble)
            return False
        return True
