"""A walk through the whole window on a records file: every tab, some rows, and the dialogs."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from a4p_desktop import NAME
from a4p_desktop.app import Program, application
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError

_Key = Qt.Key
_LATE = 60.0
"""Seconds after which an answer is missing; the limit of a step is reached long before."""
_ENTRIES = (
    *("Copy rows", "Copy rows with headings", "Copy as cited text", "Copy citation"),
    *("Cite", "Brief", "Export", "Export all tables", "About these numbers"),
    *("Go to delegation", "Compare with", "Show delegation"),
    *("Keyboard shortcuts", f"About {NAME}"),
)
_WORDS = ("peace", "-x", '"', "zzzz", "")


@dataclass(frozen=True)
class _Nothing:
    """A request that reads nothing: its answer comes when all before it are answered."""

    def read(self, archive: Archive) -> None:
        return None


class Walk:
    """The window on one records file, operated as by a user who tries everything."""

    def __init__(self, path: Path, folder: Path) -> None:
        """`folder` is for the settings."""
        self._path = path
        self._app = application()
        self._program = Program(self._app, Settings(folder / "settings.json"))

    @property
    def window(self) -> MainWindow | None:
        """The window; None before it is open, and for a file that is refused."""
        return self._program.window

    @property
    def _window(self) -> MainWindow:
        assert self.window is not None
        return self.window

    def open(self) -> bool:
        """Open the window; False if the file is refused."""
        try:
            self._program.open(self._path)
        except RecordsError:
            return False
        _process_until(lambda: self.window is not None)
        self._window.resize(1280, 800)
        self.settle()
        return True

    def visit(self, place: int) -> None:
        """Look at the tab at this place, and try what it offers."""
        tabs = self._window.tabs
        tabs.setCurrentIndex(place)
        self.settle()
        if isinstance(tabs.currentWidget(), TableTab):
            self._try_table(self._window.tab)
        self._look()

    def choose(self, words: str) -> None:
        """Choose the menu entry with these words, at the first row of the first table."""
        self._window.tabs.setCurrentWidget(next(iter(self._window.tables.values())))
        self.settle()
        if self._window.tab.model.rowCount():
            self._window.tab.view.selectRow(0)
            self.settle()
        actions = self._window.findChildren(QAction)
        {plain_text(action.text()): action for action in actions}[words].trigger()
        self.settle()

    def type(self, words: str) -> None:
        """Type into the search line."""
        self._window.line.setText(words)
        self.settle()

    def close(self) -> None:
        """Close the window and delete it, and what hangs on the clipboard."""
        self._app.clipboard().clear()
        self._program.close()
        self._program.deleteLater()
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
        gc.collect()

    def settle(self) -> None:
        """Wait until what was asked is answered and shown, and what that asks for, too."""
        for _ in range(3):
            reader = self._program.findChild(ReadingThread)
            if reader is None:
                return
            answered: list[None] = []
            reader.ask(_Nothing(), answered.append)
            _process_until(partial(bool, answered))
        self._close_boxes()

    def _try_table(self, tab: TableTab) -> None:
        """Look at the first and the last row, sort, and tick values."""
        for row in {0, tab.model.rowCount() - 1}:
            if 0 <= row < tab.model.rowCount():
                tab.view.selectRow(row)
                self.settle()
                QTest.keyClick(tab.view, _Key.Key_Return)
                self.settle()
                self._try_text(tab)
        for key in (_Key.Key_End, _Key.Key_PageUp, _Key.Key_Home):
            QTest.keyClick(tab.view, key, Qt.KeyboardModifier.ControlModifier)
            self.settle()
        orders = tab.view.order_actions(QMenu(tab))
        for action in (orders[0], orders[-1]):
            action.trigger()
            self.settle()
        for values in tab.facets.findChildren(FacetList):
            if values.model().rowCount() and values.isVisible():
                values.go_to(0)
                QTest.keyClick(values, _Key.Key_Space)
                self.settle()
                self._window.clear_all()
        self.settle()

    def _try_text(self, tab: TableTab) -> None:
        """Go through the text that is read, if one is, and back to its row."""
        if tab.reader.view is None or tab.reader.reading is None:
            return
        page = tab.reader.view.page
        page.selectAll()
        self._look()
        for key in (_Key.Key_End, _Key.Key_Home):
            QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(page, _Key.Key_Escape)
        self.settle()

    def _look(self) -> None:
        """Paint all that is shown; ask for every tooltip."""
        self._window.grab()
        for widget in self._window.findChildren(QWidget):
            if widget.isVisible():
                widget.toolTip()
                widget.accessibleName()

    def _close_boxes(self) -> None:
        """Paint and close what has opened over the window."""
        for box in self._window.findChildren(QDialog):
            if box.isVisible():
                box.grab()
                box.reject()
        QCoreApplication.processEvents()


def walk(path: Path, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """The steps of a walk through the window on the records file `path`, each with its name.

    A step that opens the window returns False if the file is refused. `folder` is for the settings.
    """
    tour = Walk(path, folder)
    yield "window", tour.open
    if tour.window is not None:
        for place in range(tour.window.tabs.count()):
            yield f"tab {place + 1}", partial(tour.visit, place)
        for words in _ENTRIES:
            yield f"entry {words}", partial(tour.choose, words)
        for words in _WORDS:
            yield f"search {words}", partial(tour.type, words)
    yield "close", tour.close


def _process_until(is_done: Callable[[], bool]) -> None:
    begun = monotonic()
    while not is_done():
        QCoreApplication.processEvents()
        QTest.qWait(1)
        if monotonic() - begun > _LATE:
            raise TimeoutError("an answer never came")
