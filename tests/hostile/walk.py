"""A walk through the whole window on a records file: every tab, some rows, and the dialogs."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

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
_BOXES = (
    "Cite…",
    "Brief…",
    "Export…",
    "What this list covers",
    "Go to delegation…",
    "Compare with…",
)
_COPIES = ("Copy rows", "Copy rows with headings", "Copy as cited text", "Copy citation")


@dataclass(frozen=True)
class _Nothing:
    """A request that reads nothing: its answer comes when all before it are answered."""

    def read(self, archive: Archive) -> None:
        return None


class Walk:
    """The window on one records file, operated as by a user who tries everything."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        self._program = program
        self._window = window

    def go(self) -> None:
        """Visit every tab, and open what opens from there."""
        tabs = self._window.tabs
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            self.settle()
            if isinstance(tabs.currentWidget(), TableTab):
                self._try_table(self._window.tab)
            self._look()
        self._try_dialogs()
        for words in ("peace", "-x", '"', "zzzz", "a"):
            self._window.line.setText(words)
            self.settle()
        self._window.clear_all()
        self.settle()

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

    def _try_dialogs(self) -> None:
        """Copy a row, and open each dialog, from the first table."""
        self._window.tabs.setCurrentWidget(next(iter(self._window.tables.values())))
        self.settle()
        if self._window.tab.model.rowCount():
            self._window.tab.view.selectRow(0)
            self.settle()
        for words in (*_COPIES, *_BOXES):
            self._trigger(words)
            self.settle()

    def _trigger(self, words: str) -> None:
        for action in self._window.findChildren(QAction):
            if plain_text(action.text()) == words and action.isEnabled():
                action.trigger()
                return

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


def walk(path: Path, folder: Path) -> bool:
    """Walk through the window on the records file `path`; False if it is refused.

    `folder` is for the settings. Raises TimeoutError if an answer never comes.
    """
    app = application()
    program = Program(app, Settings(folder / "settings.json"))
    try:
        program.open(path)
        _process_until(lambda: program.window is not None)
        assert program.window is not None
        program.window.resize(1280, 800)
        tour = Walk(program, program.window)
        tour.settle()
        tour.go()
        return True
    except RecordsError:
        return False
    finally:
        _end(app, program)


def _end(app: QApplication, program: Program) -> None:
    """Close the window and delete it, and what hangs on the clipboard."""
    app.clipboard().clear()
    program.close()
    program.deleteLater()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    gc.collect()


def _process_until(is_done: Callable[[], bool]) -> None:
    begun = monotonic()
    while not is_done():
        QCoreApplication.processEvents()
        QTest.qWait(1)
        if monotonic() - begun > _LATE:
            raise TimeoutError("an answer never came")
