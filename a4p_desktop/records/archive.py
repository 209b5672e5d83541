"""The records file, opened read-only: a Search -> rows and their number; an id -> its record."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from a4p_desktop.records import codes
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.file_format import damaged, require_records_file
from a4p_desktop.records.queries import sql
from a4p_desktop.records.search import Search, parse
from a4p_desktop.records.tables import TABLES, Column, Kind, Table

Cell = str | int | None
Facts = Mapping[str, Cell]
"""What is recorded of one thing, by the names of its columns."""

# Rows taken from the file at a time: long enough to be quick, short enough to stop at once.
_CHUNK = 1000


class Row(NamedTuple):
    """One row of a table: its id, and a cell for each column that the table declares."""

    id: int
    cells: tuple[Cell, ...]


class Interrupted(Exception):
    """The question was dropped for a newer one, by `Archive.interrupt`."""


class Archive:
    """One records file. Every method may raise RecordsError where the file is damaged or gone,
    and Interrupted after `interrupt`; only `interrupt` may be called from another thread."""

    def __init__(self, path: Path) -> None:
        """Open `path`; raise RecordsError where it is no records file that can be read."""
        require_records_file(path)
        self.path = path.resolve()
        self._database = self._open()
        try:
            with self._troubles():
                self._database.execute("PRAGMA query_only = ON")
                self._database.execute("PRAGMA trusted_schema = OFF")
                self.info: Mapping[str, str] = dict(
                    self._database.execute("SELECT key, value FROM file_info").fetchall()
                )
                self._require_tables()
        except RecordsError:
            self._database.close()
            raise

    def _open(self) -> sqlite3.Connection:
        # A WAL-mode file in a folder that may not be written opens only as immutable, which is
        # right as long as no changes wait beside it: https://www.sqlite.org/wal.html#readonly
        waiting = self.path.with_name(self.path.name + "-wal").exists()
        mode = "mode=ro" if waiting else "mode=ro&immutable=1"
        try:
            return sqlite3.connect(
                f"{self.path.as_uri()}?{mode}", uri=True, check_same_thread=False
            )
        except sqlite3.Error as error:
            raise self._not_opened(error) from error

    def _not_opened(self, error: sqlite3.Error) -> RecordsError:
        # Such as where changes wait beside the file, in a folder that may not be written.
        return RecordsError(
            f"“{self.path}” cannot be opened: {error}.",
            "Open a copy of it, made with all files beside it whose names begin with its name.",
        )

    def _require_tables(self) -> None:
        # Once an index has been read from, `interrupt` ends what asks it, and never its opening,
        # which SQLite would tell as damage: “vtable constructor failed”.
        for table in TABLES.values():
            self._database.execute(f"SELECT id FROM {table.base} LIMIT 1").fetchall()
            self._database.execute(f"SELECT rowid FROM {table.name}_index LIMIT 0").fetchall()

    def close(self) -> None:
        """Let the file go."""
        self._database.close()

    def interrupt(self) -> None:
        """Make whatever is being asked end at once with Interrupted; from any thread."""
        self._database.interrupt()

    def ids(self, search: Search, start: int, count: int) -> list[int]:
        """The ids of the rows from number `start` on of `search`, in its order; at most `count`."""
        statement, values = _selection(search)
        base = TABLES[search.table].base
        query = f"SELECT {base}.id {statement} ORDER BY {_order(search)} LIMIT ? OFFSET ?"
        return [row[0] for row in self._all(query, (*values, count, start))]

    def rows(self, table: str, ids: Sequence[int]) -> list[Row]:
        """The rows of `table` with these ids, in their order."""
        wanted = f"[{','.join(map(str, ids))}]"
        return [Row(row[0], row[1:]) for row in self._all(sql(f"sql/{table}.sql"), (wanted,))]

    def page(self, search: Search, start: int, count: int) -> list[Row]:
        """The rows from number `start` on of `search`, in its order; at most `count`."""
        return self.rows(search.table, self.ids(search, start, count))

    def count(self, search: Search) -> int:
        """How many rows `search` finds."""
        statement, values = _selection(search)
        (number,) = self._all(f"SELECT count(*) {statement}", values)[0]
        return int(number)

    def require_known(self, search: Search) -> None:
        """Raise RecordsError where `search` asks for a code that no row could have: a slip."""
        table = TABLES[search.table]
        for name, value in search.where:
            column = table.column(name)
            if not value or column.kind not in (Kind.CODE, Kind.CODES):
                continue
            known = [*codes.WORDS.get(name, ()), *self._values(table, column)]
            if value not in known:
                raise RecordsError(
                    f"The column {name} of {table.name} has no value “{value}”.",
                    f"It has: {', '.join(sorted(set(known)))}.",
                )

    def _values(self, table: Table, column: Column) -> list[str]:
        stored = column.value or column.sort
        query = f"SELECT {stored} FROM {table.base} {table.joins} WHERE {stored} IS NOT NULL"
        # A list of codes stands in a table of its own: all of it, not that of one row.
        all_values = column.member.partition(" WHERE ")[0] or query
        return [row[0] for row in self._all(f"SELECT DISTINCT * FROM ({all_values})", ())]

    def stream(self, search: Search, ranges: Iterable[tuple[int, int]]) -> Iterator[Row]:
        """The rows of `search` with the numbers in `ranges` (first and last, both within)."""
        for first, last in ranges:
            for start in range(first, last + 1, _CHUNK):
                yield from self.page(search, start, min(_CHUNK, last + 1 - start))

    def position(self, search: Search, row_id: int) -> int | None:
        """The number of the row with this id in `search`, or None where it is not found by it."""
        statement, values = _selection(search)
        base = TABLES[search.table].base
        # The order stands in an inner SELECT: bm25() may not be used within a window's.
        query = (
            f"SELECT number FROM (SELECT id, row_number() OVER () - 1 AS number FROM"
            f" (SELECT {base}.id AS id {statement} ORDER BY {_order(search)})) WHERE id = ?"
        )
        found = self._all(query, (*values, row_id))
        return int(found[0][0]) if found else None

    def sources(self, owner: str, key: str | int) -> list[Facts]:
        """The sources of one row of the SQL table `owner`, in the row's order."""
        return self._named(
            f"SELECT source.* FROM {owner}_source JOIN source USING (source)"
            f" WHERE {owner}_source.{owner} = ? ORDER BY position",
            (key,),
        )

    def ask(self, query: str, **values: Cell) -> list[Facts]:
        """The rows that the file `sql/{query}.sql` finds, by the names of its columns."""
        return self._named(sql(f"sql/{query}.sql"), values)

    def faults(self) -> list[str]:
        """What is broken in the file: its pages, its indexes, its references; nothing if sound."""
        problems = [row[0] for row in self._all("PRAGMA integrity_check", ())]
        if problems != ["ok"]:
            return problems
        found: list[str] = []
        for table, row_id, parent, _ in self._all("PRAGMA foreign_key_check", ()):
            found.append(f"{table}: row {row_id} refers to no {parent}")
        # SQLite does not look into the texts: whether they can be read is told by reading them.
        for name in self.table_sizes():
            with self._troubles():
                for _ in self._database.execute(f'SELECT * FROM "{name}"'):
                    pass
        return [*found, *self._faulty_indexes()]

    def _faulty_indexes(self) -> Iterator[str]:
        """What is wrong with the full-text indexes, which check themselves only in a file that
        may be written: https://www.sqlite.org/fts5.html#the_integrity_check_command"""
        with self._troubles(), closing(sqlite3.connect("")) as copy:
            self._database.backup(copy)
            for table in TABLES.values():
                index = f"{table.name}_index"
                try:
                    copy.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
                except sqlite3.DatabaseError as error:
                    yield f"{index}: {error}"

    def table_sizes(self) -> dict[str, int]:
        """The number of rows of every table in the file, by name."""
        names = self._all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_index%'"
            " ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name",
            (),
        )
        return {name: self._all(f'SELECT count(*) FROM "{name}"', ())[0][0] for (name,) in names}

    def _named(self, query: str, values: Sequence[Cell] | Mapping[str, Cell]) -> list[Facts]:
        with self._troubles():
            cursor = self._database.execute(query, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _all(self, query: str, values: Sequence[Cell]) -> list[tuple[Any, ...]]:
        with self._troubles():
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise Interrupted from error
            if not self.path.exists():
                raise RecordsError(
                    f"“{self.path}” is gone.", "Bring it back, or open another file."
                ) from error
            if "unable to open" in str(error):
                raise self._not_opened(error) from error
            raise damaged(self.path) from error
        # Python cannot even tell what SQLite says of a schema whose names are not UTF-8 any more.
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise damaged(self.path) from error


def _selection(search: Search) -> tuple[str, tuple[str, ...]]:
    """FROM … WHERE … of what `search` finds, and the values of its marks."""
    table = TABLES[search.table]
    conditions: list[str] = []
    values: list[str] = []
    origin = f"{table.base} {table.joins}"
    expression = parse(search.text, table.fields).expression
    if expression is not None:
        index = f"{table.name}_index"
        origin = f"{index} JOIN {table.base} ON {table.base}.id = {index}.rowid {table.joins}"
        conditions.append(f"{index} MATCH ?")
        values.append(expression)
    for name, value in (*_implied(table, search), *search.where):
        condition, marks = table.column(name).condition(value)
        conditions.append(condition)
        values.extend(marks)
    return f"FROM {origin} WHERE {' AND '.join(conditions) or 'TRUE'}", tuple(values)


def _implied(table: Table, search: Search) -> list[tuple[str, str]]:
    asked = {name for name, _ in search.where}
    return [(name, value) for name, value in table.implied.items() if name not in asked]


def _order(search: Search) -> str:
    """The ORDER BY of `search`: a column, or best match first, or as recorded; blanks last."""
    table = TABLES[search.table]
    row_id = f"{table.base}.id"
    if search.order:
        sort = table.column(search.order.removeprefix("-")).sort
        direction = "DESC" if search.order.startswith("-") else "ASC"
        return f"{sort} IS NULL, {sort} {direction}, {row_id}"
    if parse(search.text, table.fields).expression is None:
        return row_id
    weights = ", ".join(str(column.weight) for column in table.index)
    return f"bm25({table.name}_index, {weights}), {row_id}"
