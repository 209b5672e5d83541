"""Reads which rows have which value of a facet, and counts the values among any rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from a4p_desktop.records import row_sets
from a4p_desktop.records.facets import FacetValue
from a4p_desktop.records.tables import Table

Asks = Callable[[str, Sequence[str | int]], Iterator[tuple[Any, ...]]]
"""Answers an SQL query with its rows, one after the other."""
FacetValues = Mapping[str, Sequence[FacetValue]]
"""The values of each facet of a table by the facet's name, in the order in which they are shown."""
FacetNumbers = Mapping[str, Sequence[int]]
"""For each facet a number for each of its values, in their order."""

_Stored = int | tuple[int, int]  # a set of rows, or its first and last where they are all between


class FacetReader:
    """The facets of one table of a records file; what is read of it is kept."""

    def __init__(self, table: Table, size: int, asks: Asks) -> None:
        """`size` is the number of the table's rows."""
        self._table = table
        self._size = size
        self._asks = asks
        self._values: FacetValues | None = None
        self._stored: dict[str, dict[int, _Stored]] = {}

    def values(self) -> FacetValues:
        """All values of each facet, those without rows too."""
        if self._values is None:
            found: dict[str, list[FacetValue]] = {facet.name: [] for facet in self._table.facets}
            query = (
                "SELECT facet, id, value, row_count FROM facet_value WHERE table_name = ?"
                " ORDER BY value = '', id"
            )
            for facet, *value in self._asks(query, (self._table.name,)):
                if facet in found:  # else of a file that a later version has built
                    found[facet].append(FacetValue(*value))
            self._values = found
        return self._values

    def value_id(self, facet: str, value: str) -> int | None:
        """The id of a value; None where the file does not have it."""
        query = "SELECT id FROM facet_value WHERE table_name = ? AND facet = ? AND value = ?"
        return next((row[0] for row in self._asks(query, (self._table.name, facet, value))), None)

    def rows(self, facet: str, value: str) -> int:
        """The set of the rows that have `value`."""
        value_id = self.value_id(facet, value)
        stored = self._facet(facet).get(value_id, 0) if value_id is not None else 0
        return row_sets.of_range(*stored) if isinstance(stored, tuple) else stored

    def counts(self, facet: str, rows: int) -> list[int]:
        """How many of `rows` have each value of `facet`, in the order of its values."""
        values, stored = self.values()[facet], self._facet(facet)
        # Made only for those that are told by their first and last row, as meetings mostly are.
        has_range = any(isinstance(of_value, tuple) for of_value in stored.values())
        flags = row_sets.flags(rows, self._size) if has_range else b""

        def count(value: FacetValue) -> int:
            of_value = stored.get(value.id, 0)
            if isinstance(of_value, tuple):
                return flags.count(1, of_value[0], of_value[1] + 1)
            return (rows & of_value).bit_count()

        return [count(value) for value in values]

    def _facet(self, facet: str) -> dict[int, _Stored]:
        if facet not in self._stored:
            query = (
                "SELECT id, first_row, last_row, row_bits FROM facet_value"
                " WHERE table_name = ? AND facet = ? AND row_count > 0"
            )
            self._stored[facet] = {
                value_id: (first, last) if bits is None else row_sets.of_bytes(bits)
                for value_id, first, last, bits in self._asks(query, (self._table.name, facet))
            }
        return self._stored[facet]
