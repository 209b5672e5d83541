"""A folder of CSV tables -> a records file; the same tables always give the same content."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from a4p_desktop.records import codes
from a4p_desktop.records.atomic import replacing
from a4p_desktop.records.csv_tables import Fault, Row, read_tables, values
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.file_format import APPLICATION_ID, FORMAT
from a4p_desktop.records.folding import TOKENIZER, fold, sort_key
from a4p_desktop.records.forms import FORMS, Form, Holds
from a4p_desktop.records.queries import sql
from a4p_desktop.records.tables import TABLES

_SORTED_BY = {
    "meeting": ("title",),
    "delegation": ("name",),
    "theme": ("title",),
    "instrument": ("title",),
    "statement": ("person", "title"),
}
"""For each SQL table, the columns that are sorted as names, by a key kept beside them."""


def build(folder: Path, target: Path) -> None:
    """Build the records file `target` from the CSV tables in `folder`.

    Raises TableFaults, with all that is wrong in the tables, or RecordsError where `target`
    cannot be written; an existing `target` is then left as it was.
    """
    package, faults = _package(folder)
    tables = read_tables(folder, faults)
    info = _file_info(folder, package, len([name for name in tables if tables[name]]))
    with replacing(target) as part:
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as database:
                _fill(database, tables, info)
        except sqlite3.OperationalError as error:
            raise RecordsError(
                f"“{target}” could not be written: {error}.",
                "Nothing was changed. Free some space, or choose another folder.",
            ) from error


def _package(folder: Path) -> tuple[Mapping[str, Any], list[Fault]]:
    """What datapackage.json in `folder` holds, nothing where there is none; and its fault."""
    path = folder / "datapackage.json"
    if not path.exists():
        return {}, []
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError, RecursionError) as error:
        return {}, [Fault(path.name, 0, "", str(error))]
    if not isinstance(package, dict):
        return {}, [Fault(path.name, 0, "", "is not a JSON object")]
    licences = package.get("licenses") or []
    if not isinstance(licences, list) or not all(isinstance(each, dict) for each in licences):
        return {}, [Fault(path.name, 0, "licenses", "is not a list of objects")]
    return package, []


def _file_info(folder: Path, package: Mapping[str, Any], count: int) -> dict[str, str]:
    """What the data package in `folder` says of itself, or what can be said without one."""
    name, version = (_text(package, key) for key in ("name", "version"))
    name = name or folder.resolve().name.encode(errors="replace").decode()
    return {
        "title": _text(package, "title") or name,
        "licence": ", ".join(_text(licence, "name") for licence in package.get("licenses") or []),
        "created": _text(package, "created")[:10],
        "built_from": f"{' '.join(filter(None, (name, version)))}, {count} tables",
        "format": str(FORMAT),
    }


def _text(package: Mapping[str, Any], key: str) -> str:
    """A value as text that can be stored: JSON may hold half a character, "\\ud800"."""
    value = package.get(key)
    return "" if value is None else str(value).encode(errors="replace").decode()


def _fill(database: sqlite3.Connection, tables: dict[str, list[Row]], info: dict[str, str]) -> None:
    # The file is new and takes its place only when whole and flushed: nothing to keep step by step.
    database.execute("PRAGMA synchronous = OFF")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {FORMAT}")
    database.execute("PRAGMA foreign_keys = ON")
    database.executescript(sql("schema.sql"))
    _add_functions(database)
    database.execute("BEGIN")
    database.executemany("INSERT INTO file_info VALUES (?, ?)", info.items())
    for form in FORMS:
        _insert(database, form, _in_order(form, tables))
    database.execute(sql("sql/build/standing.sql"))
    database.execute(sql("sql/build/theme_count.sql"))
    _build_indexes(database)
    database.execute("COMMIT")
    database.execute("ANALYZE")
    database.execute("VACUUM")


def _in_order(form: Form, tables: dict[str, list[Row]]) -> list[Row]:
    rows = tables[form.name]
    if form.table != "statement":
        return rows
    meetings = tables["meetings"]
    order = {
        row.cells["meeting"]: (row.cells["date"], number) for number, row in enumerate(meetings)
    }
    return sorted(rows, key=lambda row: order[row.cells["meeting"]])


def _insert(database: sqlite3.Connection, form: Form, rows: list[Row]) -> None:
    plain = [field for field in form.fields if not field.link and field.name != "text"]
    names = [field.name for field in plain]
    keys = _SORTED_BY.get(form.table, ())
    has_id = form.table not in ("source", "delegation_alias")
    columns = [*(["id"] if has_id else []), *names, *(f"{name}_key" for name in keys)]
    marks = ", ".join("?" * len(columns))
    insert = f"INSERT INTO {form.table} ({', '.join(columns)}) VALUES ({marks})"
    numbers = {f.name for f in plain if f.holds in (Holds.NUMBER, Holds.FLAG)}
    for number, row in enumerate(rows, start=1):
        cells = [
            int(row.cells[name]) if name in numbers and row.cells[name] else row.cells[name] or None
            for name in names
        ]
        sorted_by = [sort_key(row.cells[name]) or None for name in keys]
        database.execute(insert, [*([number] if has_id else []), *cells, *sorted_by])
        _insert_links(database, form, row, number if form.owner == "id" else row.cells[form.owner])
        if row.cells.get("text"):
            database.execute(
                "INSERT INTO statement_text VALUES (?, ?)", (number, row.cells["text"])
            )
    if form.table == "statement":
        database.execute(sql("sql/build/themes_key.sql"))


def _insert_links(database: sqlite3.Connection, form: Form, row: Row, owner: str | int) -> None:
    for field in form.fields:
        if field.link:
            database.executemany(
                f"INSERT INTO {field.link} VALUES (?, ?, ?)",
                [
                    (owner, position, value)
                    for position, value in enumerate(values(field, row.cells[field.name]), start=1)
                ],
            )


def _add_functions(database: sqlite3.Connection) -> None:
    def concat_words(*texts: str | None) -> str:
        return " ; ".join(text for text in texts if text)

    def code_and_words(column: str, code: str | None) -> str:
        return f"{code} ; {codes.WORDS[column].get(code, '')}" if code else ""

    def of_none(function: Callable[[str], str]) -> Callable[[str | None], str]:
        return lambda text: function(text) if text else ""

    database.create_function("fold", 1, of_none(fold), deterministic=True)
    database.create_function("sort_key", 1, of_none(sort_key), deterministic=True)
    database.create_function("concat_words", -1, concat_words, deterministic=True)
    database.create_function("code_and_words", 2, code_and_words, deterministic=True)


def _build_indexes(database: sqlite3.Connection) -> None:
    for table in TABLES.values():
        columns = ", ".join(column.name for column in table.index)
        # A prefix index of one letter keeps the first keystroke fast; those of two and three
        # letters keep the next ones so. Contentless: the text itself stands in the tables.
        database.execute(
            f"CREATE VIRTUAL TABLE {table.name}_index USING fts5"
            f"""({columns}, content='', prefix='1 2 3', tokenize="{TOKENIZER}")"""
        )
        database.execute(sql(f"sql/build/{table.name}_index.sql"))
        database.execute(f"INSERT INTO {table.name}_index ({table.name}_index) VALUES ('optimize')")
