"""Each query of the archive: its row type has the columns and types of its SELECT."""

import json
import pkgutil
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from itertools import product
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from a4p_desktop.records.archive import queries
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.query import Query
from a4p_desktop.records.schema.codes import EVIDENCE
from a4p_desktop.records.sql_files import FILES
from tests.records.made_tables import SEVERAL, built


def _queries() -> dict[str, Query[Any]]:
    modules = (
        import_module(f"{queries.__name__}.{m.name}")
        for m in pkgutil.iter_modules(queries.__path__)
    )
    found = [
        value for module in modules for value in vars(module).values() if isinstance(value, Query)
    ]
    return {query.name: query for query in found}


QUERIES = _queries()


@pytest.fixture(name="several", scope="module")
def _several(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """The small archive with several evidences of one endorsement, a meeting long ago, and the full
    text of each statement."""
    meetings = SEVERAL["meetings"]
    ago = {**meetings[0], "meeting": "ago", "date": "1948"}
    statements = [{**row, "text": row.get("text") or "Thanks."} for row in SEVERAL["statements"]]
    tables = {**SEVERAL, "meetings": [*meetings, ago], "statements": statements}
    with closing(Archive(built(tmp_path_factory.mktemp("several"), tables))) as archive:
        yield archive


def _column(archive: Archive, select: str) -> list[str]:
    return [value for some in archive.chunks(select, (), 500) for (value,) in some]


def _rows_of_tables(archive: Archive) -> list[tuple[str, str]]:
    """The rows of CSV tables of which own records say something."""
    names = 'SELECT "table", "row" FROM {}'
    tables = ("provenance", "correction", "difference")
    chunks = (archive.chunks(names.format(table), (), 500) for table in tables)
    return [(table, row) for some in chunks for rows in some for table, row in rows]


def _values(archive: Archive, name: str) -> list[str | int | None]:
    """The possible values of a parameter of this name; every code for `code`."""
    kinds = ("meeting", "instrument", "theme", "delegation", "source", "addition")
    codes = {kind: _column(archive, f"SELECT {kind} FROM {kind}") for kind in kinds}
    every = [code for some in codes.values() for code in some]
    match name:
        case "id":
            return [*range(1, 400)]
        case "ids":
            return [json.dumps(list(range(1, 200)))]
        case "codes" | "meetings" | "delegations":
            return [json.dumps(every)]
        case "regional_group":
            groups = "SELECT DISTINCT regional_group FROM delegation"
            return [*_column(archive, groups)]
        case "evidence":
            return [json.dumps(list(EVIDENCE))]
        case "most":
            return [1000]
        case "rows":
            return [json.dumps(_rows_of_tables(archive))]
        case "table_name":
            return ["endorsements", "statements"]
        case "first":
            return [""]
        case "begins":
            return [None, "2018"]
        case "start":
            return [None, 1]
        case "many":
            return [0]
        case "except_id":
            return [None]
        case _:
            return [None, *codes.get(name, every)]


def _rows(archive: Archive, query: Query[Any]) -> Iterator[Any]:
    """The rows that a query finds with the possible values of its parameters."""
    names = list(dict.fromkeys(re.findall(r":(\w+)", re.sub(r"--.*", "", query.text))))
    for values in product(*(_values(archive, name) for name in names)):
        yield from archive.query(query, **dict(zip(names, values, strict=True)))


def _types(hint: Any) -> set[type]:
    return set(get_args(hint)) if get_origin(hint) in (Union, UnionType) else {hint}


def test_every_select_has_its_query() -> None:
    files = {
        name.removeprefix("archive/sql/").removesuffix(".sql")
        for name in FILES
        if "archive/" in name
    }
    assert files == QUERIES.keys()


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_row_has_the_columns_of_its_select(records_path: Path, query: Query[Any]) -> None:
    values = {name: 1 if name == "most" else None for name in re.findall(r":(\w+)", query.text)}
    with closing(sqlite3.connect(f"{records_path.as_uri()}?mode=ro", uri=True)) as database:
        cursor = database.execute(query.text, values)
    assert [column[0] for column in cursor.description] == list(query.row._fields)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_row_holds_values_of_its_types(
    archive: Archive, made: Archive, several: Archive, merged: Archive, query: Query[Any]
) -> None:
    hints = get_type_hints(query.row)
    rows = [row for records in (archive, made, several, merged) for row in _rows(records, query)]
    assert rows
    for name, hint in hints.items():
        found = {type(getattr(row, name)) for row in rows}
        assert found <= _types(hint), name
