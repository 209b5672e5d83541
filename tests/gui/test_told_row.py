"""The row that a screen reader hears when the keyboard comes to rows or to values of a facet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from tests.desk import Desk
from tests.gui.listener import Listener


def test_from_the_details_one_comes_back_to_a_row(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    desk.open_row(3)
    desk.tab.detail.setFocus()
    listener.forget()
    desk.key(Qt.Key.Key_Escape)
    person, title = desk.column("person")[3], desk.column("title")[3]
    listener.is_told(f"Person: {person}. Title: {title}")


def test_the_first_value_of_a_facet_is_told_on_entering(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    desk.qtbot.waitUntil(lambda: desk.tab.facets.focusProxy() is not None)  # they come later
    desk.tab.facets.setFocus()
    desk.key(Qt.Key.Key_Down)
    values = desk.focus
    assert isinstance(values, QListView)
    first = values.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    listener.is_told(first)
    desk.tab.facets.setFocus()
    listener.forget()
    desk.key(Qt.Key.Key_Tab)
    listener.is_told(first)
