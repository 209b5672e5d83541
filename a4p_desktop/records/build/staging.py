"""The rows of all tables, checked, on disc: so that a million of them take no memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.build.csv_forms import FORMS, Field, Form, Holds
from a4p_desktop.records.build.csv_tables import Row, is_undecoded, read_table, stray_files, values
from a4p_desktop.records.build.faults import Fault, Faults, TableFaults, quoted
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached, scratch_database
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.sql_files import sql

Cells = tuple[str | int | None, ...]
"""The cells of a row in the order of its form; what is blank is None."""


class StagedTables:
    """The rows of the CSV tables as they were read, each by its line, asked by SQL.

    What rows have to do with each other is found out here: a dictionary of all keys would grow
    with the tables.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def size(self, form: Form) -> int:
        """How many rows the table has."""
        (count,) = self._database.execute(f"SELECT count(*) FROM {form.name}").fetchone()
        return int(count)

    def rows(self, form: Form) -> Iterator[Cells]:
        """The cells of each row, in the order of the ids that the rows get.

        It is that of their lines; of statements, that of their meetings.
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
        """Take in the rows of a table."""
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
        """Each row whose key stands in a row before it."""
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
            what = f"duplicate key {quoted(' '.join(map(_told, key)))}, first on line {first}"
            yield Fault(f"{form.name}.csv", line, form.key[-1], what)

    def faulty_references(self, form: Form, field: Field) -> Iterator[Fault]:
        """Each value in the column `field` that is no key where it refers to, or stands twice."""
        (target,) = (other for other in FORMS if other.name == field.refers_to)

        def faults_of(cell: str | bytes) -> list[str]:
            return list(self._value_faults(field, target, _told(cell)))

        remembered = cached(faults_of)
        rows = self._database.execute(
            f"SELECT line, {field.name} FROM {form.name} WHERE {field.name} != '' ORDER BY line"
        )
        for line, cell in rows:
            for what in remembered(cell):
                yield Fault(f"{form.name}.csv", line, field.name, what)

    def _value_faults(self, field: Field, target: Form, cell: str) -> Iterator[str]:
        known = f"SELECT 1 FROM {target.name} WHERE {target.key[0]} = ?"
        seen: set[str] = set()
        for value in values(field, cell):
            if not self._database.execute(known, (_stored(value),)).fetchone():
                name = f"{target.table} {quoted(value)}"
                yield f"unknown {name}; {target.name}.csv has no such row"
            if value in seen:
                yield f"{quoted(value)} stands twice"
            seen.add(value)


def _selected(form: Form, field: Field) -> str:
    cell = f"nullif({form.name}.{field.name}, '')"
    is_number = field.holds in (Holds.NUMBER, Holds.FLAG)
    return f"CAST({cell} AS INTEGER)" if is_number else cell


def _stored(cell: str) -> str | bytes:
    """A cell as SQLite can keep it: where it is not UTF-8, the bytes that it is."""
    return cell.encode(errors="surrogateescape") if is_undecoded(cell) else cell


def _told(cell: str | bytes) -> str:
    return cell if isinstance(cell, str) else cell.decode(errors="surrogateescape")


@contextmanager
def read_tables(folder: Path, faults: Faults, reporter: ProgressReporter) -> Iterator[StagedTables]:
    """The rows of every table in `folder`, which have no fault, for as long as the block runs.

    They are read once, in a stream, into a scratch database; what is wrong with a row by itself
    is seen on the way, and what with others, afterwards.

    Raises TableFaults with what is wrong, also what `faults` held before; RecordsError where there
    is no such folder; sqlite3.OperationalError where the temporary folder cannot hold them; and
    whatever `reporter` does.
    """
    if not folder.is_dir():
        raise RecordsError(
            f"There is no folder “{folder}”.", "Give the folder that holds the CSV tables."
        )
    faults.add(stray_files(folder))
    with scratch_database(reporter) as database:
        tables = StagedTables(database)
        for form in FORMS:
            tables.add(form, read_table(folder, form, faults, reporter))
        # Rows that were not read may be those that others refer to: nothing is said of these.
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
