"""Paints one value of a facet: its box, its words, and at the end its number."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from a4p_desktop.gui.facets.model import Choice, FacetModel
from a4p_desktop.gui.look.colours import accent, faint_text, hover_ground
from a4p_desktop.gui.look.item_text import wrapped
from a4p_desktop.gui.look.painting import paint_cell, saved
from a4p_desktop.gui.look.palettes import contrast
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.look.type_scale import GRID, SMALL, scaled

_Index = QModelIndex | QPersistentModelIndex
_LINES_A_ROW = 1.5
_MOST_LINES = 3
_MOST_MEASURED = 1_000
"""Texts whose widths and lines are cached."""
_Role = QPalette.ColorRole
_HOVERED = QStyle.StateFlag.State_MouseOver.value
"""As a whole number: the flags of Qt are slow in Python."""
_MIDDLE = (
    Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextSingleLine.value
)
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft.value, Qt.AlignmentFlag.AlignRight.value
_SIGNS = {
    Choice.ANY: (),
    Choice.TICKED: ((0.25, 0.52), (0.43, 0.7), (0.76, 0.3)),
    Choice.EXCLUDED: ((0.28, 0.28), (0.72, 0.72), (0.5, 0.5), (0.72, 0.28), (0.28, 0.72)),
}


_OPEN = ((0.2, 0.35), (0.8, 0.35), (0.5, 0.7))
_CLOSED = ((0.35, 0.2), (0.7, 0.5), (0.35, 0.8))
_CLOSED_MIRRORED = ((0.65, 0.2), (0.3, 0.5), (0.65, 0.8))


class _Look:
    """The fonts of a list, and what is measured in them once: numbers change with each letter
    typed, and the rows are painted anew."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self.font = QFont(option.font)
        self.struck = _struck_out(self.font)
        self.small = scaled(self.font, SMALL)
        self.small_height = QFontMetrics(self.small).height()
        metrics = QFontMetrics(option.fontMetrics)
        self.height, self.letter = metrics.height(), metrics.averageCharWidth()
        self.box = round(metrics.ascent() * 0.95)
        # Not the method itself: lru_cache would ask for its documentation, which PySide writes in
        # 25 milliseconds.
        self.width = lru_cache(_MOST_MEASURED)(partial(metrics.horizontalAdvance))
        self.lines = lru_cache(_MOST_MEASURED)(partial(wrapped, metrics))


class _Places(NamedTuple):
    """Where the parts of a row stand."""

    sign: QRect
    """Of a value with members: whether they are shown."""
    box: QRect
    words: QRect
    number: QRect


class FacetDelegate(QStyledItemDelegate):
    """Paints the rows of one FacetModel."""

    def __init__(self, model: FacetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._newest_look: _Look | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, state, look = index.row(), option.state.value, self._look(option)
        sign, box, words, number = self._places(option, look, row)
        is_open = self._model.is_open(row)
        with saved(painter):
            if state & _HOVERED:
                painter.fillRect(option.rect, hover_ground(option.palette))
            if is_open is not None:
                _draw_sign(painter, option, sign, is_open=is_open)
            choice = self._model.choice(row)
            _draw_box(painter, option, box, choice)
            self._set_pen(painter, option, row, choice)
            painter.setFont(look.font)
            _draw_text(painter, option, number, self._model.number(row), trailing=True)
            self._draw_words(painter, option, look, words, row)

    def _draw_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        look: _Look,
        place: QRect,
        row: int,
    ) -> None:
        """The words of a value, below its date if it has one."""
        date, height = self._model.date(row), look.height
        lines = self._lines(look, place.width(), row)
        small = look.small_height if date else 0
        top = place.top() + (place.height() - small - height * len(lines)) // 2
        if date:
            painter.setFont(look.small)
            upper = QRect(place.left(), top, place.width(), small)
            _draw_text(painter, option, upper, date, trailing=False)
        is_struck = self._model.choice(row) is Choice.EXCLUDED
        painter.setFont(look.struck if is_struck else look.font)
        for number, line in enumerate(lines):
            under = QRect(place.left(), top + small + number * height, place.width(), height)
            _draw_text(painter, option, under, line, trailing=False)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        look = self._look(option)
        height = look.height
        text = round(height * _LINES_A_ROW)
        if self._model.has_dates:
            text = look.small_height + height + GRID
        if self._model.wraps and index.isValid():
            room = self._room(option.widget.width(), look, index.row())
            text += height * (len(self._lines(look, room, index.row())) - 1)
        return QSize(look.letter * 12, max(text, look.box + 4))

    def _look(self, option: QStyleOptionViewItem) -> _Look:
        """The look of all rows of the list of `option`."""
        if self._newest_look is None or self._newest_look.font != option.font:
            self._newest_look = _Look(option)
        return self._newest_look

    def _lines(self, look: _Look, room: int, row: int) -> list[str]:
        """The words of a value without its date, in as many lines as they need and may have."""
        words = self._model.short_words(row)
        return look.lines(words, room, _MOST_LINES if self._model.wraps else 1)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        self.initStyleOption(option, index)
        words, whole = self._model.words(index.row()), self._model.whole_words(index.row())
        look = self._look(option)
        room = self._places(option, look, index.row()).words.width()
        seen = " ".join(self._lines(look, room, index.row()))
        if words != whole or seen != self._model.short_words(index.row()):
            QToolTip.showText(event.globalPos(), tip(whole), view)
        else:
            QToolTip.hideText()
        return True

    def is_on_sign(self, option: QStyleOptionViewItem, index: _Index, point: QPoint) -> bool:
        """Whether a point of the view is where the sign of a row's members stands."""
        if self._model.is_open(index.row()) is None:
            return False
        self.initStyleOption(option, index)
        sign = self._places(option, self._look(option), index.row()).sign
        # The whole room before the box, since the sign itself is small.
        return sign.adjusted(-sign.width(), -sign.height(), 0, sign.height()).contains(point)

    def _room(self, width: int, look: _Look, row: int) -> int:
        """How wide the words of a row of `width` may be: beside the longest number, so that it
        stays when numbers change."""
        longest = self._model.longest_number
        number = max(map(look.width, (self._model.number(row), longest)))
        right = width - 1 - look.letter // 2 - number - look.letter
        return right - self._indent(look, row) - look.box - look.letter

    def _indent(self, look: _Look, row: int) -> int:
        """How far from its edge the box of a row stands."""
        depth = 1 + self._model.depth(row) if self._model.has_groups else 0
        return look.letter + (look.box + look.letter // 2) * depth

    def _places(self, option: QStyleOptionViewItem, look: _Look, row: int) -> "_Places":
        letter, size, whole = look.letter, look.box, option.rect
        middle = whole.top() + (whole.height() - size) // 2
        sign = QRect(whole.left() + letter, middle, size, size)
        box = QRect(whole.left() + self._indent(look, row), middle, size, size)
        start, room = box.left() + size + letter, self._room(whole.width(), look, row)
        words = QRect(start, whole.top(), room, whole.height())
        number = look.width(self._model.number(row))
        end = whole.right() - letter // 2 - number
        count = QRect(end, whole.top(), number + 1, whole.height())
        direction = option.direction
        if direction is Qt.LayoutDirection.LeftToRight:
            return _Places(sign, box, words, count)
        places = (sign, box, words, count)
        return _Places(*(QStyle.visualRect(direction, whole, place) for place in places))

    def _set_pen(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, choice: Choice
    ) -> None:
        faint = self._model.count(row) == 0 and choice is not Choice.TICKED
        if faint or choice is Choice.EXCLUDED:
            painter.setPen(faint_text(option.palette))
        else:
            painter.setPen(option.palette.color(_Role.Text))


def _draw_box(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, choice: Choice
) -> None:
    """Draw the box; that of the Fusion style is hard to see on a dark background."""
    palette, ticked = option.palette, choice is Choice.TICKED
    text, base = palette.color(_Role.Text), palette.color(_Role.Base)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(accent(palette) if ticked else faint_text(palette))
    painter.setBrush(accent(palette) if ticked else base)
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    sign = max(base, text, key=lambda color: contrast(color, accent(palette))) if ticked else text
    if _SIGNS[choice]:
        painter.setPen(QPen(sign, max(1.5, place.width() / 8)))
        painter.drawPolyline(_scaled(place, _SIGNS[choice]))


def _draw_sign(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, *, is_open: bool
) -> None:
    """Draw a triangle: it points down where members are shown, and else to where words run."""
    is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    points = _OPEN if is_open else _CLOSED_MIRRORED if is_mirrored else _CLOSED
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint_text(option.palette))
    painter.drawPolygon(_scaled(place, points))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _scaled(place: QRect, points: Sequence[tuple[float, float]]) -> QPolygonF:
    """The points of a sign in a unit square, scaled and moved to the square `place`."""
    size = place.width()
    return QPolygonF([QPointF(place.x() + x * size, place.y() + y * size) for x, y in points])


def _draw_text(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, *, trailing: bool
) -> None:
    right = trailing != (option.direction is Qt.LayoutDirection.RightToLeft)
    # The text keeps its own direction; the alignment follows that of the window.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(place, _MIDDLE | (_RIGHT if right else _LEFT), text)


def _struck_out(font: QFont) -> QFont:
    struck = QFont(font)
    struck.setStrikeOut(True)
    return struck
