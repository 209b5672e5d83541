"""Pictures: their marks take the mouse, the keyboard and the screen reader."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.focus_in_view import FocusInView
from a4p_desktop.gui.look.palettes import own_palette
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.pictures.picture import Picture
from tests.gui.pictures.drawings import GAP, QUESTION, SIDE, TOP, Squares

Key = Qt.Key


class Page(QWidget):
    """A picture between two line edits."""

    def __init__(self, count: int = 6) -> None:
        super().__init__()
        self.before, self.picture = QLineEdit(), Picture(Squares(count), "Squares")
        self.after = QLineEdit()
        self.picture.setFixedSize(200, 120)
        layout = QVBoxLayout(self)
        for widget in (self.before, self.picture, self.after):
            layout.addWidget(widget)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.before.setFocus()
    return page


def focus_place(page: Page) -> int | None:
    focus = QApplication.focusWidget()
    return page.picture.marks.index(focus) if isinstance(focus, Mark) else None


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_a_mark_lies_over_its_square(page: Page) -> None:
    second = page.picture.marks[1].geometry()
    painted = QRectF(SIDE + GAP, TOP, SIDE, SIDE).toRect()
    assert second.contains(painted)
    assert second.width() <= SIDE + 8
    colours = picture_colours(page.picture.palette())
    assert page.picture.grab().toImage().pixelColor(painted.center()) == colours.recorded.colour


def test_a_picture_is_one_tab_stop(page: Page) -> None:
    press(Key.Key_Tab)
    assert focus_place(page) == 0
    press(Key.Key_Right)
    assert focus_place(page) == 1
    press(Key.Key_Tab)
    assert page.after.hasFocus()
    press(Key.Key_Backtab)
    assert focus_place(page) == 1  # as before


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([Key.Key_Right], 1),
        ([Key.Key_Down], 3),
        ([Key.Key_Down, Key.Key_Right, Key.Key_Up], 1),
        ([Key.Key_Right, Key.Key_Right, Key.Key_Right], 3),  # in the next row
        ([Key.Key_Down, Key.Key_Left], 2),
        ([Key.Key_Left], 0),
        ([Key.Key_End], 5),
        ([Key.Key_End, Key.Key_Home], 0),
        ([Key.Key_End, Key.Key_Down], 5),
    ],
)
def test_arrow_keys_move_between_marks(page: Page, keys: list[Qt.Key], place: int) -> None:
    press(Key.Key_Tab, *keys)
    assert focus_place(page) == place


def test_picture_and_keys_are_mirrored_from_right_to_left(page: Page) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = (mark.geometry() for mark in page.picture.marks[:2])
    assert first.right() > page.picture.width() - 8
    assert second.right() < first.left() + 8
    colours = picture_colours(page.picture.palette())
    assert page.picture.grab().toImage().pixelColor(first.center()) == colours.recorded.colour
    press(Key.Key_Tab, Key.Key_Left)
    assert focus_place(page) == 1
    press(Key.Key_Left, Key.Key_Left)
    assert focus_place(page) == 3


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_narrows(page: Page, qtbot: QtBot, key: Qt.Key) -> None:
    press(Key.Key_Tab)
    with qtbot.waitSignal(page.picture.narrowed) as narrowed:
        press(key)
    assert narrowed.args == ["speakers", QUESTION]


def test_a_click_narrows(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.picture.narrowed) as narrowed:
        QTest.mouseClick(page.picture.marks[2], Qt.MouseButton.LeftButton)
    assert narrowed.args == ["speakers", QUESTION]


def test_a_mark_without_rows_shows_a_message(page: Page, qtbot: QtBot) -> None:
    last = page.picture.marks[5]
    with qtbot.assertNotEmitted(page.picture.narrowed, wait=20):
        last.click()
    assert "No rows to show" in QToolTip.text()
    QToolTip.hideText()


def test_the_keyboard_shows_the_tooltip(page: Page, qtbot: QtBot) -> None:
    press(Key.Key_Tab, Key.Key_Right)
    qtbot.waitUntil(lambda: QToolTip.text() == page.picture.marks[1].toolTip())
    assert "<b>Square 2</b>" in QToolTip.text()
    assert "From a source &amp; more" in QToolTip.text()
    assert "Shows its rows in Speakers." in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize("keys", [[], [Key.Key_End]])
def test_the_tooltip_covers_no_mark(page: Page, qtbot: QtBot, keys: list[Qt.Key]) -> None:
    page.move(200, 200)
    press(Key.Key_Tab, *keys)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Mark)
    qtbot.waitUntil(lambda: QToolTip.text() == focus.toolTip())
    (shown,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget.inherits("QTipLabel")
    )
    for mark in page.picture.marks:
        place = QRect(mark.mapToGlobal(QPoint()), mark.size())
        assert not shown.geometry().intersects(place), mark.accessibleName()
    QToolTip.hideText()


def test_a_screen_reader_finds_every_mark(page: Page) -> None:
    whole = QAccessible.queryAccessibleInterface(page.picture)
    assert whole.text(QAccessible.Text.Name) == "Squares"
    marks = [whole.child(place) for place in range(whole.childCount())]
    assert [mark.text(QAccessible.Text.Name) for mark in marks] == [
        f"Square {number}" for number in range(1, 7)
    ]
    assert {mark.role() for mark in marks} == {QAccessible.Role.Button}
    assert all(mark.state().focusable for mark in marks)
    assert "Shows its rows in Speakers." in marks[0].text(QAccessible.Text.Description)
    assert "No rows to show" in marks[5].text(QAccessible.Text.Description)


@pytest.mark.parametrize("count", [0, 1, 3, 9])
def test_another_drawing_replaces_all_marks(page: Page, count: int) -> None:
    press(Key.Key_Tab, Key.Key_Right)
    page.picture.show_drawing(Squares(count, "Other"))
    names = [mark.accessibleName() for mark in page.picture.marks]
    assert names == [f"Other {number}" for number in range(1, count + 1)]
    visible = [mark for mark in page.picture.findChildren(Mark) if mark.isVisible()]
    assert visible == page.picture.marks
    page.before.setFocus()
    press(Key.Key_Tab)
    assert page.after.hasFocus() if count == 0 else focus_place(page) is not None


def test_a_picture_follows_a_dark_palette(page: Page) -> None:
    page.setPalette(own_palette("dark"))
    square = page.picture.marks[0].geometry().center()
    colours = picture_colours(own_palette("dark"))
    assert page.picture.grab().toImage().pixelColor(square) == colours.recorded.colour
    assert colours.recorded.colour != picture_colours(own_palette("light")).recorded.colour


def test_a_focused_mark_is_scrolled_into_view(qtbot: QtBot) -> None:
    area, page = QScrollArea(), Page(30)
    FocusInView(page)
    page.picture.setFixedSize(200, 450)
    area.setWidget(page)
    area.resize(260, 150)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    page.picture.marks[0].setFocus()
    press(Key.Key_End)
    last = page.picture.marks[-1]
    assert focus_place(page) == 29
    viewport = QRectF(area.viewport().rect())
    qtbot.waitUntil(
        lambda: viewport.contains(
            QRectF(last.mapTo(area.viewport(), QPoint(4, 4)), last.size() * 0.8)
        )
    )
    QToolTip.hideText()


def test_entering_a_picture_shows_all_of_it(qtbot: QtBot) -> None:
    area, page = QScrollArea(), Page(3)
    FocusInView(page)
    area.setWidget(page)
    area.resize(260, page.picture.height() + 10)
    qtbot.addWidget(area)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    page.before.setFocus()
    area.verticalScrollBar().setValue(0)
    press(Key.Key_Tab)
    assert focus_place(page) == 0
    picture = page.picture
    qtbot.waitUntil(lambda: picture.visibleRegion().boundingRect() == picture.rect())
    QToolTip.hideText()


def test_the_background_is_that_of_the_palette(page: Page) -> None:
    picture = page.picture.grab().toImage()
    below = picture.pixelColor(190, 110)
    assert below in (QColor(page.palette().color(QPalette.ColorRole.Window)),)
