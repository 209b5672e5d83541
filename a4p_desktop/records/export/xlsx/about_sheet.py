"""The sheet of an Excel workbook that describes the export."""

from collections.abc import Iterator
from textwrap import wrap

from xlsxwriter.workbook import Workbook

from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import MOST_SOURCES, Provenance, Source
from a4p_desktop.records.export.xlsx.cells import SheetCells, add_sheet
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.in_words import Worded
from a4p_desktop.records.text.direction import reads_from_right

say = Speaker("Export")

TITLE = say.mark("About this export")
_WIDTHS = (34, 70, 70)
"""Of the columns, in characters."""
_MARGIN = 1
_LINE, _MOST_LINES = 15, 27
"""The height of a line in points, and the most lines of a row, since Excel's limit is 409."""


def write_about(book: Workbook, provenance: Provenance, written: Written) -> None:
    """Add the sheet to `book`: the provenance, the grades of evidence, the sources with links."""
    sheet = _AboutSheet(book)
    for part in (*provenance.parts(written), *_grades(provenance)):
        sheet.write_part(part)
    sheet.skip()
    sheet.write_headings(say("Source"), say("Title or publisher"), say("Address"))
    for source in provenance.sources:
        sheet.write_source(source)
    if provenance.sources_left_out:
        words = say(
            "Only the first source is listed.|Only the first {n} sources are listed.",
            n=MOST_SOURCES,
        )
        sheet.write_part(Worded("", words))


class _AboutSheet:
    """Three columns of wrapped text, below a title."""

    def __init__(self, book: Workbook) -> None:
        title = said(TITLE)
        self._sheet = add_sheet(book, title)
        if reads_from_right([title]):
            self._sheet.right_to_left()
        self._cells = SheetCells(self._sheet)
        self._bold, self._plain, self._link = (
            book.add_format({**style, "text_wrap": True, "valign": "top"})
            for style in ({"bold": True}, {}, {"hyperlink": True})
        )
        for place, width in enumerate(_WIDTHS):
            self._sheet.set_column(place, place, width)
        self._cells.text(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
        self._next = 2

    def write_part(self, part: Worded) -> None:
        """Write a text after its heading."""
        self._make_room(*part)
        self._cells.text(self._next, 0, part.heading, self._bold)
        self._cells.text(self._next, 1, part.text, self._plain)
        self.skip()

    def write_headings(self, *headings: str) -> None:
        """Write headings of columns."""
        for place, heading in enumerate(headings):
            self._cells.text(self._next, place, heading, self._bold)
        self.skip()

    def write_source(self, source: Source) -> None:
        """Write one source, its address as a link."""
        self._make_room(source.code, source.title, source.address)
        self._cells.text(self._next, 0, source.code, self._plain)
        self._cells.text(self._next, 1, source.title, self._plain)
        address = source.address
        self._cells.link(self._next, 2, address, address, cell_format=self._link)
        self.skip()

    def skip(self) -> None:
        """Go to the next row."""
        self._next += 1

    def _make_room(self, *texts: str) -> None:
        """Make the row as high as its wrapped texts.

        LibreOffice fits the heights of rows by itself, but not in files of XlsxWriter, which it
        takes for files of Excel.
        """
        lines = max(map(_lines, texts, _WIDTHS))
        if lines > 1:
            self._sheet.set_row(self._next, _LINE * min(lines, _MOST_LINES))


def _lines(text: str, width: int) -> int:
    """The lines that `text` needs in a column of this width; too many rather than too few."""
    return len(wrap(text, width - _MARGIN))


def _grades(provenance: Provenance) -> Iterator[Worded]:
    for column in provenance.columns:
        if column.name == "evidence":
            for words in provenance.codes["evidence"].values():
                yield Worded(said(column.heading), words)
