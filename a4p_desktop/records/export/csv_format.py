"""CSV, for Excel or for data: the rows of a selection as lines of text."""

from collections.abc import Generator
from typing import TYPE_CHECKING, BinaryIO

from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.export.cells.words import encoded_words, headings
from a4p_desktop.records.export.csv_lines import LineJoiner
from a4p_desktop.records.export.progress import Written

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format
    from a4p_desktop.records.export.provenance import Provenance

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
    guard = FormulaGuard() if dialect.guarded else None
    cutter = CellCutter(format.most_characters)
    lines = LineJoiner(dialect.separator.encode(), _LINE_END, guard, cutter)
    if dialect.byte_order_mark:
        stream.write(_BYTE_ORDER_MARK)
    heading = [heading.encode() for heading in headings(format, rows)]
    stream.write(lines.joined([heading]))
    worders = encoded_words(format, rows)
    written = 0
    for batch in rows.texts(addresses=format.in_words):
        data = lines.joined(batch, worders)
        rows.require_text(data)
        stream.write(data)
        written += len(batch)
        yield Written(written, lines.guarded, lines.cut)
    yield Written(written, lines.guarded, lines.cut)
