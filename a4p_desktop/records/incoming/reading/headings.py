"""Which row of a sheet holds the headings: below title lines, and above the list."""

import re
from collections.abc import Sequence

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.written.headings import is_heading

say = Speaker("Incoming")

_BELOW = say.mark("The list ends at row {last}, so row {row} cannot be its headings.")
_ABOVE = say.mark("Choose a row of the list for its headings.")
# A number, a sign, or nothing; a date with its year.
_DATA = re.compile(r"[\W\d_]*|.{0,20}\d.{0,20}\d{4}|\d{4}.{0,20}\d")
_LONGEST = 120
"""Characters of a heading; what is longer is a sentence of the title, or of the list."""


def made_grid(rows: RowsWriter, heading_row: int | None) -> Grid:
    """The grid of what is written to `rows`; its headings are looked for where the number of their
    row is None.

    Raises RecordsError where that row is below the last one.
    """
    if heading_row and heading_row > rows.last > 0:
        raise RecordsError(_BELOW, _ABOVE, row=heading_row, last=rows.last)
    if heading_row is None:
        place = heading_place(rows.head)
        heading_row = 0 if place is None else rows.first + place
    headings, below = rows.rows(heading_row)
    first = heading_row + 1 if heading_row >= rows.first else rows.first
    return Grid(headings, below, first, heading_row=heading_row)


def heading_place(head: Sequence[Sequence[str]]) -> int | None:
    """The place of the headings among the first rows of a sheet, from 0; None where it has none.

    A row with a known heading is the surest; else it is the first wide row that differs from those
    below it. The only column of a bare list has a heading only where that is a known one.
    """
    width = max((sum(map(bool, row)) for row in head), default=0)
    if width < 2:
        named = [place for place, row in enumerate(head[:10]) if _named(row)]
        return named[0] if named else None
    likely = [place for place, row in enumerate(head) if _may_be_headings(row, width)]
    best = max(likely, key=lambda place: (_named(head[place]), -place), default=None)
    if best is not None and _named(head[best]):
        return best
    return next((place for place in likely[:1] if _differs(head, place)), None)


def _named(row: Sequence[str]) -> int:
    """The number of cells that are known headings."""
    return sum(is_heading(cell) for cell in row if cell and len(cell) <= _LONGEST)


def _may_be_headings(row: Sequence[str], width: int) -> bool:
    """Whether at least half of the columns have a heading, all different, and none is data."""
    cells = [cell for cell in row if cell]
    return (
        len(cells) >= max(2, (width + 1) // 2)
        and len(set(cells)) == len(cells)
        and all(len(cell) <= _LONGEST and not _DATA.fullmatch(cell) for cell in cells)
    )


def _differs(head: Sequence[Sequence[str]], place: int) -> bool:
    """Whether none of its cells comes again in its column, and data stand below one of them; a
    list of nothing but texts, whose first row differs in nothing, has headings as most lists do."""
    below = head[place + 1 :]
    columns = [
        [row[at] for row in below if at < len(row) and row[at]] for at in range(len(head[place]))
    ]
    return bool(below) and not any(
        cell and cell in column for cell, column in zip(head[place], columns, strict=True)
    )
