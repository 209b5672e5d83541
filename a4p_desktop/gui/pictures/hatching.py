"""Paints fills, solid or striped, with plain lines, which SVG files can hold."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.pictures.colours import Fill, Texture

_STEP = 5.0
"""The distance of the lines of a texture."""
_INSET = 0.5
"""The outline lies inside the rectangle, so that those of neighbours do not touch."""


def fill_mark(painter: QPainter, place: QRectF, fill: Fill) -> None:
    """Fill `place` without clipping or brush patterns: Qt writes neither to SVG files."""
    with saved(painter):
        if fill.texture is Texture.SOLID:
            painter.fillRect(place, fill.colour)
        else:
            painter.setPen(QPen(fill.colour, 1.0))
            painter.setBrush(fill.paper)
            painter.drawRect(place.adjusted(_INSET, _INSET, -_INSET, -_INSET))
            painter.setPen(QPen(fill.colour, 1.4))
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
