"""The picture of a brief in a document: vectors, not pixels."""

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from a4p_desktop.gui.brief.tagging import ink


class PictureObject(QPyTextObject):
    """Draws one SVG in the place of each picture of a document."""

    def __init__(self, svg: str, share: float, document: QTextDocument) -> None:
        """`share` is its share of the width of `document`."""
        super().__init__(document)
        self._svg = QSvgRenderer(QByteArray(svg.encode("utf-8")), self)
        self._share = share
        self.mark = 0
        """By which the picture is found among what is painted."""

    def intrinsicSize(self, document: QTextDocument, place: int, form: QTextFormat) -> QSizeF:
        width, size = document.textWidth() * self._share, self._svg.viewBoxF().size()
        if size.isEmpty():  # an SVG that Qt cannot read
            return QSizeF()
        return QSizeF(width, width * size.height() / size.width())

    def drawObject(
        self,
        painter: QPainter,
        rectangle: QRectF | QRect,
        document: QTextDocument,
        place: int,
        form: QTextFormat,
    ) -> None:
        area = QRectF(rectangle)
        self._paint_corner(painter, area.topLeft())
        self._svg.render(painter, area)
        self._paint_corner(painter, area.bottomRight())

    def _paint_corner(self, painter: QPainter, place: QPointF) -> None:
        """Paint what says where the picture begins or ends; it is as white as the paper."""
        painter.fillRect(QRectF(place, QSizeF(0, 0)), ink(QColor("white"), self.mark))
