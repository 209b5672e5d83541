"""What the cells of a column are: names, dates, levels, persons, long texts."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from statistics import mean

from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.names.name_finder import Meaning
from a4p_desktop.records.schema import codes
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.coded import Codes, endorsed_flags
from a4p_desktop.records.written.dates import read_date
from a4p_desktop.records.written.headings import uses_of_heading
from a4p_desktop.records.written.names import bare_name
from a4p_desktop.records.written.persons import read_person

_SAMPLE = 300
"""Rows that a column is recognized by."""
_CELLS, _LEAST = 6_000, 20
"""Of a wide list fewer rows, with so many cells together; but so many rows in any case."""
_LONG = 200
"""The letters of a cell, on average, from which a column holds texts."""
_HALF = 0.5


def columns_of(grid: Grid, known: Known) -> "Sequence[Column]":
    """The columns of a grid, by its first rows."""
    number = max(_LEAST, min(_SAMPLE, _CELLS // max(1, len(grid.headings))))
    rows = grid.rows.get(0, min(number, len(grid.rows)) - 1) if len(grid.rows) else ()
    return [
        Column(heading, (row[place] for row in rows), known)
        for place, heading in enumerate(grid.headings)
    ]


class Column:
    """A column, and what its cells are: shares of those that are filled, from 0 to 1."""

    def __init__(self, heading: str, cells: Iterable[str], known: Known) -> None:
        self.heading = heading
        self._in_order = [spelled(cell) for cell in cells]
        self._cells = list(filter(None, self._in_order))
        self._finder = known.finder

    def _share(self, is_one: Sequence[bool]) -> float:
        return sum(is_one) / len(is_one) if is_one else 0.0

    @cached_property
    def _meanings(self) -> Sequence[Meaning]:
        """What each cell means as a name, blank cells among them."""
        return [self._finder.find(bare_name(cell), near=False) for cell in self._in_order]

    @cached_property
    def names(self) -> float:
        """The share of names of delegations."""
        meanings = zip(self._in_order, self._meanings, strict=True)
        return self._share([bool(it.certain) or it.is_name for cell, it in meanings if cell])

    def agrees_with(self, other: "Column") -> bool:
        """Whether both mostly mean the same delegations, where both are certain."""
        pairs = zip(self._meanings, other._meanings, strict=True)
        same = [one.certain == two.certain for one, two in pairs if one.certain and two.certain]
        return not same or self._share(same) > _HALF

    @property
    def likeness_to_names(self) -> tuple[bool, float]:
        """How likely it holds delegations, where no column clearly does."""
        return bool(uses_of_heading(self.heading, ["delegation"])), self.names

    @property
    def dates(self) -> float:
        reads = map(read_date, self._cells)
        return self._share([bool(read.iso or read.readings) for read in reads])

    @property
    def levels(self) -> float:
        levels = Codes("level", codes.LEVEL)
        return self._share([levels.read(cell) is not None for cell in self._cells])

    @property
    def flags(self) -> float:
        """The share of words for yes and no."""
        flag = endorsed_flags()
        return self._share([flag.read(cell) is not None for cell in self._cells])

    @property
    def persons(self) -> float:
        """The share of names that begin with an honorific."""
        return self._share([bool(read_person(cell).honorific) for cell in self._cells])

    @property
    def with_titles(self) -> float:
        """The share of cells in which something follows behind a comma."""
        return self._share(["," in cell for cell in self._cells])

    @property
    def is_long(self) -> bool:
        return bool(self._cells) and mean(map(len, self._cells)) >= _LONG

    @property
    def is_blank(self) -> bool:
        return not self._cells
