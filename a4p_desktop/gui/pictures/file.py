"""A picture as SVG and PNG: on white, with its title, its coverage and its sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter

from a4p_desktop.gui.look.painting import painter_on
from a4p_desktop.gui.pictures.canvas import START, Canvas, Drawing
from a4p_desktop.gui.pictures.colours import paper_colours
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.text.markup import xml_text

NARROWEST, WIDEST = 480, 1100
"""The limits in pixels of a written picture's width, which is otherwise that on the screen."""

_MARGIN = 16.0
_DOTS_PER_INCH = 96
"""Of a screen without scaling."""
_DOTS_PER_METRE = round(_DOTS_PER_INCH / 0.0254)


@dataclass(frozen=True)
class Caption:
    """The texts above and below a picture."""

    title: str
    coverage: str = ""
    """A sentence on how much of what exists is shown."""
    sources: Sequence[Source] = ()


@dataclass(frozen=True)
class Plate:
    """A drawing with its caption, to be written as one picture."""

    caption: Caption
    drawing: Drawing
    sources: str
    """All sources in one paragraph of plain text."""
    width: float
    font: QFont
    """Sized in pixels: the size of a point depends on the device."""
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    def height(self) -> float:
        """The whole height in pixels, with margins."""
        rooms = self._rooms().values()
        return sum(room.height() + _MARGIN for room in rooms) + _MARGIN

    def paint(self, painter: QPainter) -> None:
        """Paint the plate at the painter's origin."""
        colours = paper_colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(0, 0, self.width, self.height())
        painter.fillRect(whole, colours.ground)
        top, rooms = _MARGIN, self._rooms()
        for part, room in rooms.items():
            canvas = Canvas(room.translated(0, top), self.font, colours, self.direction)
            if part == "drawing":
                self.drawing.paint(painter, canvas)
            else:
                is_title = part == "title"
                words = {"title": self.caption.title, "coverage": self.caption.coverage}
                canvas.write(
                    painter,
                    canvas.room,
                    words.get(part, self.sources),
                    START,
                    colours.text if is_title else colours.faint,
                    bold=is_title,
                    wrapped=True,
                )
            top += room.height() + _MARGIN

    def _rooms(self) -> dict[str, QRectF]:
        """The size of each part, from top to bottom; every y is 0."""
        within = QRectF(_MARGIN, 0, self.width - 2 * _MARGIN, 0)
        canvas = Canvas(within, self.font, paper_colours(), self.direction)
        heights = {
            "title": canvas.wrapped_height(self.caption.title, within.width(), bold=True),
            "drawing": self.drawing.height(canvas),
            "coverage": canvas.wrapped_height(self.caption.coverage, within.width()),
            "sources": canvas.wrapped_height(self.sources, within.width()),
        }
        return {
            part: QRectF(within.left(), 0, within.width(), height)
            for part, height in heights.items()
            if height
        }


def picture_image(plate: Plate, scale: int) -> QImage:
    """The plate as an image, magnified by `scale`."""
    size = QSizeF(plate.width, plate.height()).toSize() * scale
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with painter_on(image) as painter:
        # Not by the device pixel ratio, which is lost when the image is copied or saved.
        painter.scale(scale, scale)
        plate.paint(painter)
    # After painting, or fonts sized in points would be scaled twice.
    image.setDotsPerMeterX(_DOTS_PER_METRE * scale)
    image.setDotsPerMeterY(_DOTS_PER_METRE * scale)
    return image


def picture_svg(plate: Plate) -> bytes:
    """The plate as an SVG file; text stays text."""
    # Imported here so that the window opens sooner.
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
    with painter_on(generator) as painter:
        plate.paint(painter)
    buffer.close()
    # Qt writes the characters of texts as they are, also those that XML forbids.
    return xml_text(bytes(data.data()).decode("utf-8")).encode("utf-8")


def picture_png(plate: Plate, scale: int) -> bytes:
    """The plate as a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture_image(plate, scale))
    buffer.close()
    return bytes(data.data())


def save_picture(plate: Plate, target: Path, scale: int) -> None:
    """Write the plate atomically: as PNG where `target` ends in .png, else as SVG.

    Raises RecordsError where `target` cannot be written.
    """
    png = target.suffix.lower() == ".png"
    data = picture_png(plate, scale) if png else picture_svg(plate)
    with replacing(target) as part:
        part.write_bytes(data)
