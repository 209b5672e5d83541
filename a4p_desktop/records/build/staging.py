"""Stages the rows of all tables on disk, where keys and references are checked by SQL."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from a4p_desktop.records.build.cells import is_undecoded, values
from a4p_desktop.records.build.csv_tables import Row, read_table, stray_files
from a4p_desktop.records.build.faults import Fault, Faults, TableFaults
from a4p_desktop.records.build.likely import likely_row
from a4p_desktop.records.build.package import Package
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached, quoted, scratch_database
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.sql_files import sql

say = Speaker("Build")

Cells = tuple[str | int | None, ...]
"""The cells of a row in the order of its form, then its free columns as JSON if it may have any;
None for a blank cell."""

_DUPLICATE = say.mark("duplicate key: {values}")
_UNKNOWN = say.mark("unknown {table}: {values}; {file} has no such row")
_TWICE = say.mark("appears twice: {values}")


class StagedTables:
    """The rows of the CSV tables as read, by line, in a scratch database.

    Keys and references are checked by SQL: a dictionary of all keys would grow with the tables.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.further: list[str] = []
        """The names of the free columns of the statements."""

    def size(self, form: Form) -> int:
        """The number of rows of the table."""
        (count,) = self._database.execute(f"SELECT count(*) FROM {form.name}").fetchone()
        return int(count)

    def rows(self, form: Form) -> Iterator[tuple[int, Cells]]:
        """The line and the cells of each row, in the order of the ids that the rows will get.

        Rows are numbered by line, statements by the dates of their meetings.
        """
        cells = ", ".join(_selected(form, field) for field in form.fields)
        if form.takes_further:
            cells += f", nullif({form.name}.further, '')"
        if form.table == "statement":
            self._database.executescript(sql("build/sql/statement_order.sql"))
            order = (
                "statement_order CROSS JOIN statements"
                " ON statements.line = statement_order.line ORDER BY statement_order.id"
            )
        else:
            order = f"{form.name} ORDER BY line"
        found = self._database.execute(f"SELECT {form.name}.line, {cells} FROM {order}")
        return ((line, tuple(row)) for line, *row in found)

    def add(self, form: Form, rows: Iterable[Row]) -> None:
        """Add the rows of a table."""
        names = ", ".join([*(quoted(field.name) for field in form.fields), "further"])
        marks = ", ".join("?" * (len(form.fields) + 1))
        execute = self._database.execute
        execute(f"CREATE TABLE {form.name} (line INTEGER PRIMARY KEY, {names})")
        execute("BEGIN")
        self._database.executemany(
            f"INSERT INTO {form.name} VALUES (?, {marks})",
            (
                (row.line, *(row.cells if row.clean else map(_stored, row.cells)), row.further)
                for row in rows
            ),
        )
        execute("COMMIT")
        if form.key:
            keys = ", ".join(map(quoted, form.key))
            execute(f"CREATE INDEX {form.name}_key ON {form.name} ({keys})")

    def faulty_keys(self, form: Form) -> Iterator[Fault]:
        """A fault for each row whose key an earlier row has, by line."""
        if not form.key:
            return
        table = self._keys(form)
        keys = ", ".join(map(quoted, form.key))
        same = " AND ".join(f"row.{quoted(name)} = first.{quoted(name)}" for name in form.key)
        rows = self._database.execute(
            f"SELECT row.line, first.line, {', '.join(f'row.{quoted(name)}' for name in form.key)}"
            f" FROM (SELECT min(line) AS line, {keys} FROM {table}"
            f" GROUP BY {keys} HAVING count(*) > 1) AS first"
            f" CROSS JOIN {table} AS row ON {same} WHERE row.line > first.line"
            " GROUP BY row.line ORDER BY row.line"
        )
        for line, first, *key in rows:
            said_of = partial(_first_on, str(first))
            value = " ".join(map(_decoded, key))
            yield Fault(form.file, line, form.key[-1], _DUPLICATE, value=value, note=said_of)

    def _keys(self, form: Form) -> str:
        """The table with the keys of a form: its own, or one with a row for each listed value.

        Two endorsements are the same where they share a source.
        """
        lists = [field for field in form.fields if field.name in form.key and field.link]
        if not lists:
            return form.name
        (field,) = lists
        table = f"{form.name}_keys"
        names = ", ".join(map(quoted, form.key))
        place = form.key.index(field.name)
        self._database.execute(f"CREATE TABLE {table} (line, {names})")
        rows = self._database.execute(f"SELECT line, {names} FROM {form.name}")
        self._database.executemany(
            f"INSERT INTO {table} VALUES (?{', ?' * len(form.key)})",
            (
                (line, *key[:place], _stored(value), *key[place + 1 :])
                for line, *key in rows
                for value in dict.fromkeys(values(field, _decoded(key[place])) or [""])
            ),
        )
        self._database.execute(f"CREATE INDEX {table}_key ON {table} ({names})")
        return table

    def faulty_references(self, form: Form, field: Field) -> Iterator[Fault]:
        """A fault for each value of the column `field` that is unknown or twice in its cell."""
        (target,) = (other for other in FORMS if other.name == field.refers_to)

        def unknown_and_twice(cell: str | bytes) -> tuple[list[str], list[str]]:
            return self._faulty_values(field, target, _decoded(cell))

        @cache
        def likely() -> Callable[[str], str]:
            return likely_row(self._database, target)

        cached_values = cached(unknown_and_twice)
        name = quoted(field.name)
        rows = self._database.execute(
            f"SELECT line, {name} FROM {form.name} WHERE {name} != '' ORDER BY line"
        )
        for line, cell in rows:
            unknown, twice = cached_values(cell)
            place = (form.file, line, field.name)
            for value in unknown:
                names = {"table": target.table, "file": target.file}
                yield Fault(*place, _UNKNOWN, value=value, note=likely(), apart=True, details=names)
            for value in twice:
                yield Fault(*place, _TWICE, value=value)

    def _faulty_values(self, field: Field, target: Form, cell: str) -> tuple[list[str], list[str]]:
        """The values of a cell that are unknown, and those that stand twice in it."""
        known = f"SELECT 1 FROM {target.name} WHERE {quoted(target.key[0])} = ?"
        found = values(field, cell)
        return (
            [
                value
                for value in found
                if not self._database.execute(known, (_stored(value),)).fetchone()
            ],
            _repeated(found),
        )


def _first_on(line: str, _value: str) -> str:
    return say("first on line {line}", line=line)


def _repeated(found: Sequence[str]) -> list[str]:
    """The values after the first of each; a cell may hold thousands of them."""
    seen: set[str] = set()
    repeated = []
    for value in found:
        if value in seen:
            repeated.append(value)
        seen.add(value)
    return repeated


def _selected(form: Form, field: Field) -> str:
    cell = f"nullif({form.name}.{quoted(field.name)}, '')"
    is_number = field.holds in (Holds.NUMBER, Holds.FLAG)
    return f"CAST({cell} AS INTEGER)" if is_number else cell


def _stored(cell: str) -> str | bytes:
    """A cell as SQLite can store it: as bytes if it is not UTF-8."""
    return cell.encode(errors="surrogateescape") if is_undecoded(cell) else cell


def _decoded(cell: str | bytes) -> str:
    return cell if isinstance(cell, str) else cell.decode(errors="surrogateescape")


@contextmanager
def read_tables(
    folder: Path, package: Package, faults: Faults, reporter: ProgressReporter
) -> Iterator[StagedTables]:
    """The checked rows of every table in `folder`, while the block runs.

    They are read once, in a stream, into a scratch database. Each row is checked by itself as it
    is read, keys and references when all rows are in.

    Raises TableFaults if there are faults, those already in `faults` included; RecordsError if
    there is no such folder; sqlite3.OperationalError if the temporary folder is full; and whatever
    `reporter` raises.
    """
    if not folder.is_dir():
        raise RecordsError(
            say.mark("Folder not found: “{folder}”."),
            say.mark("Give the folder that holds the CSV tables."),
            folder=folder,
        )
    faults.add(stray_files(folder))
    with scratch_database(reporter) as database:
        tables = StagedTables(database)
        for form in FORMS:
            rows = read_table(folder, package.judged(form), faults, tables.further, reporter)
            tables.add(form, rows)
        # Do not check references into a file with skipped rows: they may be the rows referred to.
        hidden = set(faults.hidden)
        for form in FORMS:
            reporter.begin(Progress(Step.CHECKING, form.name))
            faults.add(tables.faulty_keys(form))
            for field in form.fields:
                if field.refers_to and f"{field.refers_to}.csv" not in hidden:
                    faults.add(tables.faulty_references(form, field))
        if faults.count:
            raise TableFaults(folder, faults)
        yield tables
