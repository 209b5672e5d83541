"""The sign of own records: a corner that is full for the user's own and open for a colleague's."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from a4p_desktop.gui.look.painting import saved
from a4p_desktop.records.schema import codes

_SHARE = 0.28
"""Of the height of the place: small enough to leave the letters free."""
_LEAST = 6.0
_LINE = 1.2


def is_marked(origins: str) -> bool:
    """Whether a row has the sign: its origins, joined by |, are not those of the base alone."""
    return origins not in ("", codes.BUNDLED)


def draw_own_mark(
    painter: QPainter, place: QRectF, origins: str, colour: QColor, *, mirrored: bool = False
) -> None:
    """Draw the sign of `origins` into the upper corner of `place` at which reading begins.

    It differs by shape, not by colour: full where the user has added the row, else open.
    """
    size = max(_LEAST, place.height() * _SHARE)
    corner = place.topRight() if mirrored else place.topLeft()
    across = QPointF(-size if mirrored else size, 0)
    triangle = QPolygonF([corner, corner + across, corner + QPointF(0, size)])
    with saved(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if codes.OWN in origins.split("|"):
            painter.setPen(QPen(colour, 0))
            painter.setBrush(colour)
        else:
            inset = _LINE / 2
            triangle.translate(-inset if mirrored else inset, inset)
            painter.setPen(QPen(colour, _LINE))
        painter.drawPolygon(triangle)
