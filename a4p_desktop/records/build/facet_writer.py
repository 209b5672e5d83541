"""While a table is indexed: each row's facet words, and which rows have which value."""

import sqlite3
from collections.abc import Iterable

from a4p_desktop.records.question.typed import EVERY, facet_word
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet
from a4p_desktop.records.schema.tables import Table

SEVERAL = "|"
"""Stands between the values of a facet of which a row may have several."""


class FacetWriter:
    """Gathers the facet values of one table, row by row, and writes them once all rows are in.

    It holds an eighth of a byte a row for each value whose rows do not follow each other.
    """

    def __init__(self, table: Table, ordered: Iterable[tuple[str, str]], first_id: int) -> None:
        """`ordered` are facets and values in the order in which they are shown, those without
        rows among them; the ids of the values are counted from `first_id`."""
        self._table = table
        self._next_id = first_id
        self._values: dict[str, dict[str, _Value]] = {facet.name: {} for facet in table.facets}
        for facet in table.facets:
            for code in codes.WORDS.get(facet.vocabulary, ()):
                if code not in codes.FIGURES:
                    self._value(facet.name, code)
        for name, value in ordered:
            if name in self._values:
                self._value(name, value)

    @property
    def next_id(self) -> int:
        """The first id that no value has."""
        return self._next_id

    def words(self, row_id: int, *cells: str | int | None) -> str:
        """The facet words of one row, whose values stand in the order of the table's facets."""
        found = [EVERY]
        for facet, cell in zip(self._table.facets, cells, strict=True):
            for value in _values(facet, cell):
                one = self._value(facet.name, value)
                one.add(row_id)
                found.append(facet_word(one.id))
        return " ".join(found)

    def write(self, database: sqlite3.Connection) -> None:
        """Write the values into the records file."""
        database.executemany(
            "INSERT INTO facet_value VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (one.id, self._table.name, facet, value, *one.stored())
                for facet, values in self._values.items()
                for value, one in values.items()
            ),
        )

    def _value(self, facet: str, value: str) -> "_Value":
        values = self._values[facet]
        if value not in values:
            values[value] = _Value(self._next_id)
            self._next_id += 1
        return values[value]


class _Value:
    """The rows of one value, which come in the order of their ids."""

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


def _values(facet: Facet, cell: str | int | None) -> Iterable[str]:
    if cell is None or cell == "":
        return (NOT_RECORDED,)
    return str(cell).split(SEVERAL) if facet.several else (str(cell),)
