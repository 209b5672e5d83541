"""A plain cell looks as the style would paint it, whatever stands in it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.cell_cache import PlainCells

TEXTS = (
    "Rwanda", "—", "", "12,345", "Côte d’Ivoire", "Россия", "中国代表", "كوت ديفوار",
    "رواندا (2018) S/PV.8218", "25 Sep 2018", "<b>&amp;</b>", "a" * 300, "Statement " * 20,
    "🕊 peace", "A\u0301 combining",
)  # fmt: skip
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    return view


def cell(view: QTableView, text: str, width: int, *, trailing: bool) -> QStyleOptionViewItem:
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.widget = view
    option.rect = QRect(3, 2, width, 27)
    option.text = text
    side = _RIGHT if trailing else _LEFT
    option.displayAlignment = side | Qt.AlignmentFlag.AlignVCenter
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    return option


def painted(cells: PlainCells | None, option: QStyleOptionViewItem, *, trailing: bool) -> QImage:
    """The cell by `cells`, or by the style."""
    image = QImage(option.rect.width() + 10, 32, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(option.font)
    if cells is None:
        control = QStyle.ControlElement.CE_ItemViewItem
        option.widget.style().drawControl(control, option, painter, option.widget)
    else:
        cells.draw(painter, option, option.text, trailing=trailing)
    painter.end()
    return image


def ink(image: QImage) -> tuple[int, ...]:
    """The first and last column and row that are not white."""
    size = image.width(), image.height()
    dark = [
        (x, y)
        for x in range(size[0])
        for y in range(size[1])
        if image.pixelColor(x, y).lightness() < 200
    ]
    if not dark:
        return (0, 0, 0, 0)
    columns, rows = zip(*dark, strict=True)
    return min(columns), max(columns), min(rows), max(rows)


def differ(first: QImage, second: QImage) -> list[int]:
    return [abs(one - other) for one, other in zip(ink(first), ink(second), strict=True)]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("trailing", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_it_looks_as_by_the_style(
    view: QTableView, text: str, trailing: bool, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    cells = PlainCells()
    for width in (400, 30, 120, 400):
        option = cell(view, text, width, trailing=trailing)
        ours = painted(cells, option, trailing=trailing)
        places = differ(ours, painted(None, option, trailing=trailing))
        # Where it is cut, be it by a letter; where its font is another, by a pixel.
        assert max(places) <= (1 if width == 400 and len(text) < 40 else 14), width


def test_it_follows_font_and_colours(view: QTableView) -> None:
    cells = PlainCells()
    painted(cells, cell(view, "Rwanda", 120, trailing=False), trailing=False)
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 1.4)
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Text, QColor("darkred"))
    view.setFont(font)
    view.setPalette(palette)
    cells.forget()
    option = cell(view, "Rwanda", 120, trailing=False)
    option.palette = palette
    ours = painted(cells, option, trailing=False)
    assert ours == painted(None, option, trailing=False)
