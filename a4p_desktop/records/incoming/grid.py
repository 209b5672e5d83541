"""A grid of cells read from a spreadsheet, a CSV file or the clipboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Rows(Protocol):
    """Rows of cells that may lie in a temporary file: a long list with texts fills no memory."""

    def __len__(self) -> int: ...

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        """The rows `first` to `last`, both counted from 0 and included; all have the same width."""


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet below its headings."""

    headings: tuple[str, ...]
    """As written; blank where a column has none, or the sheet has no row of headings."""
    rows: Rows
    first_row: int
    """The number of the first of `rows` in the file, from 1, as a spreadsheet counts."""
    file: str = ""
    """The name of the file without its folder; blank for the clipboard."""
    sheet: str = ""
    sha256: str = ""
    """Of the file, or of the text that was pasted."""
    notes: tuple[str, ...] = ()
    """What the user must know, in the language of the program: hidden rows, formulas, a guess."""
    encoding: str = ""
    """How the bytes of a text file were read: a name of `delimited.ENCODINGS`, or another that
    Python knows; blank for others."""
    separator: str = ""
    """Between the cells of a text file: a sign of `delimited.SEPARATORS`, or another; blank for
    others."""
    heading_row: int = 0
    """The number of the row of headings in the file, from 1; 0 where there is none."""
