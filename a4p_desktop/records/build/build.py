"""A folder of CSV tables -> a records file; the same tables always give the same content."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from a4p_desktop.records.build.csv_forms import FORMS
from a4p_desktop.records.build.csv_tables import is_special
from a4p_desktop.records.build.derive import derive
from a4p_desktop.records.build.faults import Fault, Faults, quoted
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Report, Step, is_stopped
from a4p_desktop.records.build.row_writer import write_rows
from a4p_desktop.records.build.scratch import scratch_database
from a4p_desktop.records.build.staging import StagedTables, read_tables
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.schema.file_format import APPLICATION_ID, FORMAT
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.dates import date_parts


def _ignore(_: Progress) -> None:
    pass


def build(folder: Path, target: Path, report: Report = _ignore) -> None:
    """Build the records file `target` from the CSV tables in `folder`; `report` gets the progress.

    All is a stream from the CSV files through two scratch databases in the temporary folder, the
    rows as they were read and the file as it grows, into `target`: so memory does not grow with
    the number of rows.

    Raises TableFaults, with all that is wrong in the tables, RecordsError where `target` cannot
    be written, or whatever `report` raises; an existing `target` is then left as it was.
    """
    reporter = ProgressReporter(report)
    package, found = _package(folder)
    in_temporary_folder = _written(target, " in the temporary folder")
    with in_temporary_folder, read_tables(folder, Faults(found), reporter) as tables:
        info = _file_info(folder, package, sum(tables.size(form) > 0 for form in FORMS))
        with replacing(target, by_records=True) as part, scratch_database(reporter) as database:
            _fill(database, tables, info, reporter)
            with _written(target):
                _pack(database, part)


def _package(folder: Path) -> tuple[Mapping[str, Any], list[Fault]]:
    """What datapackage.json in `folder` holds, nothing where there is none; and its fault."""
    path = folder / "datapackage.json"
    if not path.exists():
        return {}, []
    if is_special(path):
        return {}, [Fault(path.name, 0, "", "is not a regular file")]
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as error:
        return {}, [Fault(path.name, 0, "", str(error))]
    if not isinstance(package, dict):
        return {}, [Fault(path.name, 0, "", "is not a JSON object")]
    licences = package.get("licenses") or []
    if not isinstance(licences, list) or not all(isinstance(each, dict) for each in licences):
        return {}, [Fault(path.name, 0, "licenses", "is not a list of objects")]
    created = _created(package)
    if created and not date_parts(created):
        return {}, [Fault(path.name, 0, "created", f"{quoted(created)} is not a date")]
    return package, []


def _file_info(folder: Path, package: Mapping[str, Any], count: int) -> dict[str, str]:
    """What the data package in `folder` says of itself, or what can be said without one."""
    name, version = (_text(package, key) for key in ("name", "version"))
    name = name or folder.resolve().name.encode(errors="replace").decode()
    return {
        "title": _text(package, "title") or name,
        "licence": ", ".join(_text(licence, "name") for licence in package.get("licenses") or []),
        "created": _created(package),
        "digest": _digest(folder),
        "built_from": f"{' '.join(filter(None, (name, version)))}, {count} tables",
        "opens_with": _text(package, "opens_with"),
        "format": str(FORMAT),
    }


def _digest(folder: Path) -> str:
    """By what records of one content are known, whatever they are called."""
    digest = hashlib.sha256()
    for form in FORMS:
        path = folder / f"{form.name}.csv"
        if path.exists():
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _created(package: Mapping[str, Any]) -> str:
    """The day on which the package was made, without the hour."""
    return _text(package, "created")[:10]


def _text(package: Mapping[str, Any], key: str) -> str:
    """A value as text that can be stored: JSON may hold half a character, "\\ud800"."""
    value = package.get(key)
    return "" if value is None else str(value).encode(errors="replace").decode()


@contextmanager
def _written(target: Path, where: str = "") -> Iterator[None]:
    """Raise RecordsError for what keeps SQLite from writing in the block."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if is_stopped(error):
            raise
        raise RecordsError(
            f"“{target}” could not be written: {error}{where}.",
            "Nothing was changed. Free some space, or choose another folder.",
        ) from error


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
    database.execute("COMMIT")
    reporter.begin(Progress(Step.PACKING))
    database.execute("ANALYZE")


def _pack(database: sqlite3.Connection, part: Path) -> None:
    """Copy the database to the file `part`, page by page in order, and without the free ones.

    The full-text indexes leave about as many free as they take. As bytes, because the name of a
    file need not be Unicode.
    """
    database.execute("VACUUM INTO CAST(? AS TEXT)", (os.fsencode(part),))
