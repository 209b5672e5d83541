"""View ▸ Sort by: sorting without a click on a heading."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from a4p_desktop.gui.table.view import TableView
from tests.desk import Desk
from tests.gui.listener import Listener


def choices(view: TableView) -> dict[str, QAction]:
    return {action.text(): action for action in view.order_actions(QMenu(view)) if action.text()}


def choose(desk: Desk, words: str) -> None:
    choices(desk.tab.view)[words].trigger()
    desk.wait()


def test_it_offers_the_columns_shown(desk: Desk) -> None:
    offered = choices(desk.tab.view)
    assert offered["&Best match, or newest first"].isChecked()
    assert {"Person", "Title", "Delegation"} < set(offered)
    assert "Pledge" not in offered
    assert not offered["&Descending"].isEnabled()


@pytest.mark.parametrize(
    ("words", "first"), [("Person", "Ana Brnabić"), ("Delegation", "Bangladesh")]
)
def test_a_choice_sorts(desk: Desk, words: str, first: str) -> None:
    choose(desk, words)
    assert desk.column(words.lower())[0] == first
    assert choices(desk.tab.view)[words].isChecked()


def test_descending_and_back(desk: Desk) -> None:
    recorded = desk.column("person")
    choose(desk, "Person")
    ascending = desk.column("person")
    choose(desk, "&Descending")
    assert desk.column("person") == ascending[::-1]
    assert choices(desk.tab.view)["&Descending"].isChecked()
    choose(desk, "&Best match, or newest first")
    assert desk.column("person") == recorded


def test_the_heading_and_the_program_tell_the_order(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    level = desk.tab.table.position("level")

    def told() -> object:
        role = Qt.ItemDataRole.AccessibleTextRole
        return desk.tab.model.headerData(level, Qt.Orientation.Horizontal, role)

    assert told() == "Level"
    desk.click_heading("level")
    listener.hears("Sorted by Level, ascending.")
    assert told() == "Level, sorted ascending"
    desk.click_heading("level")
    listener.hears("Sorted by Level, descending.")
    assert told() == "Level, sorted descending"
    desk.click_heading("level")
    listener.hears("Not sorted by a column.")
    assert told() == "Level"
