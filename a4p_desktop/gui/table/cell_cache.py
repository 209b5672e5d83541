"""Paints the text of a cell as the style does, and keeps what is laid out for the next time."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

_MOST = 1_500
"""Texts kept, of three kilobytes each: some windows full of rows."""


class CellLook:
    """How the cells of a view are painted: their font, colour, direction and margin."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        # Copies: the option's own are gone with it.
        self.font = QFont(option.font)
        self.color = QColor(option.palette.color(QPalette.ColorRole.Text))
        self.direction = option.direction
        metric = QStyle.PixelMetric.PM_FocusFrameHMargin
        self.margin = option.widget.style().pixelMetric(metric, None, option.widget) + 1

    def room(self, rect: QRect) -> int:
        """The width that a cell has for its text."""
        return rect.width() - 2 * self.margin

    def elided(self, text: str, room: int) -> str:
        """`text`, cut to fit into `room`."""
        return QFontMetrics(self.font).elidedText(text, Qt.TextElideMode.ElideRight, room)


class CellText(NamedTuple):
    """A text laid out on one line of a cell."""

    layout: QTextLayout
    height: int
    """That of the whole text: what is cut off may be taller, written in another font."""
    wide: bool
    """Whether the text does not fit, even when it is cut: not even its dots, perhaps."""

    def draw(self, painter: QPainter, rect: QRect, margin: int) -> None:
        """Draw the text in the middle of the cell `rect`.

        The style halves both heights in whole pixels; any other way, the text of many a font jumps
        by one where a row is selected or hovered, which the style then paints.
        """
        top = rect.top() + rect.height() // 2 - self.height // 2
        overflows = self.wide or self.height > rect.height()
        if overflows:
            painter.save()
            painter.setClipRect(rect)
        self.layout.draw(painter, QPointF(rect.left() + margin, top))
        if overflows:
            painter.restore()


def lay_out(
    look: CellLook,
    text: str,
    shown: str,
    room: int,
    *,
    trailing: bool,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> CellText:
    """Lay out `shown`, what is left of `text` where it is cut, as the style does."""
    side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    writing = QTextOption(QStyle.visualAlignment(look.direction, side))
    writing.setTextDirection(look.direction)
    writing.setWrapMode(QTextOption.WrapMode.ManualWrap)

    layout = QTextLayout(shown, look.font)
    layout.setCacheEnabled(True)
    layout.setFormats(formats)
    line = _one_line(layout, writing, room)
    wide = line.naturalTextWidth() > room
    whole = QTextLayout(text, look.font)
    height = line.height() if shown == text else _one_line(whole, writing, room).height()
    return CellText(layout, round(height), wide)


def _one_line(layout: QTextLayout, writing: QTextOption, room: int) -> QTextLine:
    """Lay out `layout` on one line."""
    layout.setTextOption(writing)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    return line


class CellCache:
    """Most rows that a keystroke finds were found by the one before, and to lay their texts out
    anew each time takes longer than all else that is done to paint them."""

    def __init__(self) -> None:
        self._look: CellLook | None = None
        self._laid_out: dict[tuple[str, int, bool], CellText] = {}

    def forget(self) -> None:
        """Look anew what the view is like: its font, its colours or its direction have changed."""
        self._look = None
        self._laid_out.clear()

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, trailing: bool
    ) -> None:
        """Draw `text` in the cell of `option`; `trailing` where numbers stand: at the end of it."""
        if self._look is None:
            self._look = CellLook(option)
        look = self._look
        room = look.room(option.rect)
        shown = self._laid_out.get((text, room, trailing))
        if shown is None:
            shown = self._keep(look, text, room, trailing)
        painter.setPen(look.color)
        shown.draw(painter, option.rect, look.margin)

    def _keep(self, look: CellLook, text: str, room: int, trailing: bool) -> CellText:
        if len(self._laid_out) >= _MOST:
            del self._laid_out[next(iter(self._laid_out))]  # the oldest
        shown = lay_out(look, text, look.elided(text, room), room, trailing=trailing)
        self._laid_out[text, room, trailing] = shown
        return shown
