"""The bar above the question: it says what has happened, and offers what can be done."""

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.window.notice_bar import NoticeBar
from a4p_desktop.records.archive.open_file import Change


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_a_message_has_a_button_that_runs_once_and_hides_the_bar(bar: NoticeBar) -> None:
    ran = []
    bar.show_message("147 rows were added.", "&Undo", lambda: ran.append(True))
    assert bar.isVisible()
    assert bar.label.text() == bar.accessibleName() == "147 rows were added."
    assert bar.button.text() == "&Undo"
    bar.button.click()
    assert ran == [True]
    assert not bar.isVisible()


def test_a_message_of_new_rows_leads_to_them_and_stays(bar: NoticeBar) -> None:
    shown = []
    bar.show_message("147 rows were added.", "&Undo", lambda: None, lambda: shown.append(True))
    bar.link_button.click()
    assert shown == [True]
    assert bar.button.isVisible()


def test_a_message_without_rows_leads_to_none(bar: NoticeBar) -> None:
    bar.show_message("147 rows removed.", "&Redo", lambda: None)
    assert not bar.link_button.isVisible()


def test_a_message_can_be_hidden(bar: NoticeBar) -> None:
    ran = []
    bar.show_message("147 rows were added.", "&Undo", lambda: ran.append(True))
    bar.hide_button.click()
    assert not bar.isVisible()
    assert ran == []


def test_a_message_does_not_hide_that_the_file_has_changed(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_change(Change.REPLACED)
    bar.show_message("147 rows were added.", "&Undo", lambda: None)
    assert "has changed" in bar.label.text()
    with qtbot.waitSignal(bar.again_wanted):
        bar.button.click()


def test_the_file_that_changes_takes_the_place_of_a_message(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_message("147 rows were added.", "&Undo", lambda: None)
    bar.show_change(Change.OVERWRITTEN)
    assert "Reload it" in bar.label.text()
    assert not bar.hide_button.isVisible()
    with qtbot.waitSignal(bar.again_wanted):
        bar.button.click()


def test_what_matters_most_is_said_first_and_the_rest_after_it(bar: NoticeBar) -> None:
    bar.show_message("147 rows were added.", "&Undo", lambda: None)
    bar.show_state("Your records are not shown.")
    assert bar.label.text() == "Your records are not shown."
    assert not bar.button.isVisible()
    assert not bar.hide_button.isVisible()
    bar.show_own_change(True)
    assert bar.label.text().startswith("Another window has changed your records")
    bar.show_change(Change.GONE)
    assert "is gone" in bar.label.text()
    bar.show_change(Change.NONE)
    bar.show_own_change(False)
    bar.show_state("")
    assert bar.label.text() == "147 rows were added."
    assert bar.button.isVisible()
    bar.hide_button.click()
    assert not bar.isVisible()


def test_a_state_has_a_button_that_leaves_it(bar: NoticeBar) -> None:
    ran = []
    bar.show_state("Your records are not shown.", "&Show them", lambda: ran.append(True))
    bar.button.click()
    assert ran == [True]
    assert bar.isVisible()


def test_what_was_written_can_be_opened_and_found(bar: NoticeBar) -> None:
    ran: list[str] = []
    bar.show_written("Exported 2 rows.", lambda: ran.append("open"), lambda: ran.append("show"))
    bar.button.click()
    bar.link_button.click()
    assert ran == ["open", "show"]
    assert bar.isVisible()
    bar.hide_button.click()
    assert not bar.isVisible()


def test_a_folder_that_was_written_is_opened(bar: NoticeBar) -> None:
    bar.show_written("Exported all tables.", lambda: None, None)
    assert bar.button.text() == "&Open folder"
    assert not bar.link_button.isVisible()


def test_what_was_written_stands_before_a_state_until_it_is_hidden(bar: NoticeBar) -> None:
    bar.show_state("3 rows wait.")
    assert bar.show_written("Exported 2 rows.", lambda: None, None)
    assert bar.label.text() == "Exported 2 rows."
    bar.hide_button.click()
    assert bar.label.text() == "3 rows wait."
    assert not bar.hide_button.isVisible()


def test_a_newer_state_takes_its_place(bar: NoticeBar) -> None:
    bar.show_written("Exported 2 rows.", lambda: None, None)
    bar.show_state("Joining…")
    assert bar.label.text() == "Joining…"


def test_changed_records_matter_more_than_what_was_written(bar: NoticeBar) -> None:
    bar.show_change(Change.REPLACED)
    assert not bar.show_written("Exported 2 rows.", lambda: None, None)
    assert "has changed" in bar.label.text()
