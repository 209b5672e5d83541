"""Joins cells to lines of CSV, with quotes where RFC 4180 wants them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, cast

from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard

Worders = Sequence[Callable[[bytes], bytes] | None]
"""A function for each column that words its cells, or None."""

# As numbers: CPython finds a number in bytes eight times faster than it finds other bytes.
_QUOTE, _RETURN, _NEW_LINE = b'"\r\n'

_MOST_ROWS, _MOST_SIZE = 200, 2**20
T = TypeVar("T")


def batches(rows: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """The rows, some at a time: as many as fill little memory, by the letters or bytes of each."""
    batch: list[T] = []
    total = 0
    for row in rows:
        batch.append(row)
        total += size(row)
        if len(batch) == _MOST_ROWS or total > _MOST_SIZE:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


class LineJoiner:
    """Joins rows to lines, many rows at a time and column by column.

    Python's csv looks at each character. This looks once for a mark that needs quotes in a whole
    column, and most have none: it takes a third of the time.
    """

    def __init__(
        self,
        separator: bytes,
        line_end: bytes,
        guard: FormulaGuard | None = None,
        cutter: CellCutter | None = None,
    ) -> None:
        """Cells are made safe by `guard` and cut by `cutter`, if there are any."""
        self._separator = separator
        self._line_end = line_end
        self._guard = guard
        self._cutter = cutter or CellCutter(None)

    @property
    def guarded(self) -> int:
        """The number of cells that the guard has changed."""
        return self._guard.cells if self._guard else 0

    @property
    def cut(self) -> int:
        """The number of cells that were too long."""
        return self._cutter.cells

    def joined(
        self, rows: Sequence[Sequence[bytes | None]], worders: Worders | None = None
    ) -> bytes:
        """The lines of `rows`, each with its line end; `worders` word the cells of the columns."""
        unworded = [None] * len(rows[0]) if rows else []
        columns = [
            self._column(cells, worder)
            for cells, worder in zip(zip(*rows, strict=True), worders or unworded, strict=True)
        ]
        if len(columns) == 1:  # an empty line would be no row
            columns = [[cell or b'""' for cell in columns[0]]]
        lines = map(self._separator.join, zip(*columns, strict=True))
        return self._line_end.join([*lines, b""])

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
        longest = len(whole) + 1  # if it is all in one cell, with an apostrophe
        return self._quoted(self._cutter.column(cells, longest), whole)

    def _quoted(self, cells: Sequence[bytes], whole: bytes) -> Sequence[bytes]:
        separator = ord(self._separator)
        if _QUOTE in whole or _RETURN in whole or _NEW_LINE in whole:
            return [
                b'"%b"' % cell.replace(b'"', b'""')
                if separator in cell or _QUOTE in cell or _RETURN in cell or _NEW_LINE in cell
                else cell
                for cell in cells
            ]
        if separator in whole:
            return [b'"%b"' % cell if separator in cell else cell for cell in cells]
        return cells
