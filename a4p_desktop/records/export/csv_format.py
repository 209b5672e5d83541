"""CSV, for Excel or for data: the rows of a selection as lines of text."""

from collections.abc import Generator
from typing import TYPE_CHECKING, BinaryIO

from a4p_desktop.records.archive.selected_rows import Named, SelectedRows
from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.export.cells.words import encoded_words, headings
from a4p_desktop.records.export.csv_lines import LineJoiner, Worder
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
    worders = [
        _worder(named, word)
        for named, word in zip(rows.named, encoded_words(format, rows), strict=True)
    ]
    separator = dialect.separator.encode()
    lines = LineJoiner(separator, _LINE_END, guard, cutter, worders, rows.require_text)
    if dialect.byte_order_mark:
        stream.write(_BYTE_ORDER_MARK)
    heading = [heading.encode() for heading in headings(format, rows)]
    stream.write(LineJoiner(separator, _LINE_END, guard, cutter).joined([heading]))
    written = 0
    for columns in rows.texts(addresses=format.in_words):
        data = lines.lines(columns)
        stream.write(data)
        written += len(columns[0])
        yield Written(written, lines.guarded, lines.cut)
    yield Written(written, lines.guarded, lines.cut)


def _worder(named: Named | None, word: Worder | None) -> Worder | None:
    """What makes a cell of a code, if its column is `named`, and words it."""
    if named is None or word is None:
        return named or word

    def named_and_worded(code: bytes) -> bytes | None:
        cell = named(code)
        return cell and word(cell)

    return named_and_worded
