"""View ▸ Sort by: sorting without a click on a heading."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from a4p_desktop.gui.table.view import TableView
from tests.desk import Desk


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
