"""Parts of a page that need no frame: on a ground of their own, or told as a group alone."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID


class Card(QWidget):
    """Lies on the ground of lists and tables, with round corners."""

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        draw_card(painter, QRectF(self.rect()), self.palette().color(QPalette.ColorRole.Base))


class ToldGroup(QGroupBox):
    """Tells screen readers which widgets belong together; it is not visible."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw no frame."""

    # A QGroupBox would make room for its frame.

    def minimumSizeHint(self) -> QSize:
        return QWidget.minimumSizeHint(self)

    def changeEvent(self, event: QEvent) -> None:
        QWidget.changeEvent(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QWidget.resizeEvent(self, event)


def draw_card(
    painter: QPainter, place: QRectF, ground: QColor, edge: QColor | None = None, width: float = 1
) -> None:
    """Draw the ground of a card in `place`, and an edge `width` pixels wide where one is given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    inset = width / 2 if edge else 0
    painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), GRID, GRID)
