"""A picture as it leaves the program: with its title, what it covers and its sources, on white."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from a4p_desktop.gui.pictures.canvas import START, Drawing, Sheet
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.files.atomic import replacing

NARROWEST, WIDEST = 480, 1100
"""Pixels: a picture is written as wide as it is seen, within these."""

_MARGIN = 16.0
_DOTS_PER_INCH = 96
"""As screens have that show one pixel for one."""
_DOTS_PER_METRE = round(_DOTS_PER_INCH / 0.0254)


@dataclass(frozen=True)
class Caption:
    """What is said of a picture above and below it."""

    title: str
    coverage: str = ""
    """In a sentence: how much of what there is it shows."""
    sources: Sequence[Source] = ()
    """Rows of the table `source`."""


@dataclass(frozen=True)
class Plate:
    """A drawing with its caption, to be written as one picture of its own."""

    caption: Caption
    drawing: Drawing
    sources: str
    """All sources in one paragraph, as words."""
    width: float
    font: QFont
    """Its size in pixels: points would be of another size on another device."""
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    def height(self) -> float:
        """The height of the whole, with its margins."""
        rooms = self._rooms().values()
        return sum(room.height() + _MARGIN for room in rooms) + _MARGIN

    def paint(self, painter: QPainter) -> None:
        """Paint it all, from the painter's origin on."""
        colours = paper_colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width, self.height())
        painter.fillRect(whole, colours.ground)
        top, rooms = _MARGIN, self._rooms()
        for part, room in rooms.items():
            sheet = Sheet(room.translated(0, top), self.font, colours, self.direction)
            if part == "drawing":
                self.drawing.paint(painter, sheet)
            else:
                title = part == "title"
                words = {"title": self.caption.title, "coverage": self.caption.coverage}
                sheet.write(
                    painter,
                    sheet.room,
                    words.get(part, self.sources),
                    START,
                    colours.text if title else colours.faint,
                    bold=title,
                    wrapped=True,
                )
            top += room.height() + _MARGIN

    def _rooms(self) -> dict[str, QRectF]:
        """How large each part is, from top to bottom, all at the top."""
        within = QRectF(_MARGIN, 0, self.width - 2 * _MARGIN, 0)
        sheet = Sheet(within, self.font, paper_colours(), self.direction)
        bold = QFont(self.font)
        bold.setBold(True)
        heights = {
            "title": _wrapped_height(self.caption.title, bold, within.width()),
            "drawing": self.drawing.height(sheet),
            "coverage": _wrapped_height(self.caption.coverage, self.font, within.width()),
            "sources": _wrapped_height(self.sources, self.font, within.width()),
        }
        return {
            part: QRectF(within.left(), 0, within.width(), height)
            for part, height in heights.items()
            if height
        }


def picture_image(plate: Plate, scale: int) -> QImage:
    """The plate as pixels, `scale` of them for one of the screen."""
    size = QSizeF(plate.width, plate.height()).toSize() * scale
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    # Not by the image's device pixel ratio: copied or saved, nobody else would know of it.
    painter.scale(scale, scale)
    plate.paint(painter)
    painter.end()
    # Only now, or letters given in points would grow by it once more.
    image.setDotsPerMeterX(_DOTS_PER_METRE * scale)
    image.setDotsPerMeterY(_DOTS_PER_METRE * scale)
    return image


def picture_svg(plate: Plate) -> bytes:
    """The plate as an SVG file, whose words are words."""
    # Imported here, as pictures are seldom saved: the window opens without.
    from PySide6.QtSvg import QSvgGenerator

    data, size = QByteArray(), QSize(round(plate.width), round(plate.height()))
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setResolution(_DOTS_PER_INCH)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(plate.caption.title)
    generator.setDescription(" ".join(filter(None, (plate.caption.coverage, plate.sources))))
    painter = QPainter(generator)
    plate.paint(painter)
    painter.end()
    buffer.close()
    return bytes(data.data())


def picture_png(plate: Plate, scale: int) -> bytes:
    """The plate as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture_image(plate, scale))
    buffer.close()
    return bytes(data.data())


def save_picture(plate: Plate, target: Path, scale: int) -> None:
    """Write the plate whole or not at all, as PNG where the name ends so, else as SVG.

    Raises RecordsError where `target` cannot be written.
    """
    png = target.suffix.lower() == ".png"
    data = picture_png(plate, scale) if png else picture_svg(plate)
    with replacing(target) as part:
        part.write_bytes(data)


def _wrapped_height(words: str, font: QFont, width: float) -> float:
    if not words:
        return 0.0
    room = QRectF(0, 0, width, 1e6)
    return QFontMetricsF(font).boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height()
