"""Quiet scroll bars scroll as any, and show a thumb only where there is something to scroll."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QScrollBar
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.palettes import contrast
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars


def text(qtbot: QtBot, lines: int) -> QPlainTextEdit:
    area = QPlainTextEdit("\n".join(map(str, range(lines))))
    quiet_scroll_bars(area)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.show()
    qtbot.waitExposed(area)
    return area


def thumb(bar: QScrollBar) -> list[int]:
    """The heights at which the middle of a bar stands out from its ground."""
    image = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixelColor(0, 0)
    column = image.width() // 2

    def colour(y: int) -> QColor:
        return image.pixelColor(column, y)

    return [y for y in range(image.height()) if contrast(colour(y), ground) >= VISIBLE]


def test_the_thumb_shows_how_far_it_is(qtbot: QtBot) -> None:
    area = text(qtbot, 100)
    bar = area.verticalScrollBar()
    above = thumb(bar)
    bar.setValue(bar.maximum())
    below = thumb(bar)
    assert 4 < len(above) < bar.height() / 2
    assert max(above) < min(below)


def test_nothing_is_shown_where_all_is_in_sight(qtbot: QtBot) -> None:
    area = text(qtbot, 2)
    assert thumb(area.verticalScrollBar()) == []


def test_a_click_below_the_thumb_scrolls_a_page(qtbot: QtBot) -> None:
    area = text(qtbot, 100)
    bar = area.verticalScrollBar()
    low = bar.rect().center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=low)
    assert bar.value() > 0
