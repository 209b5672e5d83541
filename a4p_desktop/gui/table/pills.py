"""The pills of a cell: its values, each on a ground of its own, as many as have room."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.look.pill import pill_height, pill_width
from a4p_desktop.gui.table.cell_cache import CellCache, CellLook, CellText
from a4p_desktop.records.language import Speaker

say = Speaker("Table")

_GAP = 4
_MOST_ROWS = 1_500
"""Cells whose places are cached: a few windows full of rows."""


class PillColours(NamedTuple):
    """The colours of a pill."""

    ground: QColor
    ink: QColor
    edge: QColor | None = None


class PlacedPill(NamedTuple):
    """A pill in its place from the beginning of the cell, in pixels."""

    text: str
    left: int
    width: int


class PlacedPills(NamedTuple):
    """The pills of a cell that have room, and the words for the others."""

    pills: tuple[PlacedPill, ...]
    more: str
    more_left: int
    is_cut: bool
    """Whether a text is cut or a pill left out."""


Marked = Callable[[CellLook, str, int], CellText | None]
"""Lays out a text in some pixels with its matches marked; None if it has none."""


class Pills:
    """Draws the pills of cells, with their layouts and places cached."""

    def __init__(self, texts: CellCache) -> None:
        self._texts = texts
        self._placed: dict[tuple[tuple[str, ...], int], PlacedPills] = {}

    def clear(self) -> None:
        """Clear the cache: the font or the direction has changed."""
        self._placed.clear()

    def placed(self, look: CellLook, texts: tuple[str, ...], room: int) -> PlacedPills:
        """Where the pills of a cell are that has `room` pixels for them."""
        found = self._placed.get((texts, room))
        if found is None:
            if len(self._placed) >= _MOST_ROWS:
                del self._placed[next(iter(self._placed))]  # the oldest
            found = self._placed[texts, room] = _place(look, texts, room)
        return found

    def draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        texts: tuple[str, ...],
        colours: PillColours,
        more_ink: QColor,
        marked: Marked,
    ) -> None:
        """Draw pills with `texts` into `place`, in the middle of its height."""
        look = self._texts.look(option)
        placed = self.placed(look, texts, look.room(place))
        height = min(round(pill_height(look.metrics)), place.height())
        top = place.top() + (place.height() - height) // 2
        mirrored = look.direction is Qt.LayoutDirection.RightToLeft
        with saved(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pill in placed.pills:
                left = _left(place, look.margin + pill.left, pill.width, mirrored=mirrored)
                shape = QRect(left, top, pill.width, height)
                self._draw_pill(painter, look, pill.text, shape, colours, marked)
            if placed.more:
                painter.setPen(more_ink)
                width = round(look.metrics.horizontalAdvance(placed.more)) + 1
                left = _left(place, look.margin + placed.more_left, width, mirrored=mirrored)
                text = self._texts.laid_out(look, placed.more, width)
                text.layout.draw(painter, QPointF(left, top + (height - text.height) // 2))

    def _draw_pill(
        self,
        painter: QPainter,
        look: CellLook,
        text: str,
        shape: QRect,
        colours: PillColours,
        marked: Marked,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen if colours.edge is None else QPen(colours.edge, 1))
        painter.setBrush(colours.ground)
        inset = 0 if colours.edge is None else 0.5
        outline = QRectF(shape).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(outline, shape.height() / 2, shape.height() / 2)
        side = _side(look)
        room = max(shape.width() - 2 * side, 0)
        laid_out = marked(look, text, room) or self._texts.laid_out(look, text, room)
        painter.setPen(colours.ink)
        top = shape.top() + (shape.height() - laid_out.height) // 2
        laid_out.layout.draw(painter, QPointF(shape.left() + side, top))


def _place(look: CellLook, texts: tuple[str, ...], room: int) -> PlacedPills:
    """As many pills as fit into `room` pixels, beside the number of those that do not."""
    widths = [round(pill_width(look.metrics, text)) + 1 for text in texts]
    if len(texts) == 1 and widths[0] > room:
        return PlacedPills((PlacedPill(texts[0], 0, max(room, 0)),), "", 0, is_cut=True)
    if sum(widths) + _GAP * (len(widths) - 1) <= room:
        return PlacedPills(_in_line(texts, widths), "", 0, is_cut=False)
    for number in range(len(texts) - 1, 0, -1):
        more = say("+{n}", n=len(texts) - number)
        left = room - round(look.metrics.horizontalAdvance(more)) - 1 - _GAP
        needed = sum(widths[:number]) + _GAP * (number - 1)
        if needed <= left or number == 1:  # the first is shown, cut, where none has room
            fitting = [*widths[: number - 1], min(widths[number - 1], max(left, 0))]
            pills = _in_line(texts[:number], fitting)
            end = pills[-1].left + pills[-1].width
            return PlacedPills(pills, more, end + _GAP, is_cut=True)
    return PlacedPills((), "", 0, is_cut=False)


def _in_line(texts: Sequence[str], widths: Sequence[int]) -> tuple[PlacedPill, ...]:
    starts = [sum(widths[:number]) + _GAP * number for number in range(len(widths))]
    return tuple(map(PlacedPill, texts, starts, widths))


def _left(place: QRect, start: int, width: int, *, mirrored: bool) -> int:
    return place.right() + 1 - start - width if mirrored else place.left() + start


def _side(look: CellLook) -> int:
    """The room at each end of a pill."""
    return round(pill_width(look.metrics, "") / 2)
