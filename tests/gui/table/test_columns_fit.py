"""Columns fit the window; those that are the same in all rows give their room to the others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from a4p_desktop.gui.table.headings import Headings
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk


def sections(view: TableView) -> list[str]:
    """The names of the columns with a section of their own, in their order."""
    header, columns = view.horizontalHeader(), view.rows.table.columns
    visual = (header.logicalIndex(place) for place in range(header.count()))
    return [columns[section].name for section in visual if not header.isSectionHidden(section)]


def width(view: TableView, column: str) -> int:
    return view.columnWidth(view.rows.table.position(column))


def drag(view: TableView, column: str, by: int) -> None:
    """Drag the edge of a heading with the mouse."""
    header = view.horizontalHeader()
    section = view.rows.table.position(column)
    edge = header.sectionViewportPosition(section) + header.sectionSize(section) - 1
    port, y = header.viewport(), header.height() // 2
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(edge, y))
    QTest.mouseMove(port, QPoint(edge + by // 2, y))
    QTest.mouseMove(port, QPoint(edge + by, y))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(edge + by, y))


def choice(view: TableView, column: str) -> QAction:
    """The entry of a column in the menu of the headings."""
    actions = view.columns.actions(QMenu(view))
    return next(action for action in actions if action.text().startswith(column))


@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
@pytest.mark.parametrize("all_rows", [False, True])
@pytest.mark.parametrize("window_width", [1024, 1440])
def test_no_table_scrolls_sideways(
    desk: Desk, table: str, all_rows: bool, window_width: int
) -> None:
    desk.window.resize(window_width, 700)
    desk.show(table)
    if all_rows:
        desk.ask(Question())
    bar = desk.tab.view.horizontalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() == 0)
    desk.open_row(0)
    desk.qtbot.waitUntil(lambda: bar.maximum() == 0)


@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
def test_no_heading_is_cut_in_a_small_window(desk: Desk, table: str) -> None:
    desk.window.resize(920, 650)
    desk.show(table)
    view = desk.tab.view
    header = view.horizontalHeader()
    assert isinstance(header, Headings)
    for name in sections(view):
        place = view.rows.table.position(name)
        header.setSortIndicator(place, Qt.SortOrder.AscendingOrder)
        words = view.rows.headerData(place, Qt.Orientation.Horizontal)
        assert " ".join(header.lines(place)) == words
        assert header.height() >= len(header.lines(place)) * header.fontMetrics().height()


def test_columns_follow_the_width_of_the_window(desk: Desk) -> None:
    view = desk.tab.view
    desk.window.resize(1024, 700)
    before = width(view, "person")
    desk.window.resize(1600, 700)
    desk.qtbot.waitUntil(lambda: width(view, "person") > before * 1.3)


def test_a_column_that_a_tick_makes_constant_is_hidden_until_it_is_not(desk: Desk) -> None:
    desk.narrow("hlm-2018")
    assert "meeting" not in sections(desk.tab.view)
    desk.narrow("")
    assert "meeting" in sections(desk.tab.view)
    desk.ask(Question().only("meeting", "hlm-2018").only("level", "ministerial"))
    assert "level" not in sections(desk.tab.view)
    desk.ask(
        Question("", (Condition("level", "ministerial"), Condition("level", "vice-president")))
    )
    assert "level" in sections(desk.tab.view)


def test_an_export_has_the_columns_that_are_hidden_as_they_are_constant(desk: Desk) -> None:
    desk.narrow("hlm-2018")
    assert desk.tab.view.shown_columns() == desk.tab.table.shown
    selection = desk.tab.selection(all_rows=True)
    assert selection is not None
    assert {"meeting", "date", "title"} < set(selection.columns)


def test_a_column_of_which_the_ticks_leave_one_value_is_hidden(desk: Desk) -> None:
    desk.show("endorsements")
    desk.ask(Question("", (Condition("evidence", "support_only"),)))
    view = desk.tab.view
    desk.qtbot.waitUntil(lambda: "status" not in sections(view))
    desk.type("rwanda")
    assert "status" not in sections(view)  # what words find is not looked at, but a part of that
    desk.ask(Question("rwanda"))
    assert "status" in sections(view)


def test_the_user_may_show_it_all_the_same(desk: Desk) -> None:
    desk.narrow("hlm-2018")
    view = desk.tab.view
    entry = choice(view, "Meeting")
    assert entry.text() == "Meeting (the same in all rows)"
    assert not entry.isChecked()
    entry.trigger()
    assert "meeting" in sections(view)
    desk.narrow("gd-73")
    assert "meeting" in sections(view)
    view.columns.reset()
    assert "meeting" not in sections(view)


def test_a_width_set_by_hand_stays(desk: Desk) -> None:
    desk.window.resize(1024, 700)
    view = desk.tab.view
    before, level = width(view, "person"), width(view, "level")
    drag(view, "person", 60)
    assert width(view, "person") == pytest.approx(before + 60, abs=3)
    assert width(view, "level") < level
    assert view.horizontalScrollBar().maximum() == 0
    mine = width(view, "person")
    desk.window.resize(1300, 700)
    desk.qtbot.waitUntil(lambda: width(view, "level") > level)
    assert width(view, "person") == mine
    desk.narrow("")
    assert width(view, "person") == mine
    view.columns.reset()
    assert width(view, "person") != mine


def test_what_is_set_by_hand_is_restored_and_the_rest_stays_automatic(desk: Desk) -> None:
    view = desk.tab.view
    drag(view, "person", 40)
    choice(view, "Meeting").trigger()
    choice(view, "Level").trigger()
    mine, state, seen = width(view, "person"), view.columns.save(), sections(view)
    view.columns.reset()
    view.columns.restore(state)
    assert width(view, "person") == mine
    assert sections(view) == seen
    assert "meeting" in seen
    assert "level" not in seen
    desk.window.resize(1500, 700)
    desk.qtbot.waitUntil(lambda: view.horizontalHeader().length() == view.viewport().width())
