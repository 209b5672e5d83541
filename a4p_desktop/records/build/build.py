"""A folder of CSV tables -> a records file; the same tables always give the same content."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from a4p_desktop.records.archive.integrity import Part, digest_of_records, table_digests
from a4p_desktop.records.build.csv_tables import is_special
from a4p_desktop.records.build.derive import derive
from a4p_desktop.records.build.faults import Fault, Faults, cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Report, Step, is_stopped
from a4p_desktop.records.build.row_writer import write_rows
from a4p_desktop.records.build.scratch import scratch_database
from a4p_desktop.records.build.staging import StagedTables, read_tables
from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.files.json_file import parse_json
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema.file_format import APPLICATION_ID, FORMAT
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.dates import date_parts

say = Speaker("Build")
_NOT_WRITTEN = say.mark("“{target}” could not be written: {reason}.")
_NOT_STAGED = say.mark("“{target}” could not be written: {reason} in the temporary folder.")


def _ignore(_: Progress) -> None:
    pass


def build(folder: Path, target: Path, report: Report = _ignore) -> None:
    """Build the records file `target` from the CSV tables in `folder`; `report` gets the progress.

    Rows stream from the CSV files through two scratch databases in the temporary folder, one for
    the rows as read and one for the new file, into `target`: memory does not grow with the number
    of rows.

    Raises TableFaults if the tables have faults, RecordsError if `target` cannot be written, and
    whatever `report` raises; an existing `target` is then left as it was.
    """
    reporter = ProgressReporter(report)
    package, found = _package(folder)
    staging = _written(target, _NOT_STAGED)
    with staging, read_tables(folder, Faults(found), reporter) as tables:
        info = _file_info(folder, package, sum(tables.size(form) > 0 for form in FORMS))
        with replacing(target, by_records=True) as part, scratch_database(reporter) as database:
            _fill(database, tables, info, reporter)
            with _written(target):
                _pack(database, part)


def _package(folder: Path) -> tuple[Mapping[str, Any], list[Fault]]:
    """The content of datapackage.json in `folder`, empty if there is none; and its fault."""
    path = folder / "datapackage.json"
    if not path.exists():
        return {}, []
    if is_special(path):
        return {}, [Fault(path.name, 0, "", say("is not a regular file"))]
    try:
        package = parse_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        return {}, [Fault(path.name, 0, "", say("cannot be read: {reason}", reason=reason(error)))]
    except ValueError as error:
        return {}, [Fault(path.name, 0, "", say("is not JSON: {reason}", reason=error))]
    column, what = _package_fault(package)
    return ({}, [Fault(path.name, 0, column, what)]) if what else (package, [])


def _package_fault(package: object) -> tuple[str, str]:
    """The key of a data package whose value is wrong, and what is wrong with it; "" if nothing."""
    if not isinstance(package, dict):
        return "", say("is not a JSON object")
    licences = package.get("licenses") or []
    if not isinstance(licences, list) or not all(isinstance(each, dict) for each in licences):
        return "licenses", say("is not a list of objects")
    created = _created(package)
    if created and not date_parts(created):
        return "created", say("“{text}” is not a date", text=cut(created))
    return "", ""


def _file_info(folder: Path, package: Mapping[str, Any], count: int) -> dict[str, str]:
    """The description of the file: from the data package of `folder`, or from the folder itself.

    In English whatever the language of the program: the same tables give the same bytes.
    """
    name, version = (_text(package, key) for key in ("name", "version"))
    name = name or folder.resolve().name.encode(errors="replace").decode()
    return {
        "title": _text(package, "title") or name,
        "licence": ", ".join(_text(licence, "name") for licence in package.get("licenses") or []),
        "created": _created(package),
        "built_from": f"{' '.join(filter(None, (name, version)))}, {count} tables",
        "opens_with": _text(package, "opens_with"),
        "format": str(FORMAT),
    }


def _created(package: Mapping[str, Any]) -> str:
    """The day on which the package was made, without the hour."""
    return _text(package, "created")[:10]


def _text(package: Mapping[str, Any], key: str) -> str:
    """A value as text that can be stored: JSON may hold half a character, "\\ud800"."""
    value = package.get(key)
    return "" if value is None else str(value).encode(errors="replace").decode()


@contextmanager
def _written(target: Path, what: Message = _NOT_WRITTEN) -> Iterator[None]:
    """Raise RecordsError if SQLite cannot write in the block."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if is_stopped(error):
            raise
        remedy = say.mark("Nothing was changed. Free some space, or choose another folder.")
        raise RecordsError(what, remedy, target=target, reason=error) from error


def _fill(
    database: sqlite3.Connection,
    tables: StagedTables,
    info: Mapping[str, str],
    reporter: ProgressReporter,
) -> None:
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript(sql("schema/schema.sql"))
    database.execute("BEGIN")
    database.executemany("INSERT INTO file_info VALUES (?, ?)", info.items())
    for form in FORMS:
        write_rows(database, form, tables, reporter)
    derive(database, reporter)
    _add_digests(database, reporter)
    database.execute("COMMIT")
    reporter.begin(Progress(Step.PACKING))
    database.execute("ANALYZE")


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
