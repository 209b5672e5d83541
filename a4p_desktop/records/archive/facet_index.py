"""Reads which rows have which value of a facet, and counts the values among any rows."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.schema.facets import FacetValues
from a4p_desktop.records.schema.tables import Table

Asks = Callable[[str, Sequence[str | int]], Iterator[tuple[Any, ...]]]
"""Answers an SQL query with its rows, one after the other."""
ValuesByFacet = Mapping[str, FacetValues]
"""The values of each facet of a table by the facet's name."""
FacetNumbers = Mapping[str, Sequence[int]]
"""For each facet a number for each of its values, in their order."""


class _Having(NamedTuple):
    """Which rows have each value of a facet, by the value's position."""

    firsts: "array[int]"  # quoted for Python 3.11, which cannot index array
    lasts: "array[int]"
    """Where all rows between two have the value, these two; elsewhere 0."""
    sets: dict[int, int]


class FacetReader:
    """The facets of one table of a records file; what is read of it is kept."""

    def __init__(self, table: Table, size: int, asks: Asks) -> None:
        """`size` is the number of the table's rows."""
        self._table = table
        self._size = size
        self._asks = asks
        self._values: ValuesByFacet | None = None
        self._having: dict[str, _Having] = {}

    def values(self) -> ValuesByFacet:
        """All values of each facet, those without rows too."""
        if self._values is None:
            found = {facet.name: FacetValues() for facet in self._table.facets}
            query = (
                "SELECT facet, id, value, row_count FROM facet_value WHERE table_name = ?"
                " ORDER BY value = '', id"
            )
            for facet, value_id, value, rows in self._asks(query, (self._table.name,)):
                if facet in found:  # else of a file that a later version has built
                    found[facet].append(value_id, value, rows)
            self._values = found
        return self._values

    def value_id(self, facet: str, value: str) -> int | None:
        """The id of a value; None where the file does not have it."""
        values = self.values()[facet]
        position = values.position(value)
        return None if position is None else values.ids[position]

    def rows(self, facet: str, value: str) -> int:
        """The set of the rows that have `value`."""
        position = self.values()[facet].position(value)
        if position is None:
            return 0
        firsts, lasts, sets = self._facet(facet)
        if lasts[position]:
            return row_sets.of_range(firsts[position], lasts[position])
        return sets.get(position, 0)

    def counts(self, facet: str, rows: int) -> list[int]:
        """How many of `rows` have each value of `facet`, in the order of its values."""
        firsts, lasts, sets = self._facet(facet)
        # Made only for those that are told by their first and last row, as meetings mostly are.
        flags = row_sets.flags(rows, self._size) if any(lasts) else b""
        return [
            flags.count(1, first, last + 1) if last else (rows & sets.get(position, 0)).bit_count()
            for position, (first, last) in enumerate(zip(firsts, lasts, strict=True))
        ]

    def _facet(self, facet: str) -> _Having:
        if facet not in self._having:
            self._having[facet] = self._read(facet)
        return self._having[facet]

    def _read(self, facet: str) -> _Having:
        ids = self.values()[facet].ids
        positions = {value_id: position for position, value_id in enumerate(ids)}
        firsts, lasts = array("Q", bytes(8 * len(ids))), array("Q", bytes(8 * len(ids)))
        sets = {}
        query = (
            "SELECT id, first_row, last_row, row_bits FROM facet_value"
            " WHERE table_name = ? AND facet = ? AND row_count > 0"
        )
        for value_id, first, last, bits in self._asks(query, (self._table.name, facet)):
            position = positions[value_id]
            if bits is None:
                firsts[position], lasts[position] = first, last
            else:
                sets[position] = row_sets.of_bytes(bits)
        return _Having(firsts, lasts, sets)
