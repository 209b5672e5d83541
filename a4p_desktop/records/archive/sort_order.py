"""Stores the rows of a table in the order of each column, sorted once when the file is built."""

import sqlite3
import sys
from array import array
from collections.abc import Iterator
from itertools import chain

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.tables import Table

_FOUR_BYTES = "I"


def write_order(database: sqlite3.Connection, table: Table, column: Column) -> None:
    """Store the order of `column` in the records file that `database` is building.

    An SQL index would serve whole tables only; this serves any set of rows, and is smaller. Takes
    five bytes of memory a row.
    """
    query = (
        f"SELECT {table.base}.id, {column.sort} AS cell FROM {table.base} {table.joins}"
        f" ORDER BY cell IS NULL, cell, {table.base}.id {'DESC' if table.newest_by else 'ASC'}"
    )
    row_ids, starts, known, before = array(_FOUR_BYTES), bytearray(), 0, None
    for row_id, cell in database.execute(query):
        row_ids.append(row_id)
        starts.append(cell != before)
        known += cell is not None
        before = cell
    if sys.byteorder == "big":
        row_ids.byteswap()
    database.execute(
        "INSERT INTO sort_order VALUES (?, ?, ?, ?, ?)",
        (
            table.name,
            column.name,
            known,
            row_ids.tobytes(),
            row_sets.as_bytes(row_sets.of_flags(starts)),
        ),
    )


def stored_ids(stored: bytes) -> "array[int]":
    """The ids stored in the column `row_ids` of the records file.

    Raises ValueError unless the bytes are ids of four bytes each.
    """
    row_ids = array(_FOUR_BYTES)
    row_ids.frombytes(stored)
    if sys.byteorder == "big":
        row_ids.byteswap()
    return row_ids


class SortOrder:
    """All rows of a table in the order of one column."""

    def __init__(self, known: int, stored: bytes, starts: bytes) -> None:
        """The columns `known`, `row_ids` and `cell_starts` of the records file."""
        row_ids = stored_ids(stored)
        # Views, not copies: there may be a million rows.
        self._known = memoryview(row_ids)[:known]
        self._blank = memoryview(row_ids)[known:]
        self._starts = row_sets.flags(row_sets.of_bytes(starts), len(row_ids))

    def row_ids(self, *, descending: bool) -> Iterator[int]:
        """The ids in order. Rows with a blank cell come last either way, rows with equal cells as
        they stand without a sort order."""
        return chain(self._downwards() if descending else self._known, self._blank)

    def _downwards(self) -> Iterator[int]:
        end = len(self._known)
        while end > 0:
            start = self._starts.rfind(1, 0, end)
            yield from self._known[start:end]
            end = start
