"""A part of a page on a ground of its own, which needs no frame."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID


class Card(QWidget):
    """Lies on the ground of lists and tables, with round corners."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        draw_card(painter, QRectF(self.rect()), self.palette().color(QPalette.ColorRole.Base))


def draw_card(
    painter: QPainter, place: QRectF, ground: QColor, edge: QColor | None = None, width: float = 1
) -> None:
    """Draw the ground of a card in `place`, and an edge `width` pixels wide where one is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    inset = width / 2 if edge else 0
    painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), GRID, GRID)
