"""Where the keyboard goes with a change of tab, side or page; and that it passes nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.overview.tab import OverviewTab
from tests.desk import Desk

Key, Held = Qt.Key, Qt.KeyboardModifier


@contextmanager
def kept_focus(desk: Desk) -> Iterator[list[QWidget]]:
    """All that gets the keyboard meanwhile."""
    came: list[QWidget] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    connection = application.focusChanged.connect(
        lambda _, now: came.append(now) if now is not None else None
    )
    yield came
    QObject.disconnect(connection)


def press_tab(desk: Desk, number: int) -> None:
    desk.key(Qt.Key(Key.Key_0.value + number), Held.ControlModifier)
    desk.wait()


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("start", [2, 3, 4])
def test_from_rows_one_comes_to_rows(desk: Desk, start: int, number: int) -> None:
    press_tab(desk, start)
    desk.tab.view.setFocus()
    with kept_focus(desk) as came:
        press_tab(desk, number)
    assert desk.focus is desk.tab.view
    assert set(came) <= {desk.tab.view}


@pytest.mark.parametrize("start", ["rows", "facets", "details"])
def test_from_a_table_one_comes_to_the_search_line_of_the_overview(desk: Desk, start: str) -> None:
    begin(desk, start)
    with kept_focus(desk) as came:
        press_tab(desk, 1)
    assert desk.window.tabs.current_tab == "overview"
    assert came == [desk.window.line]


@pytest.mark.parametrize("start", ["rows", "facets", "details", "overview"])
def test_before_a_choice_one_comes_to_the_line_that_finds_a_delegation(
    desk: Desk, start: str
) -> None:
    begin(desk, start)
    with kept_focus(desk) as came:
        press_tab(desk, 5)
    assert [widget.accessibleName() for widget in came] == ["Find delegation or group"]


def test_a_table_in_which_nothing_is_found_gives_the_ways_out(desk: Desk) -> None:
    desk.show("endorsements")
    desk.type("xyzzy")
    desk.show("speakers")
    desk.tab.empty.setFocus()
    press_tab(desk, 3)
    assert desk.tab.empty.isVisible()
    assert desk.tab.empty.isAncestorOf(desk.focus) or desk.focus is desk.tab.empty


def test_a_door_and_the_way_back_pass_nothing(desk: Desk) -> None:
    page = overview(desk)
    assert page.welcome is not None
    page.welcome.doors["speakers"].setFocus()
    with kept_focus(desk) as came:
        desk.key(Key.Key_Return)
        desk.wait()
    assert came == [desk.tab.view]
    with kept_focus(desk) as came:
        desk.key(Key.Key_Left, Held.AltModifier)
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "overview")
    assert came == [page.welcome.doors["speakers"]]
    with kept_focus(desk) as came:
        press_tab(desk, 2)
        press_tab(desk, 1)
    assert came == [desk.tab.view, desk.window.line]


def test_a_theme_link_in_the_details_leads_straight_to_the_row(desk: Desk) -> None:
    begin(desk, "details")
    desk.tab.detail.setFocus()
    for _ in range(30):
        link = desk.tab.detail.focused_link
        if link is not None and link.address.startswith("record:themes"):
            break
        desk.key(Key.Key_Tab)
    with kept_focus(desk) as came:
        desk.key(Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "themes")
        desk.wait()
    assert came == [desk.tab.view]


def test_from_the_text_of_a_statement_one_comes_straight_back_to_the_row(desk: Desk) -> None:
    begin(desk, "rows")
    desk.key(Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.focus is not desk.tab.view)
    with kept_focus(desk) as came:
        desk.key(Key.Key_Escape)
    assert came == [desk.tab.view]


def test_more_formats_leads_to_the_first_of_them(desk: Desk) -> None:
    desk.show("speakers")
    desk.key(Key.Key_E, Held.ControlModifier)
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    desk.qtbot.waitUntil(lambda: desk.focus.window() is dialog)
    dialog.formats.more.setFocus()
    with kept_focus(desk) as came:
        desk.key(Key.Key_Space)
    assert len(came) == 1
    assert came[0].isVisible()


def overview(desk: Desk) -> OverviewTab:
    desk.show("overview")
    page = desk.window.page
    assert isinstance(page, OverviewTab)
    desk.qtbot.waitUntil(lambda: page.columns is not None and not page.is_reading)
    return page


def begin(desk: Desk, start: str) -> None:
    """Put the keyboard where a test begins."""
    if start == "overview":
        page = overview(desk)
        assert page.welcome is not None
        page.welcome.doors["themes"].setFocus()
        return
    desk.show("speakers")
    desk.open_row(2)
    if start == "facets":
        desk.qtbot.waitUntil(lambda: desk.tab.facets.focusProxy() is not None)
        desk.tab.facets.setFocus()
    elif start == "details":
        desk.tab.detail.setFocus()
    else:
        desk.tab.view.setFocus()
