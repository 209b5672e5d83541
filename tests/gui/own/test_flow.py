"""The steps around the own records, in the window: rows shown, additions removed and restored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from a4p_desktop.gui.own.change import OwnChange
from a4p_desktop.gui.own.dialog import OwnDialog
from a4p_desktop.gui.own.flow import OwnFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.own_file import read_own
from tests.desk import Desk
from tests.records.own.made_additions import correcting, listed
from tests.records.own_rows import MINE, merged_records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


@pytest.fixture
def flow(desk: Desk, settings: Settings, path: Path) -> Iterator[OwnFlow]:
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    yield flow
    flow.close()


def opened(flow: OwnFlow, desk: Desk) -> OwnDialog:
    """The window of the own records, once its lists are filled."""
    flow.start()
    assert flow.dialog is not None
    dialog = flow.dialog
    desk.qtbot.waitUntil(lambda: dialog.additions.count + dialog.removed.count > 0)
    return dialog


def changes(flow: OwnFlow) -> list[OwnChange]:
    """What the flow tells from now on."""
    told: list[OwnChange] = []
    flow.changed.connect(told.append)
    return told


def test_the_rows_of_an_addition_are_shown_in_the_window(
    desk: Desk, settings: Settings, path: Path, tmp_path: Path
) -> None:
    desk.open(merged_records(tmp_path))
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    flow.show_rows(MINE)
    desk.qtbot.waitUntil(lambda: "statement:" in desk.window.question.words)
    desk.wait()
    assert desk.column("person") == ["Awa Koné"]
    flow.close()


def test_the_window_makes_way_for_the_rows_and_opens_again_where_it_was(
    desk: Desk, settings: Settings, path: Path, tmp_path: Path
) -> None:
    add(path, listed("a"))
    add(path, listed("b", source="another"))
    desk.open(merged_records(tmp_path))
    flow = OwnFlow(desk.window, settings, desk.ask_records, path)
    dialog = opened(flow, desk)
    QTest.keyClick(dialog.additions.list, Qt.Key.Key_Down)
    flow.show_rows(MINE)
    desk.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert flow.kept() is None
    assert opened(flow, desk) is dialog
    assert dialog.isVisible()
    assert [each.addition for each in dialog.additions.chosen()] == ["a"]
    dialog.close()
    flow.close()


def test_rows_that_no_tab_shows_are_told(desk: Desk, flow: OwnFlow) -> None:
    flow.show_rows("unknown")
    desk.qtbot.waitUntil(
        lambda: "No tab lists these rows" in desk.window.statusBar().currentMessage()
    )


def test_an_addition_is_removed_and_restored(desk: Desk, flow: OwnFlow, path: Path) -> None:
    digest = add(path, listed("a")).digest
    dialog, told = opened(flow, desk), changes(flow)
    dialog.remove_button.click()
    desk.qtbot.waitUntil(lambda: dialog.removed.count == 1)
    assert told[0].words == "2 rows removed."
    assert told[0].own.additions == ()
    assert [each.addition for each in told[0].step.went] == ["a"]
    dialog.restore_button.click()
    desk.qtbot.waitUntil(lambda: dialog.additions.count == 1)
    assert told[1].words == "2 rows restored: list.xlsx, sheet Sheet1."
    assert [each.addition for each in told[1].step.came] == ["a"]
    assert read_own(path).digest == digest


def test_what_was_corrected_since_is_spared_and_said(desk: Desk, flow: OwnFlow, path: Path) -> None:
    add(path, listed("a"))
    add(path, correcting("b", "a4p-declaration-2018|ALB|official_list|own-list"))
    dialog, told = opened(flow, desk), changes(flow)
    first = dialog.additions.list.topLevelItem(1)
    assert first is not None
    dialog.additions.list.setCurrentItem(first)
    dialog.remove_button.click()
    desk.qtbot.waitUntil(lambda: bool(told))
    assert told[0].words == ("Rows removed, except 2 that later rows correct or refer to.")


def test_what_another_program_has_removed_is_a_trouble(
    desk: Desk, flow: OwnFlow, path: Path
) -> None:
    add(path, listed("a"))
    dialog = opened(flow, desk)
    path.unlink()
    dialog.remove_button.click()
    desk.wait_for_boxes(1)
    assert "has moved" in desk.boxes()[0].text()


def test_the_keys_of_undo_and_redo_are_heard(desk: Desk, flow: OwnFlow, path: Path) -> None:
    add(path, listed("a"))
    dialog = opened(flow, desk)
    with desk.qtbot.waitSignal(flow.undo_wanted):
        QTest.keySequence(dialog, QKeySequence(QKeySequence.StandardKey.Undo))
    with desk.qtbot.waitSignal(flow.redo_wanted):
        QTest.keySequence(dialog, QKeySequence(QKeySequence.StandardKey.Redo))


def test_looking_does_not_end_what_is_being_written(desk: Desk, flow: OwnFlow, path: Path) -> None:
    add(path, listed("a"))
    dialog, told = opened(flow, desk), changes(flow)
    dialog.remove_button.click()
    flow.start()
    desk.qtbot.waitUntil(lambda: bool(told))
    assert read_own(path).additions == ()


def test_the_window_comes_back_where_it_was(desk: Desk, flow: OwnFlow, path: Path) -> None:
    add(path, listed("a"))
    add(path, listed("b", source="another"))
    assert flow.kept() is None
    dialog = opened(flow, desk)
    dialog.pages.setCurrentIndex(1)
    QTest.keyClick(dialog.waiting.list, Qt.Key.Key_Down)
    (chosen,) = dialog.waiting.chosen()
    assert chosen.addition == "b"
    dialog.resize(777, 555)
    kept = flow.kept()
    assert kept is not None
    dialog.close()
    assert flow.kept() is None
    flow.return_to(kept)
    again = flow.dialog
    assert again is not None
    assert again is not dialog
    assert again.pages.currentIndex() == 1
    assert again.size().toTuple() == (777, 555)
    desk.qtbot.waitUntil(lambda: again.waiting.count == 2)
    assert again.waiting.chosen() == [chosen]
