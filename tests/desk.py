"""The window as its user sees and operates it, by mouse and keyboard, for tests."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.open_window import OpenWindow
from a4p_desktop.records.question.question import Question


class Desk:
    """An open program, with actions of its user and readings of its screen."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot
        self.wait_active()
        self.wait()

    @property
    def opened(self) -> OpenWindow:
        assert self.program.opened is not None
        return self.program.opened

    @property
    def window(self) -> MainWindow:
        return self.opened.window

    @property
    def tab(self) -> TableTab:
        return self.window.tab

    @property
    def ask_records(self) -> Ask:
        """The function that sends requests to the records of the window."""
        reader = self.program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        return reader.ask

    def wait(self) -> None:
        """Wait until the table in front shows the results of the question."""
        self.qtbot.waitUntil(self._is_answered)

    def wait_active(self) -> None:
        """Wait until keys reach the window: the one that is open then, if it is being replaced."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: self.window.isActiveWindow())

    def wait_for_window(self, before: MainWindow) -> None:
        """Wait until another window than `before` shows its rows."""
        self.qtbot.waitUntil(lambda: self.window is not before)
        self.wait()

    def open(self, path: Path) -> None:
        """Open a records file as the menu does, and wait for its rows."""
        before = self.window
        self.program.try_open(path)
        self.wait_for_window(before)

    def type(self, text: str) -> None:
        """Type `text` into the search line and wait for the results."""
        self.window.line.setText(text)
        self.wait()

    def show(self, table: str) -> None:
        self.window.tabs.activate(table)
        self.wait()

    def narrow(self, code: str) -> None:
        """Tick only this meeting or instrument; "" is all of them."""
        self.ask(self.window.question.only(self.tab.table.scope, *filter(None, [code])))

    @property
    def scope(self) -> str:
        """The ticked meeting or instrument, if it is one; else ""."""
        table = self.tab.table
        return self.window.question.search(table).only(table.scope) or ""

    def ask(self, question: Question) -> None:
        """Ask `question` and wait for the results."""
        self.window.bar.ask(question)
        self.wait()

    @property
    def chips(self) -> list[str]:
        """The accessible names of the chips, in reading order."""
        chips = [chip for chip in self.window.bar.chips.findChildren(Chip) if chip.isVisible()]
        chips.sort(key=lambda chip: (chip.y(), chip.x()))
        return [chip.accessibleName() for chip in chips]

    def column(self, name: str) -> list[str]:
        """The texts in a column of the table in front, once all its rows are loaded."""
        model, place = self.tab.model, self.tab.table.position(name)
        texts: list[str] = []

        def is_loaded() -> bool:
            texts[:] = [model.text(row, place) for row in range(model.rowCount())]
            return all(model.row_id(row) is not None for row in range(model.rowCount()))

        self.qtbot.waitUntil(is_loaded)
        return texts

    def open_row(self, number: int) -> str:
        """Click row `number`, wait for its record, and return its details."""
        view, details = self.tab.view, self.tab.details
        view.selectRow(number)
        view.clicked.emit(view.currentIndex())
        self.qtbot.waitUntil(lambda: details.shown == self.tab.model.row_id(number) is not None)
        return self.details

    @property
    def details(self) -> str:
        return self.tab.detail.toPlainText()

    def click_heading(self, column: str) -> None:
        header = self.tab.view.horizontalHeader()
        section = self.tab.table.position(column)
        if header.isSectionHidden(section):  # by View ▸ Sort by, which does the same
            descends = self.tab.view.order == column
            header.setSortIndicator(section, Qt.SortOrder(int(descends)))
            self.wait()
            return
        self.tab.view.horizontalScrollBar().setValue(0)
        x = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
        QTest.mouseClick(
            header.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(x, header.height() // 2),
        )
        self.wait()

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key in the focused widget."""
        QTest.keyClick(self.focus, key, modifier)
        # Release Ctrl too: Qt remembers it, and the next selection would toggle rows.
        QTest.keyRelease(self.window, Qt.Key.Key_Control)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def action(self, words: str) -> QAction:
        """The menu entry with these words."""
        return next(
            action
            for action in self.window.findChildren(QAction)
            if plain_text(action.text()) == words
        )

    def follow(self, words: str) -> None:
        """Click the link with these words in the details."""
        click_link(self.tab.detail, words)

    @property
    def status(self) -> str:
        """How many rows are found and selected, as the foot of the window says it."""
        return self.window.foot.numbers.label.text()

    @property
    def coverage(self) -> CoverageLine:
        return self.window.coverage

    @property
    def empty(self) -> QLabel:
        """The label shown in place of rows if there are none."""
        return self.tab.empty

    def boxes(self) -> list[QMessageBox]:
        """The message boxes that are open."""
        return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

    def wait_for_boxes(self, number: int) -> None:
        """Wait until this many message boxes are open."""
        self.qtbot.waitUntil(lambda: len(self.boxes()) == number)

    def tab_titles(self) -> list[str]:
        """The titles of the tabs of tables."""
        tabs = self.window.tabs
        places = map(tabs.indexOf, self.window.tables.values())
        return [tabs.tabText(place) for place in places if place >= 0]

    def _is_answered(self) -> bool:
        tab = self.tab
        if self.window.page is not None:
            return tab.count is not None
        return tab.model.search == tab.search(self.window.question) and tab.count is not None


def click_link(page: QTextBrowser, words: str) -> None:
    """Click the link with these words in `page`."""
    cursor = page.document().find(words)
    assert not cursor.isNull(), f"no “{words}” in: {page.toPlainText()}"
    start = cursor.selectionStart()
    cursor.setPosition(start)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    left = page.cursorRect(cursor).center()
    cursor.setPosition(start + 1)
    point = (left + page.cursorRect(cursor).center()) / 2
    assert page.anchorAt(point), f"“{words}” is no link"
    QTest.mouseClick(
        page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point
    )
