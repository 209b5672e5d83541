"""A line of plain text that is cut at its end where the room is short."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from a4p_desktop.gui.look.painting import paint_widget


class ElidedLabel(QLabel):
    """Takes the room that others leave; in the quiet ink of what matters less."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        room, elide = self.contentsRect(), Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), elide, room.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        where = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.drawText(room, where, words)
