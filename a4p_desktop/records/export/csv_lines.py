"""Joins cells to lines of CSV, with quotes where RFC 4180 wants them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, cast

from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard

Worder = Callable[[bytes], bytes | None]
"""Makes a cell of what is read in its place."""

# As numbers: CPython finds a number in bytes eight times faster than it finds other bytes.
_QUOTE, _RETURN, _NEW_LINE = b'"\r\n'

_MOST_ROWS, _MOST_SIZE = 200, 2**20
_MOST_KEPT = 50_000
_FEW, _TIMES = 100, 8
"""A column keeps its cells if they are few, or stand in this many rows each."""
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

    Python's csv looks at each character. This finishes a cell that comes again and again once. In
    other columns it looks once, in all cells together, for a mark that needs quotes; most have
    none. It takes a third of the time.
    """

    def __init__(
        self,
        separator: bytes,
        line_end: bytes,
        guard: FormulaGuard | None = None,
        cutter: CellCutter | None = None,
        worders: Sequence[Worder | None] = (),
        check: Callable[[bytes], None] | None = None,
    ) -> None:
        """Cells are worded by the `worders` of their columns, made safe by `guard` and cut by
        `cutter`, where there are any. Before that, `check` is given each cell that is not ASCII,
        some in one text with NUL between them; it raises what it likes."""
        self._separator = separator
        self._line_end = line_end
        self._guard = guard
        self.is_guarded = guard is not None
        self._cutter = cutter or CellCutter(None)
        self._worders = worders
        self._check = check
        self._columns: list[_Column] = []

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
        """The lines of rows that stand in `columns`, as long as each other; as many columns each
        time."""
        if not columns:
            return b""
        if not self._columns:
            ends = [self._separator] * (len(columns) - 1) + [self._line_end]
            worders = self._worders or [None] * len(columns)
            self._columns = [_Column(self, *each) for each in zip(worders, ends, strict=True)]
        pieces: list[Sequence[bytes]] = []
        for column, recorded in zip(self._columns, columns, strict=True):
            pieces += column.pieces(recorded)
        parts = [b""] * sum(map(len, pieces))
        for at, piece in enumerate(pieces):
            parts[at :: len(pieces)] = piece
        return b"".join(parts)

    def cells(self, recorded: Sequence[bytes | None]) -> Sequence[bytes]:
        """The cells of a column as they stand in the lines."""
        try:
            cells = cast("Sequence[bytes]", recorded)
            whole = b"\0".join(cells)
        except TypeError:  # a blank cell is None
            cells = [cell or b"" for cell in recorded]
            whole = b"\0".join(cells)
        if self._check and not whole.isascii():
            self._check(whole)
        if self._guard:
            cells = self._guard.column(cells)
        longest = len(whole) + 1  # if it is all in one cell, with an apostrophe
        cells = self._quoted(self._cutter.column(cells, longest), whole)
        if len(self._columns) == 1:  # an empty line would be no row
            return [cell or b'""' for cell in cells]
        return cells

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


class _Column(dict[bytes | None, bytes]):
    """A column of the lines. It keeps its finished cells, each with what ends it, as long as they
    come again and again."""

    def __init__(self, lines: LineJoiner, worder: Worder | None, end: bytes) -> None:
        self._lines = lines
        self._worder = worder
        self._end = end
        self._rows = 0
        # To find a cell takes as long as to look for quotes, and less than to guard it as well.
        self._repeats = worder is not None or lines.is_guarded

    def pieces(self, recorded: Sequence[bytes | None]) -> Sequence[Sequence[bytes]]:
        """What stands in the lines of these rows, in one piece or two."""
        if not self._repeats:
            return self._lines.cells(recorded), [self._end] * len(recorded)
        finished = list(map(self.__getitem__, recorded))
        self._rows += len(recorded)
        if self._worder is None:  # what has words does repeat
            self._repeats = len(self) <= max(_FEW, self._rows // _TIMES)
        return (finished,)

    def __missing__(self, recorded: bytes | None) -> bytes:
        before = self._lines.guarded, self._lines.cut
        worded = self._worder(recorded) if self._worder and recorded else recorded
        (cell,) = self._lines.cells([worded])
        finished = cell + self._end
        if before == (self._lines.guarded, self._lines.cut):  # else each is to be counted
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[recorded] = finished
        return finished
