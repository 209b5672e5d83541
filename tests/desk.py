"""The window under the hands of a user: what the tests of the window have in common."""

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
    """One program that is open, with the hands to use it."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
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
        """What asks the records that the window shows."""
        reader = self.program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        return reader.ask

    def wait(self) -> None:
        """Until the table in front answers what the window asks."""
        self.qtbot.waitUntil(self._is_answered)

    def type(self, text: str) -> None:
        """Ask `text` and wait for the answer."""
        self.window.line.setText(text)
        self.wait()

    def show(self, table: str) -> None:
        self.window.tabs.activate(table)
        self.wait()

    def narrow(self, code: str) -> None:
        """Tick just this meeting, or instrument; with "" all of them."""
        self.ask(self.window.question.only(self.tab.table.scope, *filter(None, [code])))

    @property
    def scope(self) -> str:
        """The one meeting, or instrument, that is ticked; "" where it is not one."""
        table = self.tab.table
        return self.window.question.search(table).only(table.scope) or ""

    def ask(self, question: Question) -> None:
        """Ask `question` and wait for the answer."""
        self.window.bar.ask(question)
        self.wait()

    @property
    def chips(self) -> list[str]:
        """What the chips say, in their order."""
        chips = [one for one in self.window.bar.chips.findChildren(Chip) if one.isVisible()]
        return [one.accessibleName() for one in sorted(chips, key=lambda one: (one.y(), one.x()))]

    def column(self, name: str) -> list[str]:
        """The words in a column of the tab in front, as far as they are here."""
        model, place = self.tab.model, self.tab.table.position(name)
        return [str(model.index(row, place).data()) for row in range(model.rowCount())]

    def open_row(self, number: int) -> str:
        """Make row `number` the current one and wait for its record; the text of the details."""
        before = self.details
        self.tab.view.selectRow(number)
        self.qtbot.waitUntil(lambda: self.details != before)
        return self.details

    @property
    def details(self) -> str:
        return self.tab.detail.toPlainText()

    def click_heading(self, column: str) -> None:
        header = self.tab.view.horizontalHeader()
        section = self.tab.table.position(column)
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
        """Press a key wherever the keyboard is."""
        QTest.keyClick(self.focus, key, modifier)
        # Let go of Ctrl, too: Qt remembers it, and the next row selected would toggle others.
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
        """What stands in the status line to stay."""
        return " ".join(label.text() for label in self.window.statusBar().findChildren(QLabel))

    @property
    def coverage(self) -> CoverageLine:
        return self.window.coverage

    @property
    def empty(self) -> QLabel:
        """What stands instead of rows where there are none."""
        return self.tab.empty

    def boxes(self) -> list[QMessageBox]:
        """The message boxes that are open."""
        return [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]

    def tab_titles(self) -> list[str]:
        """What the tabs of the tables say; those of pages stay as they are."""
        tabs = self.window.tabs
        return [tabs.tabText(tabs.indexOf(tab)) for tab in self.window.tables.values()]

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
