"""A brief as one long QTextDocument, and the pieces between which its pages are cut."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QGuiApplication,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)

from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.gui.brief.picture import PictureObject
from a4p_desktop.gui.brief.rich_text import FINE, INK, PICTURE, TEXT, TITLE, rich_text, style_sheet
from a4p_desktop.gui.brief.tagging import TableKind, Tagging
from a4p_desktop.records.brief.brief import Brief
from a4p_desktop.records.brief.formats.html_page import html_content
from a4p_desktop.records.brief.formats.svg_picture import picture_sentences, picture_svg
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Brief", on_screen=True)

_HIGHEST = 8_000_000
"""In dots of the document, some two thousand pages. Qt lays out no more than 2**23, and crashes
when it is asked for what stands there."""
_CARD, _FACTS, _NOTES, _SOURCES = (30, 70), (15, 85), (2.2, 97.8), (3.2, 96.8)
"""The column widths of the tables for the answer, facts, notes and sources."""
_PICTURE_SHARE = 0.96
_BULLET = "•"
"""What stands before each note."""


@dataclass(frozen=True)
class Piece:
    """A piece of the document that is not torn: a row of a table, or paragraphs."""

    top: float
    bottom: float
    header: tuple[float, float] | None = None
    """Top and bottom of the column headings that a row needs above it; None for the first row of
    a table, whose piece includes them."""
    lines: tuple[float, ...] = ()
    """The ends of its lines, between which it is torn if it is longer than a page."""

    @property
    def height(self) -> float:
        """Its height on a page, with the column headings above it."""
        header = self.header[1] - self.header[0] if self.header else 0
        return self.bottom - self.top + header


class BriefDocument:
    """A brief laid out by Qt; all measures are in units of the device."""

    def __init__(
        self, brief: Brief, device: QPagedPaintDevice, width: float, *, tight: bool = False
    ) -> None:
        """`device` must outlive the document; `tight` saves room."""
        self._width = width
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        layout = self.document.documentLayout()
        layout.setPaintDevice(device)
        # Qt scales the lengths of a document from dots of the screen to dots of the device.
        screen = QGuiApplication.primaryScreen().logicalDotsPerInchY()
        self._dot = device.logicalDpiY() / screen
        fonts = BriefFonts(FINE)
        points = FINE * screen / 72
        self.document.setDefaultFont(fonts.font(TEXT))
        self.document.setDefaultStyleSheet(style_sheet(fonts, points, tight=tight))
        self._picture: PictureObject | None = None
        if brief.picture:
            svg = picture_svg(brief.picture, fonts.family)
            self._picture = PictureObject(svg, _PICTURE_SHARE, self.document)
            layout.registerHandler(QTextFormat.ObjectTypes.ImageObject.value, self._picture)
        self.document.setHtml(rich_text(html_content(brief), brief.sources))
        self._set_widths(brief)
        self._zoom = 0.0
        self.pieces: list[Piece] = []
        """From top to bottom."""
        self.set_scale(1)

    def set_scale(self, scale: float) -> None:
        """Lay the document out, with text and spacing of `scale` times their usual size.

        Raises RecordsError if it is too long.
        """
        if self._zoom == scale / FINE:
            return
        self._zoom = scale / FINE
        self.document.setTextWidth(self._width / self._zoom)
        # size() lays out all of it at once. Otherwise Qt does so piece by piece, and a change loses
        # the lines that are not laid out yet.
        if self.document.size().height() > _HIGHEST:
            raise RecordsError(
                say.mark("The page is too long to be laid out."),
                say.mark("Save it as HTML or Markdown, or choose fewer rows."),
            )
        self.pieces = self._all_pieces()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the part of the document within `area`."""
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.palette = palette
        context.clip = QRectF(area.topLeft() / self._zoom, area.size() / self._zoom)
        painter.scale(self._zoom, self._zoom)
        self.document.documentLayout().draw(painter, context)

    def _all_pieces(self) -> list[Piece]:
        pieces: list[Piece] = []
        together: list[Piece] = []  # paragraphs that stay on one page with what follows

        def flush() -> None:
            if together:
                pieces.append(_joined(together))
                together.clear()

        for part in self._parts():
            if isinstance(part, QTextTable):
                first, *others = self._table_rows(part)
                pieces += [_joined([*together, first]), *others]
                together.clear()
            else:
                if part.blockFormat().headingLevel():
                    flush()
                together.append(self._paragraph(part))
        flush()
        return pieces

    def part_lines(self, height: float) -> None:
        """Make each line a paragraph in the pieces that are higher than a page of this height.

        These are torn between their lines. Qt starts to draw a paragraph one line above the clip:
        in a PDF that line would be hidden, yet found, copied and read aloud twice.
        """
        long = [piece for piece in self.pieces if piece.height > height]
        if not long:
            return
        whole = QTextCursor(self.document)
        whole.beginEditBlock()
        for block in [*_blocks(self.document.begin(), self.document.lastBlock())]:
            place = self._paragraph(block)
            if any(piece.top <= place.top and place.bottom <= piece.bottom for piece in long):
                _part_lines(block)
        whole.endEditBlock()
        self.document.size()
        self.pieces = self._all_pieces()

    def _table_rows(self, table: QTextTable) -> list[Piece]:
        """The rows of a table, the first with the column headings."""
        rows = [
            _joined([self._cell(table.cellAt(number, place)) for place in range(table.columns())])
            for number in range(table.rows())
        ]
        headed = table.format().headerRowCount()
        if not headed:
            return rows
        header = _joined(rows[:headed])
        further = (replace(row, header=(header.top, header.bottom)) for row in rows[headed + 1 :])
        return [_joined(rows[: headed + 1]), *further]

    def _cell(self, cell: QTextTableCell) -> Piece:
        form, dot = cell.format().toTableCellFormat(), self._dot * self._zoom
        text = _joined([self._paragraph(block) for block in _cell_blocks(cell)])
        return replace(
            text,
            top=text.top - form.topPadding() * dot,
            bottom=text.bottom + (form.bottomPadding() + form.bottomBorder()) * dot,
        )

    def _paragraph(self, block: QTextBlock) -> Piece:
        place = self.document.documentLayout().blockBoundingRect(block)
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        ends = (place.top() + line.y() + line.height() for line in lines)
        return Piece(
            place.top() * self._zoom,
            place.bottom() * self._zoom,
            lines=tuple(end * self._zoom for end in ends),
        )

    def _parts(self) -> Iterator[QTextBlock | QTextTable]:
        """The tables and paragraphs from top to bottom, without the empty ones that Qt adds."""
        place = self.document.rootFrame().begin()
        while not place.atEnd():
            table, block = place.currentFrame(), place.currentBlock()
            if isinstance(table, QTextTable):
                yield table
            elif block.text():
                yield block
            place += 1

    def lines(self, brief: Brief) -> Iterator[tuple[float, str]]:
        """Its text in lines: paragraphs, rows of tables, and what the picture shows, each with how
        far down it begins."""
        for part in self._parts():
            if isinstance(part, QTextTable):
                for number in range(part.rows()):
                    cells = [part.cellAt(number, place) for place in range(part.columns())]
                    firsts = (cell.firstCursorPosition().block() for cell in cells)
                    yield min(self._paragraph(first).top for first in firsts), _row_words(cells)
            elif brief.picture and part.userState() == PICTURE:
                yield self._paragraph(part).top, " ".join(picture_sentences(brief.picture))
            else:
                yield self._paragraph(part).top, _words([part])

    def tag(self, brief: Brief) -> Tagging:
        """Give the texts of the document their marks; the answer has its structure."""
        kinds = iter(_tables(brief))
        leads_to = {source.address: f"{source.text}{source.shown}" for source in brief.sources}
        tagging = Tagging(self.document, QColor(INK), leads_to)
        for part in self._parts():
            if isinstance(part, QTextTable):
                tagging.add_table(part, next(kinds)[0])
            elif brief.picture and self._picture and part.userState() == PICTURE:
                said_of_it = " ".join(picture_sentences(brief.picture))
                self._picture.mark = tagging.add_picture(said_of_it).mark
            elif part.userState() == TITLE:
                tagging.add_block(part, "H1")
            else:
                tagging.add_block(part, "H2" if part.blockFormat().headingLevel() else "P")
        tagging.apply()
        return tagging

    def _set_widths(self, brief: Brief) -> None:
        """Set the widths of the tables and their columns, which Qt's style sheets cannot."""
        whole = QTextCursor(self.document)
        whole.beginEditBlock()
        tables = (part for part in list(self._parts()) if isinstance(part, QTextTable))
        for table, (_, widths) in zip(tables, _tables(brief), strict=True):
            form = table.format()
            form.setWidth(_per_cent(100))
            form.setColumnWidthConstraints(
                [_per_cent(100 * width / sum(widths)) for width in widths]
            )
            form.setCellSpacing(0)
            table.setFormat(form)
        whole.endEditBlock()


def _tables(brief: Brief) -> Iterator[tuple[TableKind, Sequence[float]]]:
    """The tables of the document, from top to bottom, and the widths of their columns."""
    if brief.card:
        yield "card", _CARD
    if brief.facts:
        yield "facts", _FACTS
    for table in brief.tables:
        yield "rows", [column.share for column in table.columns]
    if brief.notes:
        yield "notes", _NOTES
    if brief.sources:
        yield "sources", _SOURCES


def _per_cent(share: float) -> QTextLength:
    return QTextLength(QTextLength.Type.PercentageLength, share)


def _joined(pieces: Sequence[Piece]) -> Piece:
    lines = {end for piece in pieces for end in piece.lines}
    top, bottom = min(piece.top for piece in pieces), max(piece.bottom for piece in pieces)
    return Piece(top, bottom, lines=tuple(sorted(lines)))


def _cell_blocks(cell: QTextTableCell) -> Iterator[QTextBlock]:
    return _blocks(cell.firstCursorPosition().block(), cell.lastCursorPosition().block())


def _row_words(cells: Sequence[QTextTableCell]) -> str:
    """The words of a row: what stands first, and the rest about it."""
    first, *others = (_words(_cell_blocks(cell)) for cell in cells)
    rest = "; ".join(filter(None, others))
    return rest if first == _BULLET else ": ".join(filter(None, (first, rest)))


def _words(blocks: Iterable[QTextBlock]) -> str:
    return " ".join(word for block in blocks for word in block.text().split())


def _blocks(block: QTextBlock, last: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        yield block
        block = block.next()


def _part_lines(block: QTextBlock) -> None:
    """Make each line of a paragraph a paragraph of its own."""
    layout = block.layout()
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    form = block.blockFormat()
    # Without this a part alone might take the other direction.
    form.setLayoutDirection(block.textDirection())
    form.setTopMargin(0)
    for start in reversed(starts):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.insertBlock(form)
        form.setBottomMargin(0)
    form.setTopMargin(block.blockFormat().topMargin())
    QTextCursor(block).setBlockFormat(form)
