"""A row that waited is decided in the window of the own records, and becomes a row at once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from a4p_desktop.gui.incoming.name_choice import NameChoice
from a4p_desktop.gui.own.change import OwnChange
from a4p_desktop.gui.own.dialog import OwnDialog
from a4p_desktop.gui.own.flow import OwnFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.known import ReadKnown
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan
from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.own_file import read_own
from tests.desk import Desk
from tests.records.incoming.lists import intake_of, listed


@pytest.fixture
def path(tmp_path: Path, archive: Archive) -> Path:
    """Own records of a list, of which two rows wait."""
    grid = listed("Country|Date of endorsement", "Tonga|2018-09-25", "Congo|", "Mali|some day")
    known = ReadKnown().read(archive)
    intake = intake_of(grid, known)
    plan = make_plan(grid, intake, known)
    now = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)
    path = tmp_path / "own.a4precords"
    add(path, new_records(plan, grid, intake, known, added_by="", now=now))
    return path


@pytest.fixture
def flow(desk: Desk, settings: Settings, path: Path) -> Iterator[OwnFlow]:
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    yield flow
    flow.close()


@pytest.fixture
def told(flow: OwnFlow) -> list[OwnChange]:
    told: list[OwnChange] = []
    flow.changed.connect(told.append)
    return told


def opened(flow: OwnFlow, desk: Desk, row: int) -> OwnDialog:
    """The window of the own records, with a row that waits chosen."""
    flow.start()
    assert flow.dialog is not None
    dialog = flow.dialog
    desk.qtbot.waitUntil(lambda: dialog.waiting.count == 2)
    item = dialog.waiting.list.topLevelItem(row)
    assert item is not None
    dialog.waiting.list.setCurrentItem(item)
    return dialog


def test_a_name_is_decided_by_enter(
    desk: Desk, flow: OwnFlow, path: Path, told: list[OwnChange]
) -> None:
    dialog = opened(flow, desk, 0)
    dialog.decide_button.click()
    desk.qtbot.waitUntil(lambda: bool(dialog.findChildren(NameChoice)))
    (choice,) = dialog.findChildren(NameChoice)
    QTest.keyClick(choice.chooser.line, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: dialog.waiting.count == 1)
    own = read_own(path)
    added = [row.cells["delegation"] for row in own.rows("endorsements")]
    assert added[0] == "TON"
    assert added[1] in ("COD", "COG")
    assert told[0].step.came == own.additions[:1]
    assert told[0].words == "Added 1 row from list.csv."


def test_a_name_may_be_a_new_organization(
    desk: Desk, flow: OwnFlow, path: Path, told: list[OwnChange]
) -> None:
    dialog = opened(flow, desk, 0)
    dialog.decide_button.click()
    desk.qtbot.waitUntil(lambda: bool(dialog.findChildren(NameChoice)))
    (choice,) = dialog.findChildren(NameChoice)
    choice.new_organization.click()
    (line,) = choice.findChildren(QInputDialog)
    line.setTextValue("League of the Congo")
    line.accept()
    desk.qtbot.waitUntil(lambda: dialog.waiting.count == 1)
    own = read_own(path)
    (organization,) = own.rows("delegations")
    assert organization.cells["name"] == "League of the Congo"
    code = organization.cells["delegation"]
    assert code in {row.cells["delegation"] for row in own.rows("endorsements")}
    assert told[0].words == "Added 1 row from list.csv."


def test_a_cell_is_mended(desk: Desk, flow: OwnFlow, path: Path, told: list[OwnChange]) -> None:
    dialog = opened(flow, desk, 1)
    dialog.decide_button.click()
    desk.qtbot.waitUntil(lambda: bool(dialog.findChildren(QInputDialog)))
    (asked,) = dialog.findChildren(QInputDialog)
    assert asked.textValue() == "some day"
    asked.setTextValue("3 May 2019")
    asked.accept()
    desk.qtbot.waitUntil(lambda: dialog.waiting.count == 1)
    assert [row.cells.get("endorsed_on") for row in read_own(path).rows("endorsements")] == [
        "2018-09-25",
        "2019-05-03",
    ]


def test_what_is_left_out_waits_no_longer(
    desk: Desk, flow: OwnFlow, path: Path, told: list[OwnChange]
) -> None:
    dialog = opened(flow, desk, 0)
    dialog.decide_button.click()
    desk.qtbot.waitUntil(lambda: bool(dialog.findChildren(NameChoice)))
    dialog.findChildren(NameChoice)[0].leave_out.click()
    desk.qtbot.waitUntil(lambda: dialog.waiting.count == 1)
    assert [each.rows for each in read_own(path).additions] == [0, 1]
    assert told[0].words == "Nothing was added; your decision is remembered."
    assert told[0].step.came == read_own(path).additions[:1]


def test_a_cell_that_is_still_wrong_is_told(desk: Desk, flow: OwnFlow, path: Path) -> None:
    dialog = opened(flow, desk, 1)
    dialog.decide_button.click()
    desk.qtbot.waitUntil(lambda: bool(dialog.findChildren(QInputDialog)))
    (asked,) = dialog.findChildren(QInputDialog)
    asked.setTextValue("no day either")
    asked.accept()
    desk.wait_for_boxes(1)
    assert "no day either" in desk.boxes()[0].text()
    assert dialog.waiting.count == 2


def test_what_another_window_has_settled_is_told(desk: Desk, flow: OwnFlow, path: Path) -> None:
    dialog = opened(flow, desk, 0)
    own = read_own(path)
    settle(path, own.additions[0].addition, [3])
    dialog.decide_button.click()
    desk.wait_for_boxes(1)
    assert "no longer awaits a decision" in desk.boxes()[0].text()
