"""The window of the own records: what its lists say, and what its buttons ask for."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.own.addition_words import time_words
from a4p_desktop.gui.own.dialog import OwnDialog
from a4p_desktop.gui.own.list_page import ListPage
from a4p_desktop.gui.widgets.flat_tabs import FlatTabBar
from a4p_desktop.records.added.differences import Difference
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import Addition, NewRecords
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.removal import remove
from tests.gui.every_widget import stops
from tests.gui.listener import Listener
from tests.records.own.made_additions import listed

NOON = "2026-11-26T12:00:00Z"


@pytest.fixture
def dialog(qtbot: QtBot) -> OwnDialog:
    dialog = OwnDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


def show(dialog: OwnDialog, path: Path) -> OwnFile:
    """Show the own records of a file in the dialog."""
    own = read_own(path)
    dialog.show_own(own, list(own.waiting()))
    return own


def lines(page: ListPage[Any]) -> list[list[str]]:
    items = [page.list.topLevelItem(row) for row in range(page.count)]
    columns = range(page.list.columnCount())
    return [[item.text(column) for column in columns] for item in items if item is not None]


def made(code: str, **cells: Any) -> NewRecords:
    """An addition with these cells; its rows are of no matter."""
    new = listed(code, source=code)
    return replace(new, addition=Addition(code, NOON, **cells), waiting=())


def titles(dialog: OwnDialog) -> list[str]:
    pages = dialog.pages
    return [pages.tabText(place).replace("&", "") for place in range(pages.count())]


def test_an_empty_list_says_why_and_lets_the_keyboard_pass(
    qtbot: QtBot, listener: Listener
) -> None:
    dialog = OwnDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    listener.hears(dialog.additions.nothing.text())
    dialog.pages.setCurrentWidget(dialog.removed)
    listener.hears(dialog.removed.nothing.text())
    assert [type(stop) for stop in stops(dialog)] == [FlatTabBar, QPushButton]


class TestAdditions:
    def test_the_newest_comes_first_with_file_sheet_rows_and_name(
        self, dialog: OwnDialog, path: Path
    ) -> None:
        add(path, made("a", added_by="Amina", file="list.xlsx", sheet="One", rows=1234))
        add(path, made("b", how="form", note="Albania, Declaration", rows=1))
        add(path, made("c", how="correction", note="Level, Albania", rows=1))
        add(path, made("d", sha256="1" * 64, rows=2))
        show(dialog, path)
        assert [line[1:] for line in lines(dialog.additions)] == [
            ["Clipboard", "2", "You"],
            ["Correction: Level, Albania", "1", "You"],
            ["Form: Albania, Declaration", "1", "You"],
            ["list.xlsx, sheet One", "1,234", "Amina"],
        ]
        assert titles(dialog)[0] == "Additions (4)"

    def test_the_whole_date_has_room(self, dialog: OwnDialog, path: Path) -> None:
        add(path, made("a"))
        show(dialog, path)
        header, box = dialog.additions.list.header(), dialog.additions.list
        item = box.topLevelItem(0)
        assert item is not None
        needed = box.fontMetrics().horizontalAdvance(item.text(0))
        assert header.sectionSize(0) > needed
        assert box.visualItemRect(item).height() > box.fontMetrics().height() * 1.3

    def test_what_a_colleague_sent_says_from_whom(self, dialog: OwnDialog, path: Path) -> None:
        add(path, made("a", added_by="Lucía", received_on="2026-11-27T12:00:00Z"))
        add(path, made("b", received_on="2026-11-27T12:00:00Z"))
        show(dialog, path)
        by = [line[3].partition(", received on ")[0] for line in lines(dialog.additions)]
        assert by == ["A colleague", "Lucía"]

    def test_the_buttons_ask_for_what_is_chosen(
        self, dialog: OwnDialog, path: Path, qtbot: QtBot
    ) -> None:
        add(path, made("a"))
        add(path, made("b"))
        show(dialog, path)
        with qtbot.waitSignal(dialog.rows_wanted) as rows:
            dialog.rows_button.click()
        assert rows.args == ["b"]
        dialog.additions.list.selectAll()
        assert not dialog.rows_button.isEnabled()
        assert not dialog.remove_button.isEnabled()

    def test_in_a_narrow_window_each_column_can_be_read_and_each_button_reached(
        self, dialog: OwnDialog, path: Path, qtbot: QtBot
    ) -> None:
        add(path, made("a", added_by="A colleague of the mission", received_on=NOON))
        show(dialog, path)
        letter = dialog.fontMetrics().averageCharWidth()
        dialog.resize(letter * 60, dialog.height())
        header = dialog.additions.list.header()
        qtbot.waitUntil(lambda: dialog.width() <= letter * 61)
        assert min(map(header.sectionSize, range(header.count()))) >= letter * 10
        button = dialog.tables_button
        assert button.mapTo(dialog, button.rect().bottomRight()).x() < dialog.width()

    def test_without_any_it_says_how_to_add_some(self, dialog: OwnDialog, path: Path) -> None:
        show(dialog, path)
        assert "Add records…" in dialog.additions.nothing.text()
        assert dialog.additions.nothing.isVisible()
        assert not dialog.rows_button.isVisible()
        assert titles(dialog) == ["Additions", "To decide", "To look at", "Removed"]

    def test_how_many_rows_wait_is_said(self, dialog: OwnDialog, path: Path) -> None:
        add(path, listed("a"))
        show(dialog, path)
        assert dialog.additions.words.text() == "1 of its rows awaits a decision."


@pytest.mark.parametrize("moment", ["", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "noon"])
def test_a_moment_that_cannot_be_told_is_shown_as_it_is(moment: str) -> None:
    """Or told: whether the year 1 can be depends on the time zone."""
    assert time_words(moment) == moment or ", " in time_words(moment)


def test_a_waiting_row_says_what_is_to_decide(dialog: OwnDialog, path: Path, qtbot: QtBot) -> None:
    add(path, listed("a"))
    show(dialog, path)
    assert lines(dialog.waiting) == [["5", "Congo; 2018", "list.xlsx, sheet Sheet1"]]
    assert dialog.waiting.words.text() == "Which Congo?"
    with qtbot.waitSignal(dialog.decision_wanted) as wanted:
        dialog.decide_button.click()
    assert wanted.args is not None
    assert wanted.args[0].file_row == 5


def test_a_removed_addition_can_be_restored(dialog: OwnDialog, path: Path, qtbot: QtBot) -> None:
    add(path, listed("a"))
    remove(path, "a")
    show(dialog, path)
    assert (dialog.additions.count, dialog.removed.count) == (0, 1)
    with qtbot.waitSignal(dialog.restore_wanted) as wanted:
        dialog.restore_button.click()
    assert wanted.args is not None
    assert wanted.args[0].addition == "a"


def test_a_difference_has_both_values_and_says_what_can_be_done(
    dialog: OwnDialog, qtbot: QtBot
) -> None:
    difference = Difference(
        "contradiction",
        "statements",
        "x",
        "Ada, Later meeting",
        "level",
        "Level",
        "Other",
        "Head",
        "",
        "a",
    )
    dialog.show_differences([difference])
    assert lines(dialog.differences) == [
        ["Contradiction", "Ada, Later meeting", "Level", "Other", "Head"]
    ]
    assert "Correct it if yours is right" in dialog.differences.words.text()
    with qtbot.waitSignal(dialog.difference_wanted) as wanted:
        dialog.difference_button.click()
    assert wanted.args == [difference]
    with qtbot.waitSignal(dialog.cell_wanted) as cell:
        dialog.cell_button.click()
    assert cell.args == ["statements", "x", "level"]


def test_each_page_has_its_own_keys(dialog: OwnDialog) -> None:
    """No two mnemonics of a page, of the titles and of Close are the same."""
    shared = [dialog.pages.tabText(place) for place in range(4)] + ["&Close"]
    for page in (dialog.additions, dialog.waiting, dialog.differences, dialog.removed):
        texts = shared + [button.text() for button in page.findChildren(QPushButton)]
        keys = [text[text.index("&") + 1].lower() for text in texts]
        assert len(keys) == len(set(keys)), keys
