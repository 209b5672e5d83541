"""Words that are cut have their dots where they end, in mirrored windows and in Arabic."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem, QTableView, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.pill import draw_pill
from a4p_desktop.gui.table.rows.cell_cache import CellCache
from a4p_desktop.gui.widgets.elided_label import ElidedLabel

_DOTS = 6
"""Pixels at an end of the words: dots fill them, and are low."""
PLACE = QRect(0, 0, 160, 30)


def blank() -> QImage:
    image = QImage(PLACE.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def item(text: str, direction: Qt.LayoutDirection) -> QImage:
    listed = QListWidget()
    listed.setFrameShape(QListWidget.Shape.NoFrame)
    listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    listed.setItemDelegate(TextDelegate(listed))
    return of_widget(listed, direction, lambda: listed.addItem(text))


def label(text: str, direction: Qt.LayoutDirection) -> QImage:
    made = ElidedLabel()
    return of_widget(made, direction, lambda: made.show_text(text))


def of_widget(widget: QWidget, direction: Qt.LayoutDirection, fill: Callable[[], None]) -> QImage:
    widget.setLayoutDirection(direction)
    fill()
    widget.setFixedSize(PLACE.size())
    return widget.grab().toImage()


def cell(text: str, direction: Qt.LayoutDirection) -> QImage:
    image, view, option = blank(), QTableView(), QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect, option.direction = PLACE, direction
    painter = QPainter(image)
    CellCache().draw(painter, option, text, trailing=False)
    painter.end()
    return image


def pill(text: str, direction: Qt.LayoutDirection) -> QImage:
    image = blank()
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    draw_pill(painter, PLACE.toRectF(), text, QColor("white"), QColor("black"))
    painter.end()
    return image


def highest(image: QImage, *, left: bool) -> int:
    """The height in pixels of the ink at one end of the words."""
    ground = image.pixelColor(PLACE.width() // 2, 1)
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60
    ]
    across = [x for x, _ in inked]
    end = (min(across), min(across) + _DOTS) if left else (max(across) - _DOTS, max(across))
    rows = [y for x, y in inked if end[0] <= x < end[1]]
    return max(rows) - min(rows) + 1


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("draw", [item, label, cell, pill])
@pytest.mark.parametrize(
    ("text", "ends_left"),
    [("HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH", False), ("ללללללללללללללללללללללללללל", True)],
)
def test_the_dots_of_cut_words_stand_where_these_end(
    qtbot: QtBot,
    draw: Callable[[str, Qt.LayoutDirection], QImage],
    text: str,
    ends_left: bool,
    direction: Qt.LayoutDirection,
) -> None:
    image = draw(text, direction)
    assert highest(image, left=ends_left) <= 4
    assert highest(image, left=not ends_left) >= 7
