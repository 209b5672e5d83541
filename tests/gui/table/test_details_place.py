"""The details: shown when there is something, beside the rows or over their end."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from a4p_desktop.gui.settings import Settings
from tests.desk import Desk

Key = Qt.Key
WIDE, NARROW = 1300, 1024


@pytest.fixture(name="wide")
def _wide(desk: Desk) -> Desk:
    desk.window.resize(WIDE, 700)
    return desk


@pytest.fixture(name="narrow")
def _narrow(desk: Desk) -> Desk:
    desk.window.resize(NARROW, 700)
    return desk


def is_open(desk: Desk) -> bool:
    return desk.tab.details.drawer.isVisible()


def hides_rows(desk: Desk) -> bool:
    """Whether the details lie over the rows."""
    tab, drawer = desk.tab, desk.tab.details.drawer
    rows = tab.view.rect().translated(tab.view.mapTo(tab, QPoint()))
    return drawer.isVisible() and drawer.geometry().intersects(rows)


def click(desk: Desk, row: int) -> None:
    view = desk.tab.view
    place = view.visualRect(view.rows.index(row, view.rows.marked_column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_without_a_row_the_rows_have_the_room(wide: Desk) -> None:
    assert not is_open(wide)
    rows = wide.tab.view
    assert rows.mapTo(wide.tab, rows.rect().bottomRight()).x() > wide.tab.width() - 5


def test_in_a_wide_window_they_open_beside_the_rows(wide: Desk) -> None:
    wide.open_row(3)
    assert is_open(wide)
    assert not hides_rows(wide)
    assert not wide.tab.details.drawer.pin.isVisible()


def test_in_a_narrow_one_over_their_end(narrow: Desk) -> None:
    before = narrow.tab.view.width()
    narrow.open_row(3)
    assert hides_rows(narrow)
    assert narrow.tab.view.width() == before
    drawer = narrow.tab.details.drawer
    assert drawer.geometry().right() == narrow.tab.rect().right()


def test_mirrored_they_are_at_the_other_side(narrow: Desk) -> None:
    narrow.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    narrow.open_row(3)
    assert narrow.tab.details.drawer.x() == 0


def test_they_follow_the_width_of_the_window(wide: Desk) -> None:
    wide.open_row(3)
    wide.window.resize(NARROW, 700)
    wide.qtbot.waitUntil(lambda: hides_rows(wide))
    wide.window.resize(WIDE, 700)
    wide.qtbot.waitUntil(lambda: is_open(wide) and not hides_rows(wide))


def test_words_select_the_first_row_and_leave_the_keyboard(wide: Desk) -> None:
    wide.window.line.setFocus()
    QTest.keyClicks(wide.window.line, "minister")
    wide.wait()
    wide.qtbot.waitUntil(lambda: is_open(wide))
    assert wide.tab.view.ranges() == ((0, 0),)
    assert wide.window.line.hasFocus()
    first = wide.column("person")[0]
    wide.qtbot.waitUntil(lambda: wide.details.startswith(first))


def test_where_they_would_hide_rows_only_the_user_opens_them(narrow: Desk) -> None:
    narrow.type("minister")
    assert narrow.tab.view.ranges() == ((0, 0),)
    QTest.qWait(600)
    assert not is_open(narrow)
    narrow.window.line.setFocus()
    narrow.key(Key.Key_Down)
    narrow.qtbot.waitUntil(lambda: hides_rows(narrow))


def test_to_step_into_the_rows_opens_nothing(narrow: Desk) -> None:
    narrow.window.line.setFocus()
    for _ in range(2):
        narrow.key(Key.Key_F6)
    assert narrow.tab.view.hasFocus()
    QTest.qWait(600)
    assert not is_open(narrow)
    narrow.key(Key.Key_Return)
    narrow.qtbot.waitUntil(lambda: is_open(narrow))


def test_ticks_alone_select_no_row(wide: Desk) -> None:
    wide.narrow("gd-73")
    assert wide.tab.view.ranges() == ()
    assert not is_open(wide)


def test_a_click_opens_them(narrow: Desk) -> None:
    click(narrow, 2)
    narrow.qtbot.waitUntil(lambda: is_open(narrow))
    narrow.tab.details.drawer.close_button.click()
    assert not is_open(narrow)
    click(narrow, 2)  # the same row once more
    narrow.qtbot.waitUntil(lambda: is_open(narrow))


def test_arrow_keys_move_the_row_shown(narrow: Desk) -> None:
    narrow.open_row(0)
    narrow.tab.view.setFocus()
    narrow.key(Key.Key_Down)
    second = narrow.column("person")[1]
    narrow.qtbot.waitUntil(lambda: narrow.details.startswith(second))
    assert narrow.tab.view.hasFocus()


def test_enter_leads_into_them_and_escape_back_to_the_row(narrow: Desk) -> None:
    narrow.type("minister")
    narrow.tab.view.setFocus()
    narrow.key(Key.Key_Return)
    narrow.qtbot.waitUntil(lambda: narrow.tab.detail.hasFocus())
    narrow.key(Key.Key_Escape)
    assert not is_open(narrow)
    assert narrow.tab.view.hasFocus()
    assert narrow.tab.view.currentIndex().row() == 0
    assert narrow.window.line.text() == "minister"
    narrow.key(Key.Key_Escape)
    assert narrow.window.line.text() == ""


def test_escape_closes_them_from_the_rows_too(narrow: Desk) -> None:
    narrow.open_row(4)
    narrow.tab.view.setFocus()
    narrow.key(Key.Key_Escape)
    assert not is_open(narrow)
    assert narrow.tab.view.ranges() == ((4, 4),)


def test_beside_the_rows_escape_leaves_them_open(wide: Desk) -> None:
    wide.open_row(4)
    wide.tab.detail.setFocus()
    wide.key(Key.Key_Escape)
    assert is_open(wide)
    assert wide.tab.view.hasFocus()


def test_pinned_they_stay_beside_the_rows_of_every_table(narrow: Desk) -> None:
    narrow.open_row(1)
    narrow.tab.details.drawer.pin.click()
    assert is_open(narrow)
    assert not hides_rows(narrow)
    narrow.show("endorsements")
    narrow.open_row(1)
    assert not hides_rows(narrow)
    narrow.tab.details.drawer.pin.click()
    assert hides_rows(narrow)


def test_an_empty_search_closes_them(wide: Desk) -> None:
    wide.open_row(1)
    wide.type("xyzzy")
    assert not is_open(wide)
    assert wide.tab.empty.isVisible()


def test_other_rows_close_them(wide: Desk) -> None:
    wide.open_row(1)
    wide.narrow("gd-73")
    assert not is_open(wide)


def test_buttons_have_names(narrow: Desk) -> None:
    drawer = narrow.tab.details.drawer
    assert drawer.pin.accessibleName()
    assert drawer.close_button.accessibleName()


def test_the_pin_is_kept(settings: Settings) -> None:
    assert not settings.details_pinned
    settings.details_pinned = True
    assert settings.details_pinned
