"""Joins cells to lines of CSV, with quotes where RFC 4180 wants them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import TypeVar, cast

from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard

Worder = Callable[[bytes], bytes | None]
"""Makes a cell of what is read in its place."""

# As numbers: CPython finds a number in bytes eight times faster than it finds other bytes.
_QUOTE, _RETURN, _NEW_LINE = b'"\r\n'

_MOST_ROWS, _MOST_SIZE = 200, 2**20
_MOST_KEPT = 50_000
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
        worders: Sequence[Worder | None] = (),
    ) -> None:
        """Cells are worded by the `worders` of their columns, made safe by `guard` and cut by
        `cutter`, where there are any."""
        self._separator = separator
        self._line_end = line_end
        self._guard = guard
        self._cutter = cutter or CellCutter(None)
        self._finished = [worder and _FinishedCells(self, worder) for worder in worders]

    @property
    def guarded(self) -> int:
        """The number of cells that the guard has changed."""
        return self._guard.cells if self._guard else 0

    @property
    def cut(self) -> int:
        """The number of cells that were too long."""
        return self._cutter.cells

    def joined(self, rows: Sequence[Sequence[bytes | None]]) -> bytes:
        """The lines of `rows`, each with its line end."""
        return self.lines(list(zip(*rows, strict=True)))

    def lines(self, columns: Sequence[Sequence[bytes | None]]) -> bytes:
        """The lines of rows that stand in `columns`, as long as each other."""
        width, rows = len(columns), len(columns[0]) if columns else 0
        step = 2 * width  # a cell, and what stands between it and the next
        parts = [self._separator] * (step * rows)
        parts[step - 1 :: step] = [self._line_end] * rows
        for at, (cells, finished) in enumerate(
            zip(columns, self._finished or repeat(None), strict=False)
        ):
            parts[2 * at :: step] = (
                self.column(cells) if finished is None else map(finished.__getitem__, cells)
            )
        if width == 1:  # an empty line would be no row
            parts[::2] = [cell or b'""' for cell in parts[::2]]
        return b"".join(parts)

    def column(self, recorded: Sequence[bytes | None]) -> Sequence[bytes]:
        """The cells of a column as they stand in the lines."""
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


class _FinishedCells(dict[bytes | None, bytes]):
    """The cells of a column of words, each finished once: most stand in many rows."""

    def __init__(self, lines: LineJoiner, worder: Worder) -> None:
        self._lines = lines
        self._worder = worder

    def __missing__(self, recorded: bytes | None) -> bytes:
        before = self._lines.guarded, self._lines.cut
        (cell,) = self._lines.column([recorded and self._worder(recorded)])
        if before == (self._lines.guarded, self._lines.cut):  # else each is to be counted
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[recorded] = cell
        return cell
