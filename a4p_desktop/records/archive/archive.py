"""Opens a records file read-only: runs searches and queries, and reads rows and facets."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import chain, islice
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, NamedTuple, Self

from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.archive.open_file import Change, OpenFile
from a4p_desktop.records.archive.opening.connection import (
    Interrupted,
    connected,
    sqlite_errors,
)
from a4p_desktop.records.archive.opening.own_schema import require_own_schema
from a4p_desktop.records.archive.queries.sources import SOURCES, Source
from a4p_desktop.records.archive.query import Found, Query
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.archive.table_search import TableSearch
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Kind
from a4p_desktop.records.schema.file_format import damaged, require_records_file
from a4p_desktop.records.schema.file_identity import FileIdentity, RecordsChanged
from a4p_desktop.records.schema.tables import TABLES, Table

say = Speaker("Records file")

_CELLS = {str, int, type(None)}
Cell = str | int | None
"""A cell as the file stores it; None where nothing is recorded."""

_INFO = "SELECT key, substr(value, 1, 10000) FROM file_info LIMIT 100"
"""A file made elsewhere may describe itself at any length."""
_MOST_SECONDS = 8
"""For opening a file, which takes a fraction of one."""
_INSTRUCTIONS = 5_000
"""Instructions of SQLite between two questions whether to stop."""
_MAY_BE_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What goes wrong with values that a sound file does not hold."""

# Rows read at a time: enough to be fast, few enough to stop at once.
_CHUNK = 1000


def _never() -> bool:
    return False


class Row(NamedTuple):
    """One row of a table: its id, and a cell for each column that the table declares."""

    id: int
    cells: tuple[Cell, ...]


class Archive:
    """One records file.

    Every method may raise RecordsError if the file is damaged, gone or overwritten, and Interrupted
    after `interrupt`. Only `interrupt` may be called from another thread.
    """

    def __init__(
        self, path: Path, opened: FileIdentity | None = None, stop: Callable[[], bool] = _never
    ) -> None:
        """Open `path`; raise RecordsError if it is not a records file that can be read.

        If the file was `opened` before, raise RecordsChanged if it is another now: then the numbers
        of rows, which searches and selections give, may stand for other rows. `stop` is asked all
        the while; raise Interrupted once it answers True.
        """
        require_records_file(path)
        self._file = OpenFile(path)
        self.path = self._file.path
        self._database = connected(self.path)
        end = monotonic() + _MOST_SECONDS
        try:
            with self.stopped_by(lambda: stop() or monotonic() > end), self.telling_damage():
                self._begin(opened)
        except BaseException as error:
            self.close()
            if isinstance(error, RecordsError | Interrupted):  # perhaps because it was stopped
                if stop():
                    raise Interrupted from error
                if monotonic() > end:
                    raise self._too_slow() from error
            raise

    def _begin(self, opened: FileIdentity | None) -> None:
        with self._errors():
            require_own_schema(self._database, self.path)
            info = self._database.execute(_INFO).fetchall()
            self.info: Mapping[str, str] = dict(filter(_are_texts, info))
            self._file.hold(self.info.get("digest", ""))
            if opened not in (None, self.identity):
                raise RecordsChanged(self.path)
            # Opens every index: `interrupt` during the opening of one would look like damage to
            # the file ("vtable constructor failed").
            for table in TABLES:
                self._database.execute(f"SELECT rowid FROM {table}_index LIMIT 0").fetchall()
            self._searches = self._made_searches()

    def _too_slow(self) -> RecordsError:
        return RecordsError(
            say.mark("“{path}” takes too long to open: more than {n} seconds."),
            say.mark("Copy it to a faster disk, or build it again from its tables."),
            path=self.path,
            n=_MOST_SECONDS,
        )

    def __enter__(self) -> Self:
        """Close the file at the end of the block, which tells damage as `telling_damage` does."""
        return self

    def __exit__(
        self, _: object, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with closing(self._database):
            trouble = self._damage_behind(error)
        if trouble is not None:
            raise trouble from error

    def _made_searches(self) -> Mapping[str, TableSearch]:
        return {table.name: TableSearch(table, self._execute) for table in TABLES.values()}

    @property
    def identity(self) -> FileIdentity:
        """Of the file as it was opened."""
        return self._file.identity

    def again(self) -> "Archive":
        """The same file opened once more, for another thread.

        Call it right after opening: it raises RecordsChanged if its path names another by now.
        """
        return Archive(self.path, self.identity)

    def forget(self) -> None:
        """Free the memory of what is kept for the next search."""
        self._searches = self._made_searches()
        self._fetch_all("PRAGMA shrink_memory", ())

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def change(self) -> Change:
        """What has become of the file and its path since it was opened."""
        return self._file.change()

    def interrupt(self) -> None:
        """End the running statement with Interrupted; may be called from any thread, and late."""
        with suppress(sqlite3.ProgrammingError):  # closed
            self._database.interrupt()

    def ids(self, search: Search, start: int, count: int) -> list[int]:
        """The ids of at most `count` rows of `search`, in its order, from number `start` on."""
        return list(islice(self._table_search(search).ids(search, start), count))

    def rows(self, table: str, ids: Sequence[int]) -> list[Row]:
        """The rows of `table` with these ids, in their order."""
        known = TABLES[table]
        cells = [f"{known.base}.id", *(column.cell for column in known.columns)]
        found = self._execute(*rows_query(known, cells, sorted(ids)))
        rows = {row[0]: Row(row[0], row[1:]) for row in found if _are_cells(row)}
        return [rows[row_id] for row_id in ids if row_id in rows]

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
        number of rows that hold it."""
        query = (
            "SELECT word, row_count FROM word WHERE table_name = ? AND length(word) BETWEEN ? AND ?"
        )
        return ((word, rows) for word, rows in self._execute(query, (table, shortest, longest)))

    def require_known(self, search: Search) -> None:
        """Raise RecordsError if `search` has a condition on a code that the file does not have."""
        table = TABLES[search.table]
        for name, value, _ in search.where:
            known = self._known_values(table, name)
            if value and known and value not in known:
                raise RecordsError(
                    say.mark("The column {column} of {table} has no value “{value}”."),
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

    def chunks(
        self, query: str, values: Sequence[Cell], size: int, *, encoded: bool = False
    ) -> Iterator[list[tuple[Any, ...]]]:
        """The rows of a SELECT, in lists of at most `size`; if `encoded`, each text as raw,
        unvalidated UTF-8."""
        with self._errors():
            cursor = self._database.execute(query, values)
            while rows := self._fetched(cursor, size, bytes if encoded else str):
                self._file.require_unchanged()
                yield rows

    def _fetched(
        self, cursor: sqlite3.Cursor, size: int, texts: type[bytes] | type[str]
    ) -> list[tuple[Any, ...]]:
        # Set for this call only: all cursors share it, and others are read in between.
        self._database.text_factory = texts
        try:
            return cursor.fetchmany(size)
        finally:
            self._database.text_factory = str

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

    @contextmanager
    def telling_damage(self) -> Iterator[None]:
        """Raise RecordsError in place of an error in the block that comes from damage to the file.

        What is read of a damaged file may be anything, and go wrong anywhere. So the check of the
        whole file decides; if it is sound, the error is a bug, and stays what it is.
        """
        try:
            yield
        except Exception as error:
            trouble = self._damage_behind(error)
            if trouble is not None:
                raise trouble from error
            raise

    def _damage_behind(self, error: BaseException | None) -> RecordsError | None:
        """The error to tell in place of `error`, if damage to the file is behind it."""
        if not isinstance(error, _MAY_BE_DAMAGE):
            return None
        try:
            return damaged(self.path) if self.faults() else None
        except RecordsError as trouble:
            return trouble

    @contextmanager
    def stopped_by(self, stop: Callable[[], bool]) -> Iterator[None]:
        """End what is read in the block, with Interrupted, as soon as `stop` answers True.

        It is asked several times a millisecond.
        """
        if stop():
            raise Interrupted
        self._database.set_progress_handler(stop, _INSTRUCTIONS)
        try:
            yield
        finally:
            self._database.set_progress_handler(None, 0)

    def faults(self) -> list[str]:
        """The faults of the file, none if it is sound; see integrity.file_faults."""
        # Imported here for a faster start.
        from a4p_desktop.records.archive.opening.integrity import file_faults

        with self._errors():
            return list(file_faults(self._database))

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

    def _execute(
        self, query: str, values: Sequence[Cell] | Mapping[str, Cell]
    ) -> Iterator[tuple[Any, ...]]:
        with self._errors():
            self._file.require_unchanged()
            # By `chain`: a generator that is dropped would close its cursor, an error once the file
            # is closed.
            yield from chain(self._database.execute(query, values))
            self._file.require_unchanged()

    def _fetch_all(self, query: str, values: Sequence[Cell]) -> list[tuple[Any, ...]]:
        return list(self._execute(query, values))

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Raise what SQLite's errors mean; RecordsChanged where that explains one: a network drive
        may lose a file that is replaced."""
        try:
            with sqlite_errors(self.path):
                yield
        except RecordsError as error:
            if self.change() in (Change.OVERWRITTEN, Change.REPLACED):
                raise RecordsChanged(self.path) from error
            raise


def _are_cells(row: tuple[object, ...]) -> bool:
    """True; raise TypeError if there is anything in the row that no column of the file holds."""
    if _CELLS.issuperset(map(type, row)):
        return True
    raise TypeError(f"neither text nor number in {row}")


def _are_texts(row: tuple[object, ...]) -> bool:
    """True; raise TypeError if a cell of the row is no text."""
    if {str}.issuperset(map(type, row)):
        return True
    raise TypeError(f"no text in {row}")
