"""What gets the keyboard, by whatever way but the mouse, is scrolled into view."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget

from a4p_desktop.gui.overview.tab import OverviewTab
from tests.desk import Desk

Key = Qt.Key


def overview(desk: Desk) -> OverviewTab:
    desk.window.resize(1024, 600)
    desk.show("overview")
    page = desk.window.page
    assert isinstance(page, OverviewTab)
    desk.qtbot.waitUntil(lambda: page.columns is not None and not page.is_reading)
    area = page.scrolling()
    assert area is not None
    desk.qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 500)
    return page


def scroll_down(page: OverviewTab) -> None:
    area = page.scrolling()
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def is_seen(widget: QWidget, window: QWidget) -> bool:
    """Whether all of `widget` is seen in `window`, and in each area that scrolls it."""
    place, above = QRect(widget.mapTo(window, QPoint()), widget.size()), widget.parentWidget()
    while above is not None and above is not window:
        if not QRect(above.mapTo(window, QPoint()), above.size()).contains(place):
            return False
        above = above.parentWidget()
    return window.rect().contains(place)


def test_f6_leads_to_a_door_that_is_seen(desk: Desk) -> None:
    page = overview(desk)
    desk.window.line.setFocus()
    desk.wait()
    scroll_down(page)
    desk.key(Key.Key_F6)
    door = desk.focus
    desk.qtbot.waitUntil(lambda: is_seen(door, desk.window))
    assert page.welcome is not None
    assert door in page.welcome.doors.values()


def test_the_facets_that_the_keyboard_comes_to_are_seen(desk: Desk) -> None:
    desk.show("speakers")
    desk.window.resize(1024, 500)
    facets = desk.tab.facets
    desk.qtbot.waitUntil(lambda: facets.focusProxy() is not None)  # they come later
    desk.window.line.setFocus()
    desk.wait()
    facets.verticalScrollBar().setValue(facets.verticalScrollBar().maximum())
    desk.key(Key.Key_F6)
    first = desk.focus
    assert facets.isAncestorOf(first)
    desk.qtbot.waitUntil(lambda: is_seen(first, desk.window))
    facets.verticalScrollBar().setValue(0)
    desk.tab.view.setFocus()
    desk.key(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    last = desk.focus
    assert facets.isAncestorOf(last)
    assert last is not first
    desk.qtbot.waitUntil(lambda: is_seen(last, desk.window))


def test_what_gets_its_place_only_after_the_keyboard_is_seen_there(desk: Desk) -> None:
    area = QScrollArea()
    contents = QWidget()
    contents.resize(200, 2000)
    area.setWidget(contents)
    first, button = QPushButton("First", contents), QPushButton("Late", contents)
    desk.qtbot.addWidget(area)
    with desk.qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    first.setFocus()
    button.setFocus()
    QApplication.processEvents()
    button.move(0, 1500)
    desk.qtbot.waitUntil(lambda: is_seen(button, area))


def test_the_window_that_comes_back_is_seen_as_it_was_left(desk: Desk) -> None:
    page = overview(desk)
    area = page.scrolling()
    assert area is not None
    desk.window.line.setFocus()
    QApplication.processEvents()
    scroll_down(page)
    down = area.verticalScrollBar().value()
    dialog = QDialog(desk.window)
    dialog.open()
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.close()
    desk.wait_active()
    desk.qtbot.waitUntil(desk.window.line.hasFocus)
    QApplication.processEvents()
    assert area.verticalScrollBar().value() == down
