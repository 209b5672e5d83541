"""The selected rows of a search, streamed with only the columns that are written."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.opening.connection import ENCODED
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.file_format import damaged
from a4p_desktop.records.text.utf8 import is_utf8

_IDS = 5000
"""Rows looked up at a time."""
_ROWS = 200
"""Rows yielded at a time: few enough to stay in the processor's cache until they are written, which
makes an export a fifth faster."""

_MOST_NAMES = 50_000
"""Names kept of a column; of more, each is read with its row."""

Named = Callable[[bytes], bytes | None]
"""Gives a cell by its code."""


class Selection(NamedTuple):
    """Columns and rows of a search: number ranges, both ends included, or None for all rows."""

    search: Search
    columns: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...] | None = None


class SelectedRows:
    """Reads the rows of a Selection, in the order of its search."""

    def __init__(self, archive: Archive, selection: Selection) -> None:
        """Raise RecordsError if the table lacks one of the columns."""
        self.archive = archive
        self._selection = selection
        self.table = archive.tables[selection.search.table]
        self.columns = tuple(self.table.exported_column(name) for name in selection.columns)

    @cached_property
    def found(self) -> int:
        """The number of rows that the search finds, selected or not."""
        return self.archive.count(self._selection.search)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The ranges of row numbers, (first, last), cut off at the end of the search."""
        end = self.found - 1
        ranges = ((0, end),) if self._selection.ranges is None else self._selection.ranges
        return tuple((first, min(last, end)) for first, last in ranges if first <= min(last, end))

    @property
    def total(self) -> int:
        """The number of rows selected."""
        return sum(last + 1 - first for first, last in self.ranges)

    def head(self, rows: int) -> "SelectedRows":
        """At most `rows` of these rows, from the first on."""
        ranges = []
        for first, last in self.ranges:
            if rows > 0:
                ranges.append((first, min(last, first + rows - 1)))
            rows -= last + 1 - first
        return SelectedRows(self.archive, self._selection._replace(ranges=tuple(ranges)))

    def ids(self) -> Iterator[Sequence[int]]:
        """The ids of the rows, a few thousand at a time."""
        ids = self.archive.row_ids(self._selection.search, self.ranges)
        while chunk := list(islice(ids, _IDS)):
            yield chunk

    def cells(self, *, addresses: bool = False) -> Iterator[Sequence[Sequence[Cell]]]:
        """The rows in chunks, each with a cell for every column; with `addresses`, the cells of
        sources hold their addresses, not their codes."""
        return self._rows([_cell(column, addresses) for column in self.columns])

    def texts(self, *, addresses: bool = False) -> Iterator[Sequence[Sequence[bytes | None]]]:
        """The same column by column, with every cell, numbers too, as raw UTF-8, which is fastest
        to read; where a column is `named`, the code of the cell there.

        Each chunk has a sequence of cells for every column, all of one length. The bytes are not
        validated; see `require_text`.
        """
        cells = [
            str(self._code(column)) if each else _cell(column, addresses)
            for column, each in zip(self.columns, self.named, strict=True)
        ]
        distinct = list(dict.fromkeys(cells))  # the columns of a meeting have one code
        places = [distinct.index(cell) for cell in cells]
        encoded = [f'{cell} AS "{place} [{ENCODED}]"' for place, cell in enumerate(distinct)]
        for rows in self._rows(encoded):
            columns = list(zip(*rows, strict=True))
            yield [columns[place] for place in places]

    @cached_property
    def named(self) -> Sequence[Named | None]:
        """For each column in whose place `texts` yields codes, what gives the cell by its code.

        Many rows name one delegation or meeting: to read their names once takes a quarter less time
        than a join. The codes of themes are in the key by which they sort; to look for those of
        each row takes a third of the time.
        """
        return [self._named(column) for column in self.columns]

    def _code(self, column: Column) -> str | None:
        """The SQL expression of the code that names the row in which the cell stands, if it stands
        in another table, or of the key that ends with the cell."""
        table, _, name = column.cell.partition(".")
        if column.links:
            return column.sort if column.sort.startswith(f"{self.table.base}.") else None
        return self.table.named.get(table) if name.isidentifier() else None

    def _named(self, column: Column) -> Named | None:
        if self._code(column) is None:
            return None
        if column.links:
            return _codes_in_key
        table = column.cell.partition(".")[0]
        query = f"SELECT CAST({table} AS TEXT), CAST({column.cell} AS TEXT) FROM {table} LIMIT ?"
        rows = self.archive.chunks(query, (_MOST_NAMES + 1,), _IDS, encoded=True)
        names = {code: cell for chunk in rows for code, cell in chunk}
        return names.get if len(names) <= _MOST_NAMES else None

    def require_text(self, data: bytes) -> None:
        """Raise RecordsError if bytes of `texts` are not UTF-8: the records file is damaged."""
        if not is_utf8(data):
            raise damaged(self.archive.path)

    def _rows(self, cells: Sequence[str]) -> Iterator[Sequence[Any]]:
        """The rows in the order of the search, but read in the order of their ids, in which the
        file stores them: reading them out of order takes three times as long."""
        for ids in self.ids():
            ordered = sorted(set(ids))
            if ids in (ordered, ordered[::-1]):
                query = rows_query(self.table, cells, ordered, falling=ids != ordered)
                yield from self.archive.chunks(*query, _ROWS)
                continue
            with_ids = rows_query(self.table, [f"{self.table.base}.id", *cells], ordered)
            found = {
                row_id: cells
                for chunk in self.archive.chunks(*with_ids, _ROWS)
                for row_id, *cells in chunk
            }
            rows = [found[row_id] for row_id in ids if row_id in found]
            yield from (rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS))


def _cell(column: Column, addresses: bool) -> str:
    """The SQL expression of a cell."""
    return column.addresses if addresses else column.cell


def _codes_in_key(key: bytes) -> bytes:
    """The codes with which the sort key of a cell of themes ends; see schema.sql."""
    return key.rpartition(b"\t")[2]
