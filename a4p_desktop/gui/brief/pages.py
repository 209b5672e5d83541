"""The pages of a brief: where they break, how they are painted, and the PDF made of them."""

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from a4p_desktop import NAME, __version__
from a4p_desktop.gui.brief.document import MUTED, RULE, BriefDocument, Row
from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.records.brief.brief import Brief, Paper
from a4p_desktop.records.brief.pdf_update import finished

PAPER_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
MARGINS = QMarginsF(17, 12, 17, 8)
"""Of a page, in millimetres; the foot stands above the last."""
_FOOT = 8.5
"""The height that the foot of a page takes, in millimetres."""
_FOOT_LETTERS = 6.2
_SCALES = (1.0, 0.97, 0.94, 0.91, 0.88, 0.86, 0.84)
"""How large the letters are, at best and at least: 8.5 to 7.1 points."""
_FEW = 3
"""Of more pages than so many, nobody minds one more."""
_RESOLUTION = 600


class Band(NamedTuple):
    """What of the document stands on a page, from one height to another."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


class BriefPages:
    """A brief laid out on the pages of one device.

    Qt's own page breaks tear rows and leave headings alone: so the document is laid out as one
    long page, cut between its rows.
    """

    def __init__(self, brief: Brief, device: QPagedPaintDevice) -> None:
        """`device` has its paper and margins; it must outlive the pages."""
        self._brief = brief
        self._device = device
        self._unit = device.logicalDpiY() / 25.4  # dots to a millimetre
        area = device.pageLayout().paintRectPixels(device.logicalDpiY())
        self._width = float(area.width())
        self._height = area.height() - _FOOT * self._unit
        self._document = BriefDocument(brief, device, self._width)
        self._pages = self._fit()

    @property
    def paper(self) -> QRectF:
        """The whole sheet, in units of the device, from the corner within the margins."""
        layout = self._device.pageLayout()
        sheet = QRectF(layout.fullRectPixels(self._device.logicalDpiY()))
        return sheet.translated(-layout.paintRectPixels(self._device.logicalDpiY()).topLeft())

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def print(self) -> None:
        """Paint all pages on the device."""
        painter = QPainter(self._device)
        try:
            for number in range(self.count):
                if number:
                    self._device.newPage()
                self.paint(painter, number)
        finally:
            painter.end()

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint one page (from 0) in units of the device, from the corner within the margins."""
        at = 0.0
        for band in self._pages[number]:
            seen = QRectF(0, band.top, self._width, band.height)
            painter.save()
            painter.translate(0, at - band.top)
            painter.setClipRect(seen)
            # A little less, lest what only touches it is written too, unseen but to be found.
            self._document.paint(painter, seen.adjusted(0, 1, 0, -1))
            painter.restore()
            at += band.height
        self._paint_foot(painter, number)

    def _fit(self) -> list[list[Band]]:
        """The pages of the document: a little smaller if that saves one of a few."""
        scale = self._scale()
        self._document.set_scale(scale)
        self._document.part_lines(self._height)
        return cut(self._document.rows, self._height)

    def _scale(self) -> float:
        """How large the letters are."""
        usual, *others, smallest = _SCALES
        most, fewest = self._count(usual), 0
        if 1 < most <= _FEW:
            fewest = self._count(smallest)
        if not 0 < fewest < most:
            return usual
        return next((scale for scale in others if self._count(scale) == fewest), smallest)

    def _count(self, scale: float) -> int:
        self._document.set_scale(scale)
        return len(cut(self._document.rows, self._height))

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        top = self._height + 2 * self._unit
        painter.save()
        painter.setPen(QColor(RULE))
        painter.drawLine(0, round(top), round(self._width), round(top))
        painter.setPen(QColor(MUTED))
        painter.setFont(BriefFonts().font(_FOOT_LETTERS))
        number_width = 14 * self._unit
        text = QRectF(0, top + 1 * self._unit, self._width - number_width, 7 * self._unit)
        painter.drawText(text, Qt.TextFlag.TextWordWrap, self._brief.made)
        place = QRectF(text.topRight(), QSizeF(number_width, text.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, f"{number + 1} / {self.count}")
        painter.restore()


def cut(rows: list[Row], height: float) -> list[list[Band]]:
    """The pages of this height that `rows` fill, each as the bands that stand on it.

    A row goes to the next page whole, below the headings that it is read by; only one that is
    longer than a page is torn, between its lines.
    """
    pages: list[list[Band]] = [[]]
    left = height
    for row in rows:
        # With the room between it and what stands above it on this page.
        gap = row.top - pages[-1][-1].bottom if pages[-1] else 0
        if pages[-1] and gap + row.bottom - row.top > left:
            pages.append([Band(*row.header)] if row.header else [])
            left = height - sum(band.height for band in pages[-1])
            gap = 0
        for band in _torn(row, gap, left, height):
            if band.height > left:
                pages.append([])
                left = height
            pages[-1].append(band)
            left -= band.height
    return [_joined(bands) for bands in pages]


def _joined(bands: list[Band]) -> list[Band]:
    """The same with those as one that follow each other in the document too."""
    joined: list[Band] = []
    for band in bands:
        if joined and joined[-1].bottom == band.top:
            joined[-1] = Band(joined[-1].top, band.bottom)
        else:
            joined.append(band)
    return joined


def _torn(row: Row, gap: float, left: float, height: float) -> list[Band]:
    """A row, with the gap above it, as one band, or as several where no page would hold it."""
    bands: list[Band] = []
    top = row.top - gap
    for end in (*row.lines, row.bottom):
        room = left if not bands else height
        if row.bottom - top <= room:
            break
        following = min((line for line in (*row.lines, row.bottom) if line > end), default=end)
        if following - top > room and end > top:
            bands.append(Band(top, end))
            top = end
    return [*bands, Band(top, row.bottom)]


def pdf_device(buffer: QIODevice, paper: Paper) -> QPdfWriter:
    """What writes a PDF on this paper into `buffer`, and is measured for its pages."""
    device = QPdfWriter(buffer)
    device.setResolution(_RESOLUTION)
    size = QPageSize(PAPER_SIZES[paper])
    portrait = QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, portrait, MARGINS, QPageLayout.Unit.Millimeter))
    return device


def brief_pdf(brief: Brief, paper: Paper) -> bytes:
    """The brief as a PDF, with its title, its language and its links."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = pdf_device(buffer, paper)
    device.setTitle(f"{brief.title} — {brief.kind}")
    device.setCreator(f"{NAME} {__version__}")
    BriefPages(brief, device).print()
    return finished(bytes(buffer.data().data()), brief.language)
