"""CSV, for Excel or for data: the rows of a selection as lines of text."""

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, BinaryIO, cast

from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.export.cell_cutter import CellCutter
from a4p_desktop.records.export.cell_words import encoded_words, headings
from a4p_desktop.records.export.formula_guard import FormulaGuard
from a4p_desktop.records.export.progress import Written

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Dialect, Format
    from a4p_desktop.records.export.provenance import Provenance

_Worders = Sequence[Callable[[bytes], bytes] | None]

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = b"\r\n"


def write_csv(
    format: "Format", rows: SelectedRows, provenance: "Provenance | None", stream: BinaryIO
) -> Generator[Written, None, None]:
    """Write the heading and a line for each row, with quotes where RFC 4180 wants them.

    CSV has no room for `provenance`. Yields the progress. Raises RecordsError if the records cannot
    be read.
    """
    dialect = format.dialect
    assert dialect is not None, "a format that is written as CSV has a dialect"
    lines = _LineJoiner(format, dialect)
    if dialect.byte_order_mark:
        stream.write(_BYTE_ORDER_MARK)
    heading = [heading.encode() for heading in headings(format, rows)]
    stream.write(lines.joined([heading], [None] * len(heading)))
    worders = encoded_words(format, rows)
    written = 0
    for batch in rows.texts(addresses=format.in_words):
        data = lines.joined(batch, worders)
        rows.require_text(data)
        stream.write(data)
        written += len(batch)
        yield Written(written, lines.guarded, lines.cut)
    yield Written(written, lines.guarded, lines.cut)


class _LineJoiner:
    """Joins rows to lines, many rows at a time and column by column.

    Python's csv looks at each character. This looks once for a mark that needs quotes in a whole
    column, and most have none: it takes a third of the time.
    """

    def __init__(self, format: "Format", dialect: "Dialect") -> None:
        self._separator = dialect.separator.encode()
        self._guard = FormulaGuard() if dialect.guarded else None
        self._cutter = CellCutter(format.most_characters)

    @property
    def guarded(self) -> int:
        """The number of cells that the guard has changed."""
        return self._guard.cells if self._guard else 0

    @property
    def cut(self) -> int:
        """The number of cells that were too long."""
        return self._cutter.cells

    def joined(self, rows: Sequence[Sequence[bytes | None]], worders: _Worders) -> bytes:
        """The lines of `rows`, each with its line end; `worders` word the cells of the columns."""
        columns = [
            self._column(cells, worder)
            for cells, worder in zip(zip(*rows, strict=True), worders, strict=True)
        ]
        if len(columns) == 1:  # an empty line would be no row
            columns = [[cell or b'""' for cell in columns[0]]]
        lines = map(self._separator.join, zip(*columns, strict=True))
        return _LINE_END.join([*lines, b""])

    def _column(
        self, recorded: Sequence[bytes | None], worder: Callable[[bytes], bytes] | None
    ) -> Sequence[bytes]:
        if worder is not None:
            recorded = [cell and worder(cell) for cell in recorded]
        try:
            cells = cast("Sequence[bytes]", recorded)
            whole = b"".join(cells)
        except TypeError:  # a blank cell is None
            cells = [cell or b"" for cell in recorded]
            whole = b"".join(cells)
        if self._guard:
            cells = self._guard.column(cells)
        return self._quoted(self._cutter.column(cells), whole)

    def _quoted(self, cells: Sequence[bytes], whole: bytes) -> Sequence[bytes]:
        separator = self._separator
        if b'"' in whole or b"\r" in whole or b"\n" in whole:
            return [
                b'"%b"' % cell.replace(b'"', b'""')
                if separator in cell or b'"' in cell or b"\r" in cell or b"\n" in cell
                else cell
                for cell in cells
            ]
        if separator in whole:
            return [b'"%b"' % cell if separator in cell else cell for cell in cells]
        return cells
