"""Paints the textures of fills with plain lines and dots, which SVG files can hold."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.pictures.colours import Fill, Texture

_STEP = 5.0
"""The distance of the lines of a texture."""
_INSET = 0.5
"""Outlines lie inside the rectangle, so that those of neighbours do not touch."""


def fill_mark(painter: QPainter, place: QRectF, fill: Fill) -> None:
    """Fill `place` without clipping or brush patterns: Qt writes neither to SVG files."""
    with saved(painter):
        if fill.texture is Texture.SOLID:
            painter.fillRect(place, fill.colour)
        else:
            _outline(painter, place, fill)
            _DRAWN[fill.texture](painter, place)


def _outline(painter: QPainter, place: QRectF, fill: Fill) -> None:
    pen = QPen(fill.colour, 1.0)
    if fill.texture is Texture.EMPTY:
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(fill.paper)
    painter.drawRect(place.adjusted(_INSET, _INSET, -_INSET, -_INSET))
    painter.setPen(QPen(fill.colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_stripes(painter: QPainter, place: QRectF) -> None:
    painter.drawLines(list(_slanted(place)))


def _slanted(place: QRectF) -> Iterator[QLineF]:
    """Lines from the lower left to the upper right, ending at the edges of the rectangle."""
    step = _STEP * 2**0.5
    across = step
    while across < place.width() + place.height():
        from_left = QPointF(
            place.left() + max(0.0, across - place.height()),
            place.top() + min(across, place.height()),
        )
        to_right = QPointF(
            place.left() + min(across, place.width()),
            place.top() + max(0.0, across - place.width()),
        )
        yield QLineF(from_left, to_right)
        across += step


def _draw_lines(painter: QPainter, place: QRectF) -> None:
    y = place.top() + _STEP
    while y < place.bottom() - 1:
        painter.drawLine(QLineF(place.left(), y, place.right(), y))
        y += _STEP


def _draw_dots(painter: QPainter, place: QRectF) -> None:
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    y = place.top() + _STEP
    while y < place.bottom() - 2:
        x = place.left() + _STEP
        while x < place.right() - 2:
            painter.drawEllipse(QPointF(x, y), 1.2, 1.2)
            x += _STEP
        y += _STEP


def _draw_ring(painter: QPainter, place: QRectF) -> None:
    """One ring in the lower right corner: something is recorded, but not an endorsement."""
    across = min(place.width(), place.height()) / 3
    painter.setPen(QPen(painter.pen().color(), 2.0))
    corner = place.bottomRight() - QPointF(across + 3, across + 3)
    painter.drawEllipse(QRectF(corner.x(), corner.y(), across, across))


def _draw_nothing(painter: QPainter, place: QRectF) -> None:
    """EMPTY has only its outline."""


_DRAWN: dict[Texture, Callable[[QPainter, QRectF], None]] = {
    Texture.STRIPES: _draw_stripes,
    Texture.LINES: _draw_lines,
    Texture.DOTS: _draw_dots,
    Texture.RING: _draw_ring,
    Texture.EMPTY: _draw_nothing,
}
