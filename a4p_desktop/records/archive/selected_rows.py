"""The rows that an export writes: of the columns wanted only, and read as they are written."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import Any

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.file_format import damaged
from a4p_desktop.records.schema.tables import TABLES

_IDS = 5000
"""So many rows are looked up at a time."""
_ROWS = 200
"""So many are handed on: few enough that they are still in the processor's cache when they are
written, which makes an export a fifth faster."""


@dataclass(frozen=True)
class Selection:
    """What is written: rows of a search (by number, both ends within; None for all), columns."""

    search: Search
    columns: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...] | None = None


class SelectedRows:
    """The rows of one Selection, in the order of its search."""

    def __init__(self, archive: Archive, selection: Selection) -> None:
        """Raise RecordsError where the table has no such column."""
        self._archive = archive
        self._selection = selection
        self.table = TABLES[selection.search.table]
        self.columns = tuple(self.table.column(name) for name in selection.columns)

    @cached_property
    def found(self) -> int:
        """How many rows the search finds, selected or not."""
        return self._archive.count(self._selection.search)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The numbers of the rows in the search, first and last, none of them beyond its end."""
        end = self.found - 1
        asked = ((0, end),) if self._selection.ranges is None else self._selection.ranges
        return tuple((first, min(last, end)) for first, last in asked if first <= min(last, end))

    @property
    def total(self) -> int:
        """How many rows there are to write."""
        return sum(last + 1 - first for first, last in self.ranges)

    def head(self, rows: int) -> "SelectedRows":
        """The first of these rows."""
        ranges = []
        for first, last in self.ranges:
            if rows > 0:
                ranges.append((first, min(last, first + rows - 1)))
            rows -= last + 1 - first
        return SelectedRows(self._archive, replace(self._selection, ranges=tuple(ranges)))

    def ids(self) -> Iterator[Sequence[int]]:
        """The ids of the rows, some thousands at a time."""
        ids = self._archive.row_ids(self._selection.search, self.ranges)
        while some := list(islice(ids, _IDS)):
            yield some

    def cells(self) -> Iterator[Sequence[Sequence[Cell]]]:
        """The rows, some at a time, with a cell for each column."""
        return self._read([column.cell for column in self.columns])

    def texts(self) -> Iterator[Sequence[Sequence[bytes | None]]]:
        """The same with all cells as text in UTF-8, numbers too: the fastest to read.

        Nobody has looked at the bytes yet; see `require_text`.
        """
        return self._read([f"CAST({one.cell} AS TEXT)" for one in self.columns], encoded=True)

    def require_text(self, data: bytes) -> None:
        """Raise RecordsError where bytes of `texts` are no UTF-8: the records file is damaged."""
        try:
            if not data.isascii():
                data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise damaged(self._archive.path) from error

    def addresses(self, sources: Iterable[str]) -> Mapping[str, str]:
        """Where the sources with these codes were read; without those that are not recorded."""
        found = self._archive.query(SOURCES, codes=json.dumps(list(sources)))
        return {source.source: source.url for source in found}

    def _read(self, cells: Sequence[str], *, encoded: bool = False) -> Iterator[Sequence[Any]]:
        """The rows in the order of the search; looked up in that of their ids, in which they lie
        in the file: to look for them here and there takes three times as long."""
        for ids in self.ids():
            ordered = sorted(set(ids))
            if ids == ordered:
                yield from self._archive.chunks(
                    *rows_query(self.table, cells, ordered), _ROWS, encoded=encoded
                )
                continue
            with_ids = rows_query(self.table, [f"{self.table.base}.id", *cells], ordered)
            found = {
                row_id: cells
                for some in self._archive.chunks(*with_ids, _ROWS, encoded=encoded)
                for row_id, *cells in some
            }
            rows = [found[row_id] for row_id in ids if row_id in found]
            yield from (rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS))
