"""Where the next words of a brief are written, in which letters, between which lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGuiApplication,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.records.brief.brief import Source, Words

INK, MUTED, ACCENT, RULE, LINK = "#1b1b1b", "#55606b", "#1f5f9e", "#c4ccd4", "#0b57a4"
"""The colours of the page, which is white whatever the window is."""
TEXT, SMALL, TINY = 8.5, 7.5, 6.5
"""The sizes of its letters, in points."""
_LINE_HEIGHT = 106
_FIRST_ISOLATE, _LAST_ISOLATE = "\u2068", "\u2069"
_PER_CENT = QTextLength.Type.PercentageLength


class BriefCursor:
    """Writes into one document; what it writes cites `sources`."""

    def __init__(
        self, document: QTextDocument, fonts: BriefFonts, sources: Sequence[Source], scale: float
    ) -> None:
        self.cursor = QTextCursor(document)
        self._fonts = fonts
        self._sources = sources
        # Qt scales the measures of a document from the screen's dots to the device's.
        self._dots = scale * QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72

    # Words ---------------------------------------------------------------------------------------

    def write(
        self,
        text: str,
        points: float = TEXT,
        colour: str = INK,
        *,
        language: str = "",
        address: str = "",
        bold: bool = False,
    ) -> None:
        """Write plain text; see `form`."""
        form = self.form(points, colour, language=language, address=address, bold=bold)
        self.cursor.insertText(text, form)

    def pieces(self, pieces: Sequence[Words], points: float = TEXT, colour: str = INK) -> None:
        """Write several pieces with points between them."""
        for place, words in enumerate(pieces):
            if place:
                self.write(" · ", points, MUTED)
            self.words(words, points, colour)

    def words(self, words: Words, points: float = TEXT, colour: str = INK) -> None:
        """Write one piece, with the numbers of its sources behind it."""
        text = words.text
        if words.language:
            # Isolates keep the points between the names where they are, beside Arabic too.
            text = f"{_FIRST_ISOLATE}{text}{_LAST_ISOLATE}"
        self.write(text, points, colour, language=words.language, address=words.address)
        if not words.cited:
            return
        self.write("\u00a0[", TINY, MUTED)
        for place, number in enumerate(words.cited):
            self.write(", " if place else "", TINY, MUTED)
            self.write(str(number), TINY, address=self._sources[number - 1].address)
        self.write("]", TINY, MUTED)

    def form(
        self,
        points: float,
        colour: str = INK,
        *,
        language: str = "",
        address: str = "",
        bold: bool = False,
    ) -> QTextCharFormat:
        """How letters look, and where they link to."""
        form = QTextCharFormat()
        form.setFont(self._fonts.font(points, language, bold=bold))
        form.setForeground(QBrush(QColor(LINK if address else colour)))
        if address:
            form.setAnchor(True)
            form.setAnchorHref(address)
        return form

    def spaced(self, form: QTextCharFormat) -> QTextCharFormat:
        """The same with the letters a little apart, as capitals want it."""
        font = form.font()
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        form.setFont(font)
        return form

    # Places --------------------------------------------------------------------------------------

    def line(
        self,
        *,
        above: float = 0,
        below: float = 0,
        height: int = _LINE_HEIGHT,
    ) -> QTextCursor:
        """Begin a line below all that is written; where it is."""
        form = _block(height)
        form.setTopMargin(above * self._dots)
        form.setBottomMargin(below * self._dots)
        self._go_below(form)
        # A mark that stays here, whatever is then written behind it.
        mark = QTextCursor(self.cursor)
        mark.setKeepPositionOnInsert(True)
        return mark

    def _go_below(self, form: QTextBlockFormat) -> None:
        """Go to an empty line below all that is written: Qt leaves one behind each table."""
        self.cursor.movePosition(QTextCursor.MoveOperation.End)
        if self.cursor.block().length() > 1:
            self.cursor.insertBlock(form)
        else:
            self.cursor.setBlockFormat(form)

    def line_in_cell(self) -> None:
        """Begin a line within a cell."""
        self.cursor.insertBlock(_block())

    def grid(
        self,
        rows: int,
        shares: Sequence[float],
        *,
        above: float = 0,
        below: float = 0,
    ) -> QTextTable:
        """A table below all that is written, as wide as the page; its columns have these shares."""
        form = QTextTableFormat()
        form.setWidth(QTextLength(_PER_CENT, 100))
        whole = sum(shares)
        form.setColumnWidthConstraints(
            [QTextLength(_PER_CENT, 100 * share / whole) for share in shares]
        )
        form.setCellSpacing(0)
        form.setCellPadding(0)
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setTopMargin(above * self._dots)
        # Not by the line that follows: Qt gives no room above what stands next to a table.
        form.setBottomMargin(below * self._dots)
        self._go_below(QTextBlockFormat())
        return self.cursor.insertTable(rows, len(shares), form)

    def enter(
        self,
        table: QTextTable,
        row: int,
        column: int,
        *,
        above: float = 0,
        below: float = 0,
        rule: str = "",
        right: bool = False,
    ) -> None:
        """Go into a cell, with room above and below its text, and perhaps a line below it."""
        cell = table.cellAt(row, column)
        form = QTextTableCellFormat()
        form.setTopPadding(above * self._dots)
        form.setBottomPadding(below * self._dots)
        if column < table.columns() - 1:
            form.setRightPadding(6 * self._dots)
        if rule:
            form.setBottomBorder(0.5 * self._dots)
            form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            form.setBottomBorderBrush(QBrush(QColor(rule)))
        cell.setFormat(form)
        self.cursor = cell.firstCursorPosition()
        block = _block()
        if right:
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.cursor.setBlockFormat(block)


def _block(height: int = _LINE_HEIGHT) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form
