"""Pills: short words on a rounded ground, for what a row or a card says in a word."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette, QPen

from a4p_desktop.gui.look.colours import mixed, strengthened
from a4p_desktop.gui.look.painting import saved
from a4p_desktop.gui.look.palettes import READABLE

_HEIGHT = 1.3
"""Of a line of text."""
_SIDE = 0.55
"""The room at each end, as a share of the height of a line."""
_Role = QPalette.ColorRole


def pill_height(metrics: QFontMetricsF) -> float:
    """The height of a pill, in pixels."""
    return round(metrics.height() * _HEIGHT)


def pill_width(metrics: QFontMetricsF, text: str) -> float:
    """The width of a pill that shows the whole of `text`, in pixels."""
    return metrics.horizontalAdvance(text) + 2 * _side(metrics)


def draw_pill(
    painter: QPainter,
    place: QRectF,
    text: str,
    ground: QColor,
    ink: QColor,
    edge: QColor | None = None,
) -> None:
    """Draw `text` in the painter's font as a pill in `place`, cut with … where it is narrower.

    The pill is in the middle of the height of `place`. Nothing is drawn where no letter has room.
    """
    metrics = QFontMetricsF(painter.font(), painter.device())
    side, height = _side(metrics), min(pill_height(metrics), place.height())
    room = place.width() - 2 * side
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 0.5)
    if not words or room < metrics.horizontalAdvance(words) - 1:
        return
    shape = QRectF(place.topLeft(), QSizeF(place.width(), height))
    shape.moveCenter(QPointF(place.center()))
    with saved(painter):
        draw_pill_ground(painter, shape, ground, edge)
        painter.setPen(ink)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, words)


def draw_pill_ground(painter: QPainter, place: QRectF, ground: QColor, edge: QColor | None) -> None:
    """Draw the ground of a pill that fills `place`; it leaves the painter that pen and brush."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, 1))
    painter.setBrush(ground)
    inset = 0 if edge is None else 0.5
    shape = place.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)


def quiet_colours(palette: QPalette) -> tuple[QColor, QColor]:
    """Ground and ink of a pill that only parts words from others, such as a theme in a list."""
    base, text = palette.color(_Role.Base), palette.color(_Role.Text)
    ground = mixed(base, text, 0.09)
    return ground, strengthened(mixed(text, ground, 0.25), text, READABLE, ground)


def _side(metrics: QFontMetricsF) -> float:
    return metrics.height() * _SIDE
