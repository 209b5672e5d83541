"""What the window leaves for later comes, whole and soon, after its first rows; a view does not
wait for them."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.after_rows import AfterRows
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import SharedView, View
from tests.desk import Desk

START = """
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from a4p_desktop.app import Program, application
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.records.schema.tables import SPEAKERS

settings = Settings(Path(sys.argv[1], "settings.json"))
settings.last_tab = SPEAKERS.name
program = Program(application(), settings)
painted = []
paint_rows = TableView.paintEvent


def paint(view, event):
    paint_rows(view, event)
    if view.rows.rowCount() and not painted:
        window = program.window
        painted.append([name for name in sys.modules if name.startswith("a4p_desktop.")])
        titles = [action.text() for action in window.menuBar().actions()]
        print(titles, [button.text() for button in window.header.buttons.values()])


TableView.paintEvent = paint
program.start(Path(sys.argv[2]), None)
while not (painted and program.window.after_rows.is_done):
    QCoreApplication.processEvents()
window = program.window
print(*painted[0])
print([len(action.menu().actions()) > 2 for action in window.menuBar().actions()])
print([button.text() for button in window.header.buttons.values() if button.defaultAction()])
print(window.line.isClearButtonEnabled(), window.menuBar().height() > 0)
sys.stdout.flush()
program.close()
"""
LATE = (
    *("window_parts", "own_in_window", "gui.window.menus.menu_bar", "gui.views", "gui.export"),
    *("gui.cite", "gui.brief", "gui.delegations.page_html", "gui.crash.message_boxes"),
    *("records.pages.coverage", "records.archive.queries.meetings", "records.origin.added"),
)
"""Modules and packages that no first row needs: they take a tenth of a second and more."""
DEBATE = Condition("meeting", "gd-73")
VIEW = SharedView(View("speakers", Question("", (DEBATE,))))
BUTTONS = ["Export", "Brief", "Compare", "Cite", "Share", "Add records"]


def test_the_first_rows_wait_for_no_menu_and_the_menus_come_after_them(
    records_path: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", START, str(tmp_path), str(records_path)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    seen, loaded, filled, buttons, rest = done.stdout.splitlines()
    assert seen == f"{['&File', '&Edit', '&View', '&Searches', '&Help']} {BUTTONS}"
    modules = [name.removeprefix("a4p_desktop.") for name in loaded.split()]
    assert "gui.window.main_window" in modules
    assert [
        name for name in modules if f"{name}.".startswith(tuple(f"{late}." for late in LATE))
    ] == []
    assert filled == str([True] * 5)
    assert buttons == str(BUTTONS)
    assert rest == "True True"


def test_words_typed_at_once_narrow_the_view_that_the_program_starts_with(
    program: Program, records_path: Path, qtbot: QtBot
) -> None:
    program.close()
    program.start(records_path, VIEW)
    assert program.window is not None
    QTest.keyClicks(program.window.line, "rwanda")
    desk = Desk(program, qtbot)
    qtbot.waitUntil(lambda: desk.window.after_rows.is_done)
    assert desk.window.view.question == Question("rwanda", (DEBATE,))


def test_the_view_stays_when_the_file_is_reloaded_before_the_first_rows(
    program: Program, records_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.close()
    monkeypatch.setattr(AfterRows, "begin", lambda _: None)  # the rows are never painted
    program.start(records_path, VIEW)
    before = program.window
    assert before is not None
    program.open_again()
    desk = Desk(program, qtbot)
    desk.wait_for_window(before)
    assert desk.window.view.question == Question("", (DEBATE,))


def test_steps_are_done_in_their_order_and_not_before_the_rows(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    after_rows = AfterRows(parent)
    after_rows.add(lambda: done.append("first"))
    after_rows.add(lambda: done.append("second"))
    qtbot.wait(20)
    assert done == []
    after_rows.begin()
    after_rows.begin()
    assert done == []  # not within what shows the rows
    qtbot.waitUntil(lambda: after_rows.is_done)
    after_rows.add(lambda: done.append("late"))
    qtbot.waitUntil(lambda: after_rows.is_done)
    assert done == ["first", "second", "late"]


def test_a_step_that_adds_others_is_followed_by_them(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    after_rows = AfterRows(parent)
    after_rows.add(lambda: after_rows.add(lambda: done.append("added")))
    after_rows.begin()
    qtbot.waitUntil(lambda: done == ["added"])


def test_a_window_that_closes_does_none_of_them(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    after_rows = AfterRows(parent)
    after_rows.add(lambda: done.append("first"))
    after_rows.begin()
    after_rows.drop()
    qtbot.wait(20)
    assert done == []
    assert after_rows.is_done
