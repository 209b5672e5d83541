"""An Excel workbook: a sheet with the rows, typed and filtered, and a sheet about the export."""

import shutil
import tempfile
import unicodedata
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.workbook import Workbook

from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.cells.words import headings, words_of_columns
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.xlsx.about_sheet import write_about
from a4p_desktop.records.export.xlsx.cells import SheetCells, add_sheet
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.columns import SEPARATOR, Column, Kind
from a4p_desktop.records.text.direction import reads_from_right

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format
    from a4p_desktop.records.export.provenance import Provenance

say = Speaker("Export")

_ROOM_FOR_ARROW = 3
"""In characters: the arrow of the filter stands beside the heading."""
_WIDEST = 40
"""In characters."""
_NO_TIME = datetime(1980, 1, 1)
"""The time in the properties of a workbook without provenance, so that its bytes never change; the
parts of the ZIP have that year too."""


def write_workbook(
    format: "Format", rows: SelectedRows, provenance: "Provenance | None", stream: BinaryIO
) -> Generator[Written, None, None]:
    """Write the rows under a heading that stays, and a sheet about them; yields the progress.

    Raises RecordsError if a sheet does not hold that many rows, or if they cannot be read.
    """
    require_room(format, rows.total)
    with _workbook(stream, provenance.written_at if provenance else _NO_TIME) as book:
        sheet = _RowsSheet(book, format, rows)
        written = Written(0)
        for batch in rows.cells(addresses=format.in_words):
            sheet.write(batch)
            written = Written(written.rows + len(batch), cut=sheet.cut)
            yield written
        sheet.finish()
        if provenance is not None:
            write_about(book, provenance, written)
        yield written


def require_room(format: "Format", rows: int) -> None:
    """Raise RecordsError if a sheet does not hold that many rows below its heading."""
    if format.most_rows is not None and rows > format.most_rows:
        raise RecordsError(
            say.mark("An Excel sheet holds {most} rows; these are {rows}."),
            say.mark("Narrow the search, or export as CSV."),
            most=format.most_rows,
            rows=rows,
        )


class _RowsSheet:
    """The sheet with the rows."""

    def __init__(self, book: Workbook, format: "Format", rows: SelectedRows) -> None:
        self._rows = rows
        self._headings = headings(format, rows)
        self._worders = words_of_columns(format, rows)
        self._sheet = add_sheet(book, said(rows.table.heading))
        self._cells = SheetCells(self._sheet, book.add_format({"num_format": "yyyy-mm-dd"}))
        self._bold = book.add_format({"bold": True})
        self._next = 0
        self._writers = [self._writer(column) for column in rows.columns]
        self._begin()

    @property
    def cut(self) -> int:
        """The number of cells cut so far."""
        return self._cells.cut

    def write(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Write rows below those written before."""
        rows = [self._worded(row) for row in rows]
        if self._next == 1:
            self._set_widths(rows)
            self._set_direction(rows)
        for number, row in enumerate(rows, start=self._next):
            for place, cell in enumerate(row):
                if cell is not None:
                    self._writers[place](number, place, cell)
        self._next += len(rows)

    def finish(self) -> None:
        """Set the filter over all rows, and print nothing beyond the last column."""
        whole = 0, 0, max(1, self._next - 1), len(self._rows.columns) - 1
        self._sheet.autofilter(*whole)
        self._sheet.print_area(*whole)

    def _begin(self) -> None:
        self._set_widths([])
        for place, heading in enumerate(self._headings):
            self._cells.text(0, place, heading, self._bold)
        self._sheet.freeze_panes(1, 0)
        self._sheet.repeat_rows(0)
        # No green corner on a year that stands alone: it is a date, not a mistyped number.
        self._sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        self._next = 1

    def _worded(self, row: Sequence[Cell]) -> Sequence[Cell]:
        return [
            cell if worder is None or cell is None else worder(str(cell))
            for cell, worder in zip(row, self._worders, strict=True)
        ]

    def _set_widths(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Fit the widths of the columns to these first rows."""
        for place, heading in enumerate(self._headings):
            needed = 1 + max((_width(row[place]) for row in rows), default=0)
            width = max(_width(heading) + _ROOM_FOR_ARROW, min(needed, _WIDEST))
            self._sheet.set_column(place, place, width)

    def _set_direction(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Put the first column at the right if the recorded texts are in Arabic or the like.

        The direction of the window does not count: the rows are in the language of the records.
        """
        places = [n for n, column in enumerate(self._rows.columns) if column.kind is Kind.TEXT]
        if reads_from_right(str(row[place] or "") for row in rows for place in places):
            self._sheet.right_to_left()

    def _writer(self, column: Column) -> Callable[[int, int, Any], None]:
        if column.name == "sources":
            return self._write_sources
        if column.kind is Kind.DATE:
            return self._cells.day
        return self._write_plain

    def _write_plain(self, row: int, place: int, cell: str | int) -> None:
        if isinstance(cell, int):
            self._cells.number(row, place, cell)
        else:
            self._cells.text(row, place, cell)

    def _write_sources(self, row: int, place: int, cell: str) -> None:
        """Write the addresses with a link to the first: a cell has only one link."""
        first, *others = cell.split(SEPARATOR)
        n = 1 + len(others)
        tip = say("The only source|The first of {n} sources", n=n) if others else ""
        self._cells.link(row, place, cell, first, tip)


@contextmanager
def _workbook(stream: BinaryIO, created: datetime) -> Iterator[Workbook]:
    """A workbook that is written to `stream` when the block ends well."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile(dir=folder) as spare:
        # ZipFile writes other bytes to a stream that cannot seek, such as a pipe.
        target = stream if stream.seekable() else spare
        book = Workbook(target, {"constant_memory": True, "tmpdir": folder})
        book.use_zip64()
        book.set_properties({"created": created.replace(tzinfo=None)})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            # XlsxWriter leaves its files of rows open if it is interrupted.
            for sheet in book.worksheets():
                rows_file: Any = sheet.row_data_fh  # annotated as None, which it is at first only
                rows_file.close()
        if target is spare:
            spare.seek(0)
            shutil.copyfileobj(spare, stream)


def _width(cell: Cell) -> int:
    """The width of a cell in characters, where a Chinese one counts as two."""
    text = "" if cell is None else str(cell)[:_WIDEST]
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
