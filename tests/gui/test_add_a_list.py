"""A colleague's list becomes rows in the window, and can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from tests.desk import Desk
from tests.gui.incoming.adding import Adding
from tests.gui.incoming.conftest import made_workbook

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A State of which nothing is recorded, and one that is recorded by other evidence."""
    rows = [("1", "Brésil", "2018-09-11", ""), ("2", "Pakistán", "2018-09-12", "by letter")]
    return made_workbook(tmp_path / "endorsers.xlsx", rows)


def endorsed(desk: Desk) -> int:
    """The number of endorsements of the Declaration that are recorded."""
    desk.show("endorsements")
    desk.ask(desk.window.question.only("status", "endorsed"))
    assert desk.tab.count is not None
    return desk.tab.count


def opened_list(desk: Desk, path: Path) -> Adding:
    """The dialog after a drop of the list `path`, with all that it needs to know."""
    desk.window.records_dropped.emit(path)
    adding = Adding(desk, desk.opened.parts.own.adding)
    desk.qtbot.waitUntil(lambda: adding.flow.dialog is not None)
    adding.wait()
    adding.fill_source()
    return adding


def add_list(desk: Desk, path: Path) -> None:
    """Add a list, and wait for the window that shows it."""
    adding, before = opened_list(desk, path), desk.window
    adding.add()
    desk.wait_for_window(before)


def test_a_list_is_dropped_added_undone_and_added_again(desk: Desk, workbook: Path) -> None:
    before = endorsed(desk)
    add_list(desk, workbook)
    assert desk.tab.table.name == "endorsements"
    assert desk.tab.count == before + 1
    assert "with 2 rows of yours" in desk.window.windowTitle()
    assert desk.window.notice.label.text() == "Added 2 rows from endorsers.xlsx."

    old = desk.window
    desk.tab.view.setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.wait_for_window(old)
    assert desk.tab.count == before
    assert "of yours" not in desk.window.windowTitle()

    old = desk.window
    desk.window.notice.button.click()
    desk.wait_for_window(old)
    assert desk.tab.count == before + 1


def test_the_notice_leads_to_the_rows_that_were_added(desk: Desk, workbook: Path) -> None:
    add_list(desk, workbook)
    desk.window.notice.link_button.click()
    desk.qtbot.waitUntil(lambda: desk.tab.table.name == "endorsements" and desk.tab.count == 2)
    assert desk.window.notice.isVisible()


def test_the_same_list_again_adds_nothing(desk: Desk, workbook: Path) -> None:
    add_list(desk, workbook)
    adding = opened_list(desk, workbook)
    assert adding.fates() == ["already known"] * 2
    assert not adding.dialog.foot.add_button.isEnabled()


def test_rows_that_wait_are_told(desk: Desk, tmp_path: Path) -> None:
    rows = [("1", "Brésil", "2018-09-11", ""), ("2", "Congo", "2018-09-12", "")]
    add_list(desk, made_workbook(tmp_path / "doubt.xlsx", rows))
    words = "Added 1 row from doubt.xlsx. 1 row awaits your decision in File ▸ Your records…"
    assert desk.window.notice.label.text() == words


def test_a_program_that_starts_with_a_list_shows_what_becomes_of_it(
    program: Program, qtbot: QtBot, workbook: Path
) -> None:
    program.close()
    program.start(workbook, None)
    desk = Desk(program, qtbot)
    flow = desk.opened.parts.own.adding
    qtbot.waitUntil(lambda: flow.dialog is not None)


def test_the_menu_opens_the_dialog(desk: Desk) -> None:
    desk.key(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    flow = desk.opened.parts.own.adding
    desk.qtbot.waitUntil(lambda: flow.dialog is not None)
