"""The pills of a cell: its values, each on a ground of its own, as many as have room."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from a4p_desktop.gui.look.painting import painter_on
from a4p_desktop.gui.look.pill import draw_pill_ground, pill_width
from a4p_desktop.gui.table.rows.canvas import Canvas
from a4p_desktop.gui.table.rows.cell_cache import Area, CellCache, CellLook, CellText
from a4p_desktop.gui.table.rows.colours import Inks, PillColours
from a4p_desktop.records.language import Speaker

say = Speaker("Table", on_screen=True)

_GAP = 4
_MOST_ROWS = 1_500
"""Cells whose places are cached: a few windows full of rows."""
_MOST_DRAWN = 500
"""Pictures of pills that are cached, of some ten kilobytes each."""


class PlacedPill(NamedTuple):
    """A pill in its place from the beginning of the cell, in pixels."""

    text: str
    left: int
    width: int


class PlacedPills(NamedTuple):
    """The pills of a cell that have room, and the words for the others."""

    pills: tuple[PlacedPill, ...]
    more: str
    more_left: int = 0
    more_width: int = 0


Marked = Callable[[CellLook, str, int], CellText | None]
"""Lays out a text in some pixels with its matches marked; None if it has none."""


class Pills:
    """Draws the pills of cells, with their layouts and places cached."""

    def __init__(self, texts: CellCache) -> None:
        self._texts = texts
        self._placed: dict[tuple[tuple[str, ...], int], PlacedPills] = {}
        self._drawn: dict[tuple[str, int, int, str, float], QPixmap] = {}

    def clear(self) -> None:
        """Clear the caches: the font, the colours or the direction have changed."""
        self._placed.clear()
        self._drawn.clear()

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
        canvas: Canvas,
        area: Area,
        texts: tuple[str, ...],
        inks: Inks,
        marked: Marked | None,
    ) -> None:
        """Draw pills with `texts` into `area`, in the middle of its height."""
        look, painter, colours = canvas.small, canvas.painter, inks.pill
        placed = self.placed(look, texts, area.width - 2 * look.margin)
        height = min(look.pill_height, area.height)
        top = area.top + (area.height - height) // 2
        start, sign = area.left + look.margin, 1
        if canvas.is_mirrored:
            start, sign = area.left + area.width - look.margin, -1
        for pill in placed.pills:
            left = start + sign * pill.left - (pill.width if sign < 0 else 0)
            text = marked(look, pill.text, _room(look, pill)) if marked else None
            if text is None and colours.name:
                painter.drawPixmap(left, top, self._drawn_once(canvas, pill, height, colours))
            else:
                text = text or self._texts.laid_out(look, pill.text, _room(look, pill))
                _draw_pill(painter, look, QRect(left, top, pill.width, height), text, colours)
        if placed.more:
            left = start + sign * placed.more_left - (placed.more_width if sign < 0 else 0)
            text = self._texts.laid_out(look, placed.more, placed.more_width)
            painter.setPen(inks.faint)
            text.layout.draw(painter, QPointF(left, top + (height - text.height) // 2))

    def _drawn_once(
        self, canvas: Canvas, pill: PlacedPill, height: int, colours: PillColours
    ) -> QPixmap:
        """The picture of a pill: to copy it is ten times as fast as to draw it."""
        key = pill.text, pill.width, height, colours.name, canvas.ratio
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) >= _MOST_DRAWN:
                del self._drawn[next(iter(self._drawn))]  # the oldest
            found = QPixmap(QSize(pill.width, height) * canvas.ratio)
            found.setDevicePixelRatio(canvas.ratio)
            found.fill(Qt.GlobalColor.transparent)
            look = canvas.small
            text = self._texts.laid_out(look, pill.text, _room(look, pill))
            with painter_on(found) as drawing:
                _draw_pill(drawing, look, QRect(0, 0, pill.width, height), text, colours)
            self._drawn[key] = found
        return found


def _draw_pill(
    painter: QPainter, look: CellLook, place: QRect, text: CellText, colours: PillColours
) -> None:
    draw_pill_ground(painter, QRectF(place), colours.ground, colours.edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(colours.ink)
    top = place.top() + (place.height() - text.height) // 2
    text.layout.draw(painter, QPointF(place.left() + look.pill_side, top))


def _room(look: CellLook, pill: PlacedPill) -> int:
    """The room for the text of a pill."""
    return max(pill.width - 2 * look.pill_side, 0)


def _place(look: CellLook, texts: tuple[str, ...], room: int) -> PlacedPills:
    """As many pills as fit into `room` pixels, beside the number of those that do not."""
    widths = [round(pill_width(look.metrics, text)) + 1 for text in texts]
    if len(texts) == 1 or sum(widths) + _GAP * (len(widths) - 1) <= room:
        return PlacedPills(_in_line(texts, [min(width, max(room, 0)) for width in widths]), "")
    for number in range(len(texts) - 1, 0, -1):
        more = say("+{n}", n=len(texts) - number)
        more_width = round(look.metrics.horizontalAdvance(more)) + 1
        left = room - more_width - _GAP
        needed = sum(widths[:number]) + _GAP * (number - 1)
        if needed <= left or number == 1:  # the first is shown, cut, where none has room
            fitting = [*widths[: number - 1], min(widths[number - 1], max(left, 0))]
            pills = _in_line(texts[:number], fitting)
            end = pills[-1].left + pills[-1].width
            return PlacedPills(pills, more, end + _GAP, more_width)
    return PlacedPills((), "")


def _in_line(texts: Sequence[str], widths: Sequence[int]) -> tuple[PlacedPill, ...]:
    starts = [sum(widths[:number]) + _GAP * number for number in range(len(widths))]
    return tuple(map(PlacedPill, texts, starts, widths))
