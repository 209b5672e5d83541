"""The pages of a brief: their breaks, their painting, and the PDF."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
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
from a4p_desktop.gui.brief.document import BriefDocument, Piece
from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.gui.brief.rich_text import MUTED, RULE
from a4p_desktop.gui.brief.tagging import ink
from a4p_desktop.gui.look.painting import painter_on, saved
from a4p_desktop.records.brief.brief import Brief, Paper
from a4p_desktop.records.brief.formats.pdf_structure import Tag
from a4p_desktop.records.brief.formats.pdf_update import finished
from a4p_desktop.records.language import Speaker

say = Speaker("Brief", on_screen=True)

PAPER_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
MARGINS = QMarginsF(17, 12, 17, 8)
"""The margins of a page, in millimetres; the foot is above the bottom margin."""
_FOOT = 8.5
"""The height of the foot of a page, in millimetres."""
_FOOT_TEXT = 6.2
_LAYOUTS = (
    *((False, scale) for scale in (1.0, 0.97, 0.94, 0.91)),
    *((True, scale) for scale in (0.97, 0.94, 0.91, 0.88, 0.86, 0.84, 0.82)),
)
"""Whether the text is tight, and its scale: the layouts tried, the one with most room first. The
text has 8.5 to 7 points."""
_FEW = 4
"""The most pages of a brief whose text is made smaller to save a page."""
_RESOLUTION = 600


class Band(NamedTuple):
    """A part of the document on a page, from top to bottom."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


class BriefPages:
    """A brief laid out on the pages of one device.

    The document is laid out as one long page and cut between its pieces, because Qt's own page
    breaks tear rows, and leave headings at the foot of a page.
    """

    def __init__(self, brief: Brief, device: QPagedPaintDevice) -> None:
        """`device` has its paper and margins; it must outlive the pages."""
        self._brief = brief
        self._device = device
        self._unit = device.logicalDpiY() / 25.4  # dots to a millimetre
        area = device.pageLayout().paintRectPixels(device.logicalDpiY())
        self._width = float(area.width())
        self._height = area.height() - _FOOT * self._unit
        self._documents: dict[bool, BriefDocument] = {}
        self._document, self._pages = self._fit()
        self._foot_mark = 0

    @property
    def paper(self) -> QRectF:
        """The paper in units of the device; its origin is the corner within the margins."""
        layout = self._device.pageLayout()
        paper = QRectF(layout.fullRectPixels(self._device.logicalDpiY()))
        return paper.translated(-layout.paintRectPixels(self._device.logicalDpiY()).topLeft())

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self._pages)

    def texts(self) -> Iterator[str]:
        """What is read of each page, in lines."""
        lines = list(self._document.lines(self._brief))
        tops = [top for top, _ in lines]
        for number, bands in enumerate(self._pages, start=1):
            yield say("Page {page} of {pages}", page=number, pages=self.count)
            for band in bands:
                place = slice(bisect_left(tops, band.top), bisect_left(tops, band.bottom))
                yield from (words for _, words in lines[place])
        yield self._brief.made

    def tag(self) -> Tag:
        """The structure of the pages, whose texts are painted with their marks from now on."""
        tagging = self._document.tag(self._brief)
        foot = tagging.text(self._brief.made)
        self._foot_mark = foot.mark
        return replace(tagging.structure, kids=[*tagging.structure.kids, Tag("P", [foot])])

    def print(self) -> None:
        """Paint all pages on the device."""
        with painter_on(self._device) as painter:
            for number in range(self.count):
                if number:
                    self._device.newPage()
                self.paint(painter, number)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page (from 0) in units of the device; the origin is as of `paper`."""
        at = 0.0
        for band in self._pages[number]:
            area = QRectF(0, band.top, self._width, band.height)
            with saved(painter):
                painter.translate(0, at - band.top)
                painter.setClipRect(area)
                # A little less: a PDF would contain the text that only touches the area, hidden.
                self._document.paint(painter, area.adjusted(0, 1, 0, -1))
            at += band.height
        with saved(painter):
            self._paint_foot(painter, number)

    def _fit(self) -> tuple[BriefDocument, list[list[Band]]]:
        """The document with its pages, in less room if that saves one of a few."""
        document = self._laid_out(_LAYOUTS[self._layout()])
        document.part_lines(self._height)
        return document, cut(document.pieces, self._height)

    def _layout(self) -> int:
        """The number of the layout: the first that has as few pages as the last."""
        most = self._count(0)
        if not 1 < most <= _FEW:
            return 0
        fewest = self._count(len(_LAYOUTS) - 1)
        # The numbers of pages fall from layout to layout.
        return bisect_left(range(len(_LAYOUTS)), -fewest, key=lambda number: -self._count(number))

    def _count(self, number: int) -> int:
        return len(cut(self._laid_out(_LAYOUTS[number]).pieces, self._height))

    def _laid_out(self, layout: tuple[bool, float]) -> BriefDocument:
        tight, scale = layout
        if tight not in self._documents:
            self._documents[tight] = BriefDocument(
                self._brief, self._device, self._width, tight=tight
            )
        self._documents[tight].set_scale(scale)
        return self._documents[tight]

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        top = self._height + 2 * self._unit
        painter.setPen(QColor(RULE))
        painter.drawLine(0, round(top), round(self._width), round(top))
        painter.setFont(BriefFonts().font(_FOOT_TEXT))
        number_width = 14 * self._unit
        text = QRectF(0, top + 1 * self._unit, self._width - number_width, 7 * self._unit)
        is_last = number + 1 == self.count
        # The foot is read once, at the end.
        painter.setPen(ink(QColor(MUTED), self._foot_mark if is_last else 0))
        painter.drawText(text, Qt.TextFlag.TextWordWrap, self._brief.made)
        painter.setPen(QColor(MUTED))
        numbering = say("{page} / {pages}", page=number + 1, pages=self.count)
        place = QRectF(text.topRight(), QSizeF(number_width, text.height()))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, numbering)


def cut(pieces: list[Piece], height: float) -> list[list[Band]]:
    """The pages of this height that `pieces` fill, each as its bands.

    A piece goes to the next page whole, below its column headings; only one that is higher than a
    page is torn, between its lines.
    """
    pages: list[list[Band]] = [[]]
    left = height
    for piece in pieces:
        # The space between it and the piece above it on this page.
        gap = piece.top - pages[-1][-1].bottom if pages[-1] else 0
        if pages[-1] and gap + piece.bottom - piece.top > left:
            pages.append([Band(*piece.header)] if piece.header else [])
            left = height - sum(band.height for band in pages[-1])
            gap = 0
        for band in _torn(piece, gap, left, height):
            if band.height > left:
                pages.append([])
                left = height
            pages[-1].append(band)
            left -= band.height
    return [_joined(bands) for bands in pages]


def _joined(bands: list[Band]) -> list[Band]:
    """The bands, with those joined that also follow each other in the document."""
    joined: list[Band] = []
    for band in bands:
        if joined and joined[-1].bottom == band.top:
            joined[-1] = Band(joined[-1].top, band.bottom)
        else:
            joined.append(band)
    return joined


def _torn(piece: Piece, gap: float, left: float, height: float) -> list[Band]:
    """A piece with the gap above it, as one band, or as several if it is higher than a page."""
    bands: list[Band] = []
    top = piece.top - gap
    for end in (*piece.lines, piece.bottom):
        room = left if not bands else height
        if piece.bottom - top <= room:
            break
        following = min((line for line in (*piece.lines, piece.bottom) if line > end), default=end)
        if following - top > room and end > top:
            bands.append(Band(top, end))
            top = end
    return [*bands, Band(top, piece.bottom)]


def page_layout(paper: Paper) -> QPageLayout:
    """The layout of a page on this paper."""
    size, portrait = QPageSize(PAPER_SIZES[paper]), QPageLayout.Orientation.Portrait
    return QPageLayout(size, portrait, MARGINS, QPageLayout.Unit.Millimeter)


def pdf_device(buffer: QIODevice, paper: Paper | QPageLayout) -> QPdfWriter:
    """A device that writes a PDF on this paper into `buffer`."""
    device = QPdfWriter(buffer)
    device.setResolution(_RESOLUTION)
    device.setPageLayout(paper if isinstance(paper, QPageLayout) else page_layout(paper))
    return device


def brief_pdf(brief: Brief, paper: Paper | QPageLayout) -> bytes:
    """The brief as a PDF, with its title, its language, its links, and tags for screen readers."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = pdf_device(buffer, paper)
    device.setTitle(f"{brief.title} — {brief.kind}")
    device.setCreator(f"{NAME} {__version__}")
    pages = BriefPages(brief, device)
    structure = pages.tag()
    pages.print()
    return finished(bytes(buffer.data().data()), brief.language, structure)
