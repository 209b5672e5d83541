"""The facet index of a table: the rows that have each value, and counts among any set of rows."""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.schema.facets import FacetValues
from a4p_desktop.records.schema.tables import Table

Execute = Callable[[str, Sequence[str | int]], Iterator[tuple[Any, ...]]]
"""Runs an SQL query with its parameters and yields its rows."""
ValuesByFacet = Mapping[str, FacetValues]
"""The values of each facet of a table by the facet's name."""
FacetNumbers = Mapping[str, Sequence[int]]
"""For each facet the counts of its values, in their order."""


class _RowsOfValues(NamedTuple):
    """The rows that have each value of a facet, by the position of the value."""

    firsts: "array[int]"  # quoted for Python 3.11, which cannot index array
    lasts: "array[int]"
    """The first and last row, if the rows of a value are consecutive; else 0."""
    sets: dict[int, int]
    """The row sets of all other values."""


class FacetIndex:
    """The facets of one table of a records file, read when first needed and kept."""

    def __init__(self, table: Table, size: int, execute: Execute) -> None:
        """`size` is the highest id of the table's rows."""
        self._table = table
        self._size = size
        self._execute = execute
        self._values: ValuesByFacet | None = None
        self._rows_of: dict[str, _RowsOfValues] = {}

    def values(self) -> ValuesByFacet:
        """All values of each facet, including those without rows."""
        if self._values is None:
            found = {facet.name: FacetValues() for facet in self._table.facets}
            query = (
                "SELECT facet, id, value, row_count FROM facet_value WHERE table_name = ?"
                " ORDER BY value = '', id"
            )
            for facet, value_id, value, rows in self._execute(query, (self._table.name,)):
                if not 0 <= rows <= self._size:
                    raise ValueError(f"{rows} rows of {self._size}")
                if facet in found:  # a later version may have built the file
                    found[facet].append(value_id, value, rows)
            self._values = found
        return self._values

    def value_id(self, facet: str, value: str) -> int | None:
        """The id of a value; None if the file does not have it."""
        values = self.values()[facet]
        position = values.position(value)
        return None if position is None else values.ids[position]

    def rows(self, facet: str, value: str) -> int:
        """The row set of `value`."""
        position = self.values()[facet].position(value)
        if position is None:
            return 0
        firsts, lasts, sets = self._facet(facet)
        if lasts[position]:
            return row_sets.of_range(firsts[position], lasts[position])
        return sets.get(position, 0)

    def counts(self, facet: str, rows: int) -> list[int]:
        """The number of `rows` that have each value of `facet`, in the order of its values."""
        firsts, lasts, sets = self._facet(facet)
        # Needed only for values with consecutive rows, as most meetings have.
        flags = row_sets.flags(rows, self._size) if any(lasts) else b""
        return [
            flags.count(1, first, last + 1) if last else (rows & sets.get(position, 0)).bit_count()
            for position, (first, last) in enumerate(zip(firsts, lasts, strict=True))
        ]

    def _facet(self, facet: str) -> _RowsOfValues:
        if facet not in self._rows_of:
            self._rows_of[facet] = self._read(facet)
        return self._rows_of[facet]

    def _read(self, facet: str) -> _RowsOfValues:
        ids = self.values()[facet].ids
        positions = {value_id: position for position, value_id in enumerate(ids)}
        firsts, lasts = array("Q", bytes(8 * len(ids))), array("Q", bytes(8 * len(ids)))
        sets = {}
        query = (
            "SELECT id, first_row, last_row, row_bits FROM facet_value"
            " WHERE table_name = ? AND facet = ? AND row_count > 0"
        )
        for value_id, first, last, bits in self._execute(query, (self._table.name, facet)):
            position = positions[value_id]
            if bits is not None:
                sets[position] = row_sets.of_bytes(bits)
            elif 0 < first <= last <= self._size:
                firsts[position], lasts[position] = first, last
            else:  # a range of any size would take any memory
                raise ValueError(f"rows {first} to {last} of {self._size}")
        return _RowsOfValues(firsts, lasts, sets)
