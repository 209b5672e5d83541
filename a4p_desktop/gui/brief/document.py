"""A brief as one long document of Qt's, laid out for one device: what stands where."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPagedPaintDevice, QTextBlock, QTextCursor, QTextDocument, QTextTable

from a4p_desktop.gui.brief.cursor import ACCENT, MUTED, RULE, SMALL, TEXT, BriefCursor
from a4p_desktop.gui.brief.fonts import BriefFonts
from a4p_desktop.gui.brief.picture import insert_picture
from a4p_desktop.records.brief.brief import Brief, Cell, Column, Source, Table
from a4p_desktop.records.brief.svg_picture import picture_svg

_PICTURE_SHARE = 0.96
_SOURCE = 7.0
_RULE = 0.5
"""The size of the letters of sources, and the thickness of lines, in points."""
_HEADER = (0.0, 2.0)
_CELL = (2.0, 2.0)
"""The room above and below the text of headings of columns, and of the cells below them."""


@dataclass(frozen=True)
class Row:
    """A piece of the document that is not torn: where it begins and ends, in its units."""

    top: float
    bottom: float
    header: tuple[float, float] | None = None
    """The headings of the columns that a row of a table is read by; None for its first row, which
    has them above it."""
    lines: tuple[float, ...] = ()
    """Where its lines end, at which it is torn if it is longer than a page."""


@dataclass(frozen=True)
class _Part:
    """A heading, and rows below it that are written one by one."""

    heading: str
    rows: int
    write_row: Callable[[QTextTable, int, int], None]
    """Given the table, the number of the row in it, and in the part."""
    shares: Sequence[float]
    note: str = ""
    columns: Sequence[Column] = ()
    """Those that are headed; only a table with headings has lines between its rows."""
    padding: tuple[float, float] = (0.0, 1.0)
    """The room above and below the text of a row, in points."""


@dataclass(frozen=True)
class _Written:
    """What of the document a row is made of, and the row of headings it is read by."""

    marks: list[QTextCursor]
    header: Sequence[QTextCursor] = ()
    above: float = 0
    below: float = 0


class BriefDocument:
    """Writes a brief into a QTextDocument, from top to bottom."""

    def __init__(
        self, brief: Brief, device: QPagedPaintDevice, width: float, scale: float = 1
    ) -> None:
        """`width` is in units of `device`, which must outlive the document; all letters and the
        room around them are of `scale` times their usual size."""
        self.document = QTextDocument()
        self.document.setDocumentMargin(0)
        self.document.setUndoRedoEnabled(False)
        self.document.documentLayout().setPaintDevice(device)
        self.document.setTextWidth(width)
        self._brief = brief
        self._point = scale * device.logicalDpiY() / 72
        self._written: list[_Written] = []
        self._fonts = BriefFonts(scale)
        self.document.setDefaultFont(self._fonts.font(TEXT))
        self._at = BriefCursor(self.document, self._fonts, brief.sources, scale)
        # As one change, so that all is laid out once and not after each word.
        whole = QTextCursor(self.document)
        whole.beginEditBlock()
        self._write(width)
        whole.endEditBlock()

    def rows(self) -> list[Row]:
        """All rows, from top to bottom."""
        return [self._row(written) for written in self._written]

    def part_lines(self, height: float) -> None:
        """Make each line a paragraph in the rows that a page of this height may not hold.

        Such rows are torn between their lines. Qt draws a paragraph from one line above the clip:
        in a PDF that line would be hidden, yet found, copied and read aloud twice.
        """
        for written in self._written:
            row = self._row(written)
            header = row.header[1] - row.header[0] if row.header else 0
            if row.bottom - row.top + header > height:
                # A line that stands alone may be shaped anew and need two.
                while parted := self._parted(written.marks):
                    written.marks.extend(parted)

    def _parted(self, marks: Sequence[QTextCursor]) -> list[QTextCursor]:
        """Make each line a paragraph; where the new paragraphs begin."""
        self._extent(marks)  # lays them out
        whole = QTextCursor(self.document)
        whole.beginEditBlock()
        parted = [begun for mark in marks for begun in _parted(mark.block())]
        whole.endEditBlock()
        return parted

    def _row(self, written: _Written) -> Row:
        top, bottom = self._extent(written.marks)
        header = None
        if written.header:
            above, below = self._extent(written.header)
            header = above, below + (_HEADER[1] + _RULE) * self._point
        blocks = {mark.block().blockNumber(): mark.block() for mark in written.marks}
        lines = {line for block in blocks.values() for line in self._line_ends(block)}
        return Row(
            top - written.above * self._point,
            bottom + written.below * self._point,
            header,
            tuple(sorted(lines)),
        )

    def _extent(self, marks: Sequence[QTextCursor]) -> tuple[float, float]:
        layout = self.document.documentLayout()
        places = [layout.blockBoundingRect(mark.block()) for mark in marks]
        return min(place.top() for place in places), max(place.bottom() for place in places)

    def _line_ends(self, block: QTextBlock) -> Iterator[float]:
        top = self.document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            yield top + line.y() + line.height()

    def _write(self, width: float) -> None:
        self._title()
        self._part(self._facts())
        if self._brief.picture:
            self._picture(width)
        for part in (*self._tables(), self._notes(), self._sources()):
            self._part(part)

    # Its parts -----------------------------------------------------------------------------------

    def _title(self) -> None:
        at, brief = self._at, self._brief
        marks = [at.line()]
        at.cursor.insertText(brief.kind.upper(), at.spaced(at.form(SMALL, ACCENT, bold=True)))
        marks.append(at.line(height=100))
        at.write(brief.title, 19, bold=True)
        if brief.names:
            marks.append(at.line())
            at.pieces(brief.names, 9.5, MUTED)
        self._written.append(_Written(marks))

    def _picture(self, width: float) -> None:
        picture = self._brief.picture
        assert picture is not None
        heading = self._heading(picture.title, "")
        line = self._at.line(above=2, below=8, height=100)
        svg = picture_svg(picture, self._fonts.family)
        insert_picture(self._at.cursor, svg, width * _PICTURE_SHARE)
        self._written.append(_Written([heading, line]))

    def _facts(self) -> _Part:
        def write_row(table: QTextTable, row: int, number: int) -> None:
            fact = self._brief.facts[number]
            self._at.enter(table, row, 0, below=2)
            self._at.write(fact.label, TEXT, MUTED)
            self._at.enter(table, row, 1, below=2)
            self._at.pieces(fact.said)

        return _Part("", len(self._brief.facts), write_row, (15, 85), padding=(0, 2))

    def _tables(self) -> Iterator[_Part]:
        for told in self._brief.tables:
            shares = [column.share for column in told.columns]
            write_row = partial(self._table_row, told)
            yield _Part(
                told.heading, len(told.rows), write_row, shares, told.note, told.columns, _CELL
            )

    def _table_row(self, told: Table, table: QTextTable, row: int, number: int) -> None:
        cells = zip(told.columns, told.rows[number], strict=True)
        for place, (column, cell) in enumerate(cells):
            above, below = _CELL
            right = column.is_number
            self._at.enter(table, row, place, above=above, below=below, rule=RULE, right=right)
            self._cell(cell)

    def _notes(self) -> _Part:
        def write_row(table: QTextTable, row: int, number: int) -> None:
            self._at.enter(table, row, 0, below=1)
            self._at.write("•", SMALL, MUTED)
            self._at.enter(table, row, 1, below=1)
            self._at.write(self._brief.notes[number], SMALL)

        return _Part("Notes", len(self._brief.notes), write_row, (2.2, 97.8))

    def _sources(self) -> _Part:
        def write_row(table: QTextTable, row: int, number: int) -> None:
            self._at.enter(table, row, 0, below=1)
            self._at.write(str(number + 1), _SOURCE, MUTED)
            self._at.enter(table, row, 1, below=1)
            self._source(self._brief.sources[number])

        return _Part("Sources", len(self._brief.sources), write_row, (3.2, 96.8))

    # Their pieces --------------------------------------------------------------------------------

    def _part(self, part: _Part) -> None:
        if not part.rows:
            return
        heading = [self._heading(part.heading, part.note)] if part.heading else []
        headed = 1 if part.columns else 0
        room = 0 if part.heading else 6
        table = self._at.grid(headed + part.rows, part.shares, above=room, below=8)
        for place, column in enumerate(part.columns):
            self._at.enter(table, 0, place, below=_HEADER[1], rule=MUTED, right=column.is_number)
            self._at.write(column.heading, SMALL, MUTED, bold=True)
        for row in range(part.rows):
            part.write_row(table, headed + row, row)
        header = _marks(table, 0) if headed else []
        above, below = part.padding
        below += _RULE if headed else 0.0
        first = [*heading, *header, *_marks(table, headed)]
        self._written.append(_Written(first, (), 0 if headed else above, below))
        for row in range(1, part.rows):
            self._written.append(_Written(_marks(table, headed + row), header, above, below))

    def _heading(self, text: str, note: str) -> QTextCursor:
        line = self._at.line(below=2)
        self._at.write(text, 10, ACCENT, bold=True)
        if note:
            self._at.write(f"   {note}", SMALL, MUTED)
        return line

    def _cell(self, cell: Cell) -> None:
        for line, words in enumerate(cell):
            if line:
                self._at.line_in_cell()
                self._at.words(words, SMALL, MUTED)
            else:
                self._at.words(words)

    def _source(self, source: Source) -> None:
        self._at.write(source.text, _SOURCE)
        if source.address:
            self._at.write(source.shown, _SOURCE, address=source.address)
        if source.accessed:
            self._at.write(f" (accessed on {source.accessed})", _SOURCE)


def _parted(block: QTextBlock) -> list[QTextCursor]:
    """Make each line of a paragraph a paragraph of its own; where the new ones begin."""
    layout = block.layout()
    starts = [layout.lineAt(number).textStart() for number in range(1, layout.lineCount())]
    if not starts:
        return []
    form = block.blockFormat()
    # Each part alone might run in the other direction.
    form.setLayoutDirection(block.textDirection())
    form.setTopMargin(0)
    marks = []
    for start in reversed(starts):
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.insertBlock(form)
        marks.append(cursor)
        form.setBottomMargin(0)
    form.setTopMargin(block.blockFormat().topMargin())
    QTextCursor(block).setBlockFormat(form)
    return marks


def _marks(table: QTextTable, row: int) -> list[QTextCursor]:
    """The beginnings of all lines written in the cells of a row."""
    marks = []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            marks.append(QTextCursor(block))
            block = block.next()
    return marks
