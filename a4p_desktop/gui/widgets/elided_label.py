"""A line of plain text that is said shorter, or cut at its end, where the room is short."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from a4p_desktop.gui.look.painting import paint_widget


class ElidedLabel(QLabel):
    """Shows its text, or `short` where that does not fit; a screen reader reads the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.short = ""

    def show_text(self, text: str, short: str = "") -> None:
        """Show `text`; where the room is short, `short`, or without it as much as there is room."""
        self.short = short
        self.setText(text)
        self.updateGeometry()

    def shown(self) -> str:
        """The words for which there is room."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        # Not left to elidedText, which cuts words that are a part of a pixel wider than the room.
        for words in filter(None, (self.text(), self.short)):
            if metrics.horizontalAdvance(words) <= room:
                return words
        return metrics.elidedText(self.short or self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance(self.short)
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(self.foregroundRole()))
        where = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        painter.drawText(self.contentsRect(), where, self.shown())
