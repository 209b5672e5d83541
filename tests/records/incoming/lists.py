"""Grids and intakes for the tests of plans."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.incoming.grid import Grid

SOURCE = {"title": "Endorsers", "publisher": "United Nations", "held": "e-mail of 3 May 2019"}


@dataclass(frozen=True)
class ListedRows:
    """Rows in memory."""

    cells: Sequence[tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.cells)

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        return self.cells[first : last + 1]


def listed(headings: str, *rows: str, first_row: int = 2, file: str = "list.csv") -> Grid:
    """A grid of cells parted by bars."""
    cells = [tuple(row.split("|")) for row in rows]
    return Grid(tuple(headings.split("|")), ListedRows(cells), first_row, file, sha256="f" * 64)
