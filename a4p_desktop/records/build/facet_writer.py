"""Collects the facet values of a table as it is indexed: words by row, and rows by value."""

import sqlite3
from collections.abc import Iterable

from a4p_desktop.records.question.terms import EVERY, facet_word
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet
from a4p_desktop.records.schema.further import OPTIONAL
from a4p_desktop.records.schema.tables import Table

SEVERAL = "|"
"""Separates the values of a row in a facet that allows several."""


class FacetWriter:
    """Collects the facet values of one table row by row, and writes them when all rows are in.

    Takes a bit of memory a row for each value whose rows are not consecutive.
    """

    def __init__(self, table: Table, ordered: Iterable[tuple[str, str]], first_id: int) -> None:
        """`ordered` gives facets and values in the order of display, including those without rows;
        the ids of the values count from `first_id`."""
        self._table = table
        self._next_id = first_id
        self._values: dict[str, dict[str, _RowsOfValue]] = {
            facet.name: {} for facet in table.facets
        }
        for facet in table.facets:
            if facet.name in OPTIONAL:
                continue  # a language that nobody spoke is no value
            for code in codes.WORDS.get(facet.vocabulary, ()):
                if code not in codes.FIGURES:
                    self._rows_of(facet.name, code)
        for name, value in ordered:
            if name in self._values:
                self._rows_of(name, value)

    def words(self, row_id: int, *cells: str | int | None) -> str:
        """The facet words of a row; `cells` are in the order of the table's facets."""
        found = [EVERY]
        for facet, cell in zip(self._table.facets, cells, strict=True):
            for value in values_of(facet, cell):
                rows = self._rows_of(facet.name, value)
                rows.add(row_id)
                found.append(facet_word(rows.id))
        return " ".join(found)

    def write(self, database: sqlite3.Connection) -> None:
        """Write the values into the records file."""
        database.executemany(
            "INSERT INTO facet_value VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (rows.id, self._table.name, facet, value, *rows.stored())
                for facet, values in self._values.items()
                for value, rows in values.items()
            ),
        )

    def _rows_of(self, facet: str, value: str) -> "_RowsOfValue":
        values = self._values[facet]
        if value not in values:
            values[value] = _RowsOfValue(self._next_id)
            self._next_id += 1
        return values[value]


class _RowsOfValue:
    """The rows of one value, added in the order of their ids."""

    def __init__(self, value_id: int) -> None:
        self.id = value_id
        self._rows = 0
        self._first = self._last = -1
        self._bits: bytearray | None = None

    def add(self, row_id: int) -> None:
        if self._rows == 0:
            self._first = row_id
        elif self._bits is None and row_id != self._last + 1:
            self._bits = bytearray()
            for earlier in range(self._first, self._last + 1):
                self._set(self._bits, earlier)
        if self._bits is not None:
            self._set(self._bits, row_id)
        self._last = row_id
        self._rows += 1

    def stored(self) -> tuple[int, int | None, int | None, bytes | None]:
        """Its row_count, first_row, last_row and row_bits."""
        if self._rows == 0:
            return 0, None, None, None
        bits = None if self._bits is None else bytes(self._bits)
        return self._rows, self._first, self._last, bits

    @staticmethod
    def _set(bits: bytearray, row_id: int) -> None:
        place = row_id >> 3
        if place >= len(bits):
            bits.extend(bytes(place + 1 - len(bits)))
        bits[place] |= 1 << (row_id & 7)


def values_of(facet: Facet, cell: str | int | None) -> Iterable[str]:
    """The values of a facet in a cell."""
    if cell is None or cell == "":
        return (NOT_RECORDED,)
    return str(cell).split(SEVERAL) if facet.several else (str(cell),)
