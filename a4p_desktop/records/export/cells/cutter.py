"""Cuts cells to what a cell of a spreadsheet holds, and counts them."""

import re
from collections.abc import Sequence

_HALF_A_CHARACTER = re.compile("[\ud800-\udbff]$")


class CellCutter:
    """Cuts cells to `most` UTF-16 code units, or none if that is None."""

    def __init__(self, most: int | None) -> None:
        self.cells = 0
        """The number of cells cut."""
        self._most = most

    def column(self, cells: Sequence[bytes], longest: int) -> Sequence[bytes]:
        """The cells of a column in UTF-8, none longer than allowed; none has more bytes than
        `longest`, which spares a look at each if that is little."""
        # In UTF-8 no text has fewer units than in UTF-16.
        if self._most is None or longest <= self._most or max(map(len, cells)) <= self._most:
            return cells
        return [self._encoded(cell) for cell in cells]

    def text(self, cell: str) -> str:
        """As much of `cell` as is allowed; its last character is an ellipsis if it is cut."""
        if self._most is None or len(cell) <= self._most // 2:
            return cell
        units = cell.encode("utf-16-le", "surrogatepass")
        if len(units) <= 2 * self._most:
            return cell
        self.cells += 1
        kept = units[: 2 * (self._most - 1)].decode("utf-16-le", "surrogatepass")
        return _HALF_A_CHARACTER.sub("", kept) + "…"

    def _encoded(self, cell: bytes) -> bytes:
        # Bytes that are no UTF-8 stay: they show that the records file is damaged.
        text = self.text(cell.decode("utf-8", "surrogateescape"))
        return text.encode("utf-8", "surrogateescape")
