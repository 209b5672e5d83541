"""A colleague's list becomes rows in the window, and can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

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


def test_a_list_is_dropped_added_undone_and_added_again(desk: Desk, workbook: Path) -> None:
    before = endorsed(desk)
    desk.window.records_dropped.emit(workbook)
    adding = Adding(desk, desk.opened.own.adding)
    desk.qtbot.waitUntil(lambda: adding.flow.dialog is not None)
    adding.wait()
    adding.fill_source()
    old = desk.window
    adding.add()
    desk.wait_for_window(old)
    assert desk.tab.table.name == "endorsements"
    assert desk.tab.count == before + 1
    assert "with 2 own rows" in desk.window.windowTitle()
    assert desk.window.notice.label.text() == "Added 2 rows from endorsers.xlsx."

    old = desk.window
    desk.tab.view.setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.wait_for_window(old)
    assert desk.tab.count == before
    assert "own rows" not in desk.window.windowTitle()

    old = desk.window
    desk.window.notice.button.click()
    desk.wait_for_window(old)
    assert desk.tab.count == before + 1


def test_the_menu_opens_the_dialog(desk: Desk) -> None:
    desk.key(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    flow = desk.opened.own.adding
    desk.qtbot.waitUntil(lambda: flow.dialog is not None)
