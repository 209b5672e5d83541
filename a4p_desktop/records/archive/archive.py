"""Opens a records file read-only: runs searches and queries, and reads rows and facets."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.archive.opening.file_tables import read_tables
from a4p_desktop.records.archive.opening.records_file import RecordsFile
from a4p_desktop.records.archive.queries.sources import SOURCES, Source
from a4p_desktop.records.archive.query import Found, Query, require_bounded
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.archive.table_search import TableSearch
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.days import require_range
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import UNTYPED, Column, Kind
from a4p_desktop.records.schema.tables import Table

say = Speaker("Records file")

_CELLS = {str, int, type(None)}
Cell = str | int | None
"""A cell as the file stores it; None where nothing is recorded."""

# Rows read at a time: enough to be fast, few enough to stop at once.
_CHUNK = 1000


class Row(NamedTuple):
    """One row of a table: its id, and a cell for each column that the table declares."""

    id: int
    cells: tuple[Cell, ...]


class Archive(RecordsFile):
    """An open records file: runs searches and queries, and reads rows and facets.

    Every method may raise RecordsError if the file is damaged, gone or overwritten, and Interrupted
    after `interrupt`. Only `interrupt` may be called from another thread.
    """

    def _begin(self) -> None:
        super()._begin()
        self.tables = read_tables(self._execute)
        self._searches = self._made_searches()

    def _made_searches(self) -> Mapping[str, TableSearch]:
        return {table.name: TableSearch(table, self._execute) for table in self.tables.values()}

    def again(self) -> "Archive":
        """The same file opened once more, for another thread.

        Call it right after opening: it raises RecordsChanged if its path names another by now.
        """
        return Archive(self.path, self.identity)

    def forget(self) -> None:
        """Free the memory of what is kept for the next search."""
        self._searches = self._made_searches()
        self._fetch_all("PRAGMA shrink_memory", ())

    def ids(self, search: Search, start: int, count: int) -> list[int]:
        """The ids of at most `count` rows of `search`, in its order, from number `start` on."""
        return list(islice(self._table_search(search).ids(search, start), count))

    def rows(self, table: str, ids: Sequence[int]) -> list[Row]:
        """The rows of `table` with these ids, in their order."""
        found = self.read_rows(table, self.tables[table].columns, sorted(ids))
        rows = {row_id: Row(row_id, cells) for row_id, cells in found}
        return [rows[row_id] for row_id in ids if row_id in rows]

    def read_rows(
        self, table: str, columns: Iterable[Column], ids: Sequence[int]
    ) -> Iterator[tuple[int, tuple[Cell, ...]]]:
        """The id and the cells of some columns, whole texts too, of the rows with these ids, which
        rise. Each row is read when it is asked for."""
        known = self.tables[table]
        cells = [f"{known.base}.id", *(column.cell for column in columns)]
        found = self._execute(*rows_query(known, cells, ids))
        return ((row[0], row[1:]) for row in found if _are_cells(row))

    def rows_with(
        self, table: str, words: Iterable[Typed], within: Collection[str], ids: Collection[int]
    ) -> set[int]:
        """Those of the rows with these ids that have one of `words` in one of the index columns
        `within`."""
        return self._searches[table].rows_with(words, within, ids)

    def page(self, search: Search, start: int, count: int) -> list[Row]:
        """At most `count` rows of `search`, in its order, from number `start` on."""
        return self.rows(search.table, self.ids(search, start, count))

    def count(self, search: Search) -> int:
        """The number of rows that `search` finds."""
        return self._table_search(search).count(search)

    def position(self, search: Search, row_id: int) -> int | None:
        """The number of the row with this id in `search`; None if it is not found."""
        return self._table_search(search).position(search, row_id)

    def facet_values(self, table: str) -> ValuesByFacet:
        """The values of each facet of `table`."""
        return self._searches[table].facets.values()

    def facet_counts(self, search: Search, *facets: str) -> FacetNumbers:
        """For each facet, or only those named, the number of rows found with each value; see
        TableSearch.facet_counts."""
        return self._table_search(search).facet_counts(search, *facets)

    def counts_across(self, search: Search, down: str, across: str) -> list[list[int]]:
        """The number of rows found with each value of one facet and each of another; see
        TableSearch.counts_across."""
        return self._table_search(search).counts_across(search, down, across)

    def words(self, table: str, shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        """The words in the index of `table`, `shortest` to `longest` letters long, each with the
        number of rows that hold it; with none if it stands in codes and addresses alone."""
        query = (
            "SELECT word, iif(tier = ?, 0, row_count) FROM word"
            " WHERE table_name = ? AND length(word) BETWEEN ? AND ?"
        )
        found = self._execute(query, (UNTYPED, table, shortest, longest))
        return ((word, rows) for word, rows in found)

    def require_known(self, search: Search) -> None:
        """Raise RecordsError if `search` has a condition on a code that the file does not have, or
        on days that are none."""
        table = self.tables[search.table]
        for name, value, _ in search.where:
            facet = table.facet(name)
            if facet and facet.is_range:
                if value:
                    require_range(value)
                continue
            known = self._known_values(table, name)
            if value and known and value not in known:
                raise RecordsError(
                    say.mark("Column {column} of {table} has no value “{value}”."),
                    say.mark("It has: {values}."),
                    column=name,
                    table=table.name,
                    value=value,
                    values=", ".join(filter(None, sorted(known))),
                )

    def _known_values(self, table: Table, name: str) -> set[str]:
        """The values of a facet or a column of codes; none for a column of free text."""
        if table.facet(name):
            return set(self.facet_values(table.name)[name].texts)
        column = table.column(name)
        if column.kind not in (Kind.CODE, Kind.CODES):
            return set()
        query = f"SELECT {column.stored} FROM {table.base} {table.joins}"
        stored = column.links.every if column.links else query
        found = self._execute(f"SELECT DISTINCT * FROM ({stored})", ())
        return {*codes.WORDS.get(name, ()), *(str(code) for (code,) in found if code is not None)}

    def stream(self, search: Search, ranges: Iterable[tuple[int, int]]) -> Iterator[Row]:
        """The rows of `search` whose numbers are in `ranges`, each (first, last), both included."""
        ids = self.row_ids(search, ranges)
        while chunk := list(islice(ids, _CHUNK)):
            yield from self.rows(search.table, chunk)

    def row_ids(self, search: Search, ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
        """The ids of the rows of `search` whose numbers are in `ranges`, as for `stream`.

        Rising ranges are read in one pass.
        """
        ids: Iterator[int] = iter(())
        at: int | None = None
        for first, last in ranges:
            if last < first:
                continue
            if at is None or first < at:
                ids, at = self._table_search(search).ids(search, first), first
            yield from islice(ids, first - at, last + 1 - at)
            at = last + 1

    def sources(self, owner: str, key: str | int) -> list[Source]:
        """The sources of one row of the SQL table `owner`, in the row's order."""
        links = f"SELECT source FROM {owner}_source WHERE {owner} = ? ORDER BY position"
        codes = [code for (code,) in self._execute(links, (key,))]
        found = {source.source: source for source in self.query(SOURCES, codes=json.dumps(codes))}
        return [found[code] for code in codes if code in found]

    def query(self, query: Query[Found], **values: Cell) -> list[Found]:
        """The rows that `query` finds with these values of its parameters."""
        return list(map(query.made, self._execute(query.text, values)))

    def iter_query(self, query: Query[Found]) -> Iterator[Found]:
        """The rows that `query` finds, read lazily."""
        return map(query.made, self._execute(query.text, ()))

    def table_sizes(self) -> dict[str, int]:
        """The number of rows of every table in the file, by name."""
        names = self._fetch_all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_index%'"
            " ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
            (),
        )
        return {
            name: self._fetch_all(f'SELECT count(*) FROM "{name}"', ())[0][0] for (name,) in names
        }

    def _table_search(self, search: Search) -> TableSearch:
        return self._searches[search.table]

    def _fetch_all(self, query: str, values: Sequence[Cell]) -> list[tuple[Any, ...]]:
        return list(self._execute(query, values))


def _are_cells(row: tuple[object, ...]) -> bool:
    """True; raise TypeError or ValueError if the row holds what no table of a build does."""
    if not _CELLS.issuperset(map(type, row)):
        raise TypeError(f"neither text nor number in {row}")
    require_bounded(row)
    return True
