"""The small picture of a brief in a text: drawn with lines, not dots, at any size."""

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer


class PictureObject(QPyTextObject):
    """Draws one SVG where a document has a picture, as wide as it is told."""

    def __init__(self, svg: str, width: float, document: QTextDocument) -> None:
        """`width` is in units of the device for which `document` is laid out."""
        super().__init__(document)
        self._svg = QSvgRenderer(QByteArray(svg.encode("utf-8")), self)
        size = self._svg.viewBoxF().size()
        self._size = QSizeF(width, width * size.height() / size.width())

    def intrinsicSize(self, document: QTextDocument, place: int, form: QTextFormat) -> QSizeF:
        return self._size

    def drawObject(
        self,
        painter: QPainter,
        rectangle: QRectF | QRect,
        document: QTextDocument,
        place: int,
        form: QTextFormat,
    ) -> None:
        self._svg.render(painter, QRectF(rectangle))
