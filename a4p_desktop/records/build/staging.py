"""Stages the rows of all tables on disk, where keys and references are checked by SQL."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.build.csv_tables import Row, is_undecoded, read_table, stray_files, values
from a4p_desktop.records.build.faults import Fault, Faults, TableFaults, cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached, scratch_database
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.sql_files import sql

say = Speaker("Build")

Cells = tuple[str | int | None, ...]
"""The cells of a row in the order of its form; None for a blank cell."""


class StagedTables:
    """The rows of the CSV tables as read, by line, in a scratch database.

    Keys and references are checked by SQL: a dictionary of all keys would grow with the tables.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def size(self, form: Form) -> int:
        """The number of rows of the table."""
        (count,) = self._database.execute(f"SELECT count(*) FROM {form.name}").fetchone()
        return int(count)

    def rows(self, form: Form) -> Iterator[Cells]:
        """The cells of each row, in the order of the ids that the rows will get.

        Rows are numbered by line, statements by the dates of their meetings.
        """
        cells = ", ".join(_selected(form, field) for field in form.fields)
        if form.table != "statement":
            return self._database.execute(f"SELECT {cells} FROM {form.name} ORDER BY line")
        self._database.executescript(sql("build/sql/statement_order.sql"))
        return self._database.execute(
            f"SELECT {cells} FROM statement_order CROSS JOIN statements"
            " ON statements.line = statement_order.line ORDER BY statement_order.id"
        )

    def add(self, form: Form, rows: Iterable[Row]) -> None:
        """Add the rows of a table."""
        names = ", ".join(field.name for field in form.fields)
        marks = ", ".join("?" * len(form.fields))
        execute = self._database.execute
        execute(f"CREATE TABLE {form.name} (line INTEGER PRIMARY KEY, {names})")
        execute("BEGIN")
        self._database.executemany(
            f"INSERT INTO {form.name} VALUES (?, {marks})",
            ((row.line, *(row.cells if row.clean else map(_stored, row.cells))) for row in rows),
        )
        execute("COMMIT")
        if form.key:
            execute(f"CREATE INDEX {form.name}_key ON {form.name} ({', '.join(form.key)})")

    def faulty_keys(self, form: Form) -> Iterator[Fault]:
        """A fault for each row whose key an earlier row has."""
        if not form.key:
            return
        keys = ", ".join(form.key)
        same = " AND ".join(f"row.{name} = first.{name}" for name in form.key)
        rows = self._database.execute(
            f"SELECT row.line, first.line, {', '.join(f'row.{name}' for name in form.key)}"
            f" FROM (SELECT min(line) AS line, {keys} FROM {form.name}"
            f" GROUP BY {keys} HAVING count(*) > 1) AS first"
            f" CROSS JOIN {form.name} AS row ON {same} WHERE row.line > first.line"
        )
        for line, first, *key in rows:
            what = say(
                "duplicate key “{key}”, first on line {line}",
                key=cut(" ".join(map(_decoded, key))),
                line=str(first),
            )
            yield Fault(f"{form.name}.csv", line, form.key[-1], what)

    def faulty_references(self, form: Form, field: Field) -> Iterator[Fault]:
        """A fault for each value of the column `field` that is unknown or twice in its cell."""
        (target,) = (other for other in FORMS if other.name == field.refers_to)

        def faults_of(cell: str | bytes) -> list[str]:
            return list(self._value_faults(field, target, _decoded(cell)))

        cached_faults_of = cached(faults_of)
        rows = self._database.execute(
            f"SELECT line, {field.name} FROM {form.name} WHERE {field.name} != '' ORDER BY line"
        )
        for line, cell in rows:
            for what in cached_faults_of(cell):
                yield Fault(f"{form.name}.csv", line, field.name, what)

    def _value_faults(self, field: Field, target: Form, cell: str) -> Iterator[str]:
        known = f"SELECT 1 FROM {target.name} WHERE {target.key[0]} = ?"
        seen: set[str] = set()
        for value in values(field, cell):
            if not self._database.execute(known, (_stored(value),)).fetchone():
                yield say(
                    "unknown {table} “{value}”; {file} has no such row",
                    table=target.table,
                    value=cut(value),
                    file=f"{target.name}.csv",
                )
            if value in seen:
                yield say("“{value}” stands twice", value=cut(value))
            seen.add(value)


def _selected(form: Form, field: Field) -> str:
    cell = f"nullif({form.name}.{field.name}, '')"
    is_number = field.holds in (Holds.NUMBER, Holds.FLAG)
    return f"CAST({cell} AS INTEGER)" if is_number else cell


def _stored(cell: str) -> str | bytes:
    """A cell as SQLite can store it: as bytes if it is not UTF-8."""
    return cell.encode(errors="surrogateescape") if is_undecoded(cell) else cell


def _decoded(cell: str | bytes) -> str:
    return cell if isinstance(cell, str) else cell.decode(errors="surrogateescape")


@contextmanager
def read_tables(folder: Path, faults: Faults, reporter: ProgressReporter) -> Iterator[StagedTables]:
    """The checked rows of every table in `folder`, while the block runs.

    They are read once, in a stream, into a scratch database. Each row is checked by itself as it
    is read, keys and references when all rows are in.

    Raises TableFaults if there are faults, those already in `faults` included; RecordsError if
    there is no such folder; sqlite3.OperationalError if the temporary folder is full; and whatever
    `reporter` raises.
    """
    if not folder.is_dir():
        raise RecordsError(
            say.mark("There is no folder “{folder}”."),
            say.mark("Give the folder that holds the CSV tables."),
            folder=folder,
        )
    faults.add(stray_files(folder))
    with scratch_database(reporter) as database:
        tables = StagedTables(database)
        for form in FORMS:
            tables.add(form, read_table(folder, form, faults, reporter))
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
