"""Paints one value of a facet: its box, its words, and at the end its number."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
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
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QToolTip,
)

from a4p_desktop.gui.facets.model import Choice, FacetModel
from a4p_desktop.gui.look.colours import accent, faint_text, hover_ground
from a4p_desktop.gui.look.painting import paint_cell, saved
from a4p_desktop.gui.look.palettes import contrast
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.look.type_scale import GRID, SMALL, scaled

_Index = QModelIndex | QPersistentModelIndex
_LINES_A_ROW = 1.5
_MOST_LINES = 3
_Role = QPalette.ColorRole
_State = QStyle.StateFlag
_SIGNS = {
    Choice.ANY: (),
    Choice.TICKED: ((0.25, 0.52), (0.43, 0.7), (0.76, 0.3)),
    Choice.EXCLUDED: ((0.28, 0.28), (0.72, 0.72), (0.5, 0.5), (0.72, 0.28), (0.28, 0.72)),
}


class FacetDelegate(QStyledItemDelegate):
    """Paints the rows of one FacetModel."""

    def __init__(self, model: FacetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.row()
        box, words, number = self._places(option, row)
        with saved(painter):
            if option.state & _State.State_MouseOver:
                painter.fillRect(option.rect, hover_ground(option.palette))
            choice = self._model.choice(row)
            _draw_box(painter, option, box, choice)
            self._set_pen(painter, option, row, choice)
            painter.setFont(option.font)
            _draw_text(painter, option, number, self._model.number(row), trailing=True)
            self._draw_words(painter, option, words, row)
        if option.state & _State.State_HasFocus:
            _draw_focus(painter, option)

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, row: int
    ) -> None:
        """The words of a value, below its date if it has one."""
        date, height = self._model.date(row), option.fontMetrics.height()
        lines = self._lines(option, place.width(), row)
        small = QFontMetrics(scaled(option.font, SMALL)).height() if date else 0
        top = place.top() + (place.height() - small - height * len(lines)) // 2
        if date:
            painter.setFont(scaled(option.font, SMALL))
            upper = QRect(place.left(), top, place.width(), small)
            _draw_text(painter, option, upper, date, trailing=False)
        painter.setFont(_struck_out(option.font, self._model.choice(row) is Choice.EXCLUDED))
        for number, line in enumerate(lines):
            under = QRect(place.left(), top + small + number * height, place.width(), height)
            _draw_text(painter, option, under, line, trailing=False)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = option.fontMetrics.height()
        text = round(height * _LINES_A_ROW)
        if self._model.has_dates:
            text = QFontMetrics(scaled(option.font, SMALL)).height() + height + GRID
        if self._model.wraps and index.isValid():
            option.rect = option.widget.rect()
            room = self._places(option, index.row())[1].width()
            text += height * (len(self._lines(option, room, index.row())) - 1)
        return QSize(option.fontMetrics.averageCharWidth() * 12, max(text, _box_size(option) + 4))

    def _lines(self, option: QStyleOptionViewItem, room: int, row: int) -> list[str]:
        """The words of a value without its date, in as many lines as they need and may have."""
        words = self._model.short_words(row)
        return wrapped(option.fontMetrics, words, room, _MOST_LINES if self._model.wraps else 1)

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
        room = self._places(option, index.row())[1].width()
        seen = " ".join(self._lines(option, room, index.row()))
        if words != whole or seen != self._model.short_words(index.row()):
            QToolTip.showText(event.globalPos(), tip(whole), view)
        else:
            QToolTip.hideText()
        return True

    def _places(self, option: QStyleOptionViewItem, row: int) -> tuple[QRect, QRect, QRect]:
        """The rectangles of the box, the words and the number."""
        letter, size, whole = option.fontMetrics.averageCharWidth(), _box_size(option), option.rect
        number = option.fontMetrics.horizontalAdvance(self._model.number(row))
        # The room for the words is that beside the longest number: it stays when numbers change.
        longest = option.fontMetrics.horizontalAdvance(self._model.longest_number)
        left, right = whole.left() + letter, whole.right() - letter // 2
        box = QRect(left, whole.top() + (whole.height() - size) // 2, size, size)
        start, end = left + size + letter, right - number
        last = right - max(number, longest) - letter
        words = QRect(start, whole.top(), last - start, whole.height())
        count = QRect(end, whole.top(), number + 1, whole.height())
        mirrored = [
            QStyle.visualRect(option.direction, whole, rect) for rect in (box, words, count)
        ]
        return mirrored[0], mirrored[1], mirrored[2]

    def _set_pen(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, choice: Choice
    ) -> None:
        faint = self._model.count(row) == 0 and choice is not Choice.TICKED
        if faint or choice is Choice.EXCLUDED:
            painter.setPen(faint_text(option.palette))
        else:
            painter.setPen(option.palette.color(_Role.Text))


def wrapped(metrics: QFontMetrics, text: str, room: int, most: int) -> list[str]:
    """The text in at most so many lines of `room` pixels; what has no room is left out in the
    middle of its line, as names that begin alike are told apart by their ends."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and (len(lines) == most or metrics.horizontalAdvance(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in lines]


def _box_size(option: QStyleOptionViewItem) -> int:
    return round(option.fontMetrics.ascent() * 0.95)


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
    painter.setPen(QPen(sign, max(1.5, place.width() / 8)))
    painter.drawPolyline(_scaled(place, _SIGNS[choice]))


def _scaled(place: QRect, points: Sequence[tuple[float, float]]) -> QPolygonF:
    """The points of a sign in a unit square, scaled and moved to the square `place`."""
    size = place.width()
    return QPolygonF([QPointF(place.x() + x * size, place.y() + y * size) for x, y in points])


def _draw_text(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, text: str, *, trailing: bool
) -> None:
    right = trailing != (option.direction is Qt.LayoutDirection.RightToLeft)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    # The text keeps its own direction; the alignment follows that of the window.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, flags.value | Qt.TextFlag.TextSingleLine.value, text)


def _draw_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
    frame = QStyleOptionFocusRect()
    frame.initFrom(option.widget)
    frame.rect = option.rect
    frame.state = option.state | _State.State_KeyboardFocusChange | _State.State_Item
    frame.backgroundColor = option.palette.color(_Role.Base)
    option.widget.style().drawPrimitive(
        QStyle.PrimitiveElement.PE_FrameFocusRect, frame, painter, option.widget
    )


def _struck_out(font: QFont, strike: bool) -> QFont:
    struck = QFont(font)
    struck.setStrikeOut(strike)
    return struck
