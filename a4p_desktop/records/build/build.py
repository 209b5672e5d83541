"""A folder of CSV tables -> a records file; the same tables always give the same content."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.archive.opening.integrity import Part, digest_of_records, table_digests
from a4p_desktop.records.build.derive import derive
from a4p_desktop.records.build.faults import Faults
from a4p_desktop.records.build.package import Package, read_package
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Report, Step, is_stopped
from a4p_desktop.records.build.row_writer import write_rows
from a4p_desktop.records.build.scratch import scratch_database
from a4p_desktop.records.build.staging import StagedTables, read_tables
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.form.meetings import STATEMENTS
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema.file_format import APPLICATION_ID, FORMAT
from a4p_desktop.records.schema.further import OPTIONAL
from a4p_desktop.records.sql_files import sql

say = Speaker("Build")
_NOT_WRITTEN = say.mark("“{target}” could not be written: {reason}.")
_NOT_STAGED = say.mark("“{target}” could not be written: {reason} in the temporary folder.")


def _ignore(_: Progress) -> None:
    pass


def build(folder: Path, target: Path, report: Report = _ignore) -> Sequence[str]:
    """Build the records file `target` from the CSV tables in `folder`; `report` gets the progress.

    Rows stream from the CSV files through two scratch databases in the temporary folder, one for
    the rows as read and one for the new file, into `target`: memory does not grow with the number
    of rows.

    Returns notes, in the language of the program, on what was assumed of the tables. Raises
    TableFaults if the tables have faults, RecordsError if `target` cannot be written, and whatever
    `report` raises; an existing `target` is then left as it was.
    """
    reporter = ProgressReporter(report)
    package, found = read_package(folder)
    faults = Faults(found)
    staging = _written(target, _NOT_STAGED)
    with (
        staging,
        read_tables(folder, package, faults, reporter) as tables,
        replacing(target, by_records=True) as part,
        scratch_database(reporter) as database,
    ):
        _fill(database, tables, package, reporter)
        with _written(target):
            _pack(database, part)
    return faults.notes


@contextmanager
def _written(target: Path, what: Message = _NOT_WRITTEN) -> Iterator[None]:
    """Raise RecordsError where SQLite cannot write in the block, or refuses what it is given."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if is_stopped(error):
            raise
        remedy = say.mark("Free some space, or choose another folder; nothing was changed.")
        raise RecordsError(what, remedy, target=target, reason=error) from error
    except sqlite3.Error as error:
        raise RecordsError(
            say.mark("SQLite rejects the tables: {reason}."),
            say.mark("Correct the table named above and build again; nothing was written."),
            reason=error,
        ) from error


def _fill(
    database: sqlite3.Connection,
    tables: StagedTables,
    package: Package,
    reporter: ProgressReporter,
) -> None:
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript(sql("schema/schema.sql"))
    database.execute("BEGIN")
    info = package.info(sum(tables.size(form) > 0 for form in FORMS), FORMAT)
    database.executemany("INSERT INTO file_info VALUES (?, ?)", info.items())
    for form in FORMS:
        write_rows(database, form, tables, reporter)
    _add_further(database, tables, package)
    derive(database, reporter)
    _add_digests(database, reporter)
    database.execute("COMMIT")
    reporter.begin(Progress(Step.PACKING))
    database.execute("ANALYZE")


def _add_further(database: sqlite3.Connection, tables: StagedTables, package: Package) -> None:
    """Write which further columns the statements have, with the titles of the descriptor."""
    filled = [
        name
        for name in OPTIONAL
        if database.execute(f"SELECT 1 FROM statement WHERE {name} IS NOT NULL").fetchone()
    ]
    database.executemany(
        "INSERT INTO further_column VALUES (?, ?, ?)",
        (
            (name, position, package.title(STATEMENTS.file, name))
            for position, name in enumerate([*filled, *tables.further], start=1)
        ),
    )


def _add_digests(database: sqlite3.Connection, reporter: ProgressReporter) -> None:
    """Write the digest of the records, and those that show later whether a table has changed."""
    reporter.begin(Progress(Step.DIGESTING))
    recorded = list(table_digests(database, Part.RECORDED))
    info = ("digest", digest_of_records(recorded))
    database.execute("INSERT INTO file_info VALUES (?, ?)", info)
    derived = list(table_digests(database, Part.DERIVED))
    database.executemany("INSERT INTO table_digest VALUES (?, ?, ?)", recorded + derived)


def _pack(database: sqlite3.Connection, part: Path) -> None:
    """Copy the database to the file `part`, without its free pages.

    The full-text indexes free about as many pages as they keep. The name is given as bytes, because
    a file name need not be Unicode.
    """
    database.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(part),))
