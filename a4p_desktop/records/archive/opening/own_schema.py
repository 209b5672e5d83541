"""Knows the SQL tables and indexes of a records file, and refuses a file with others."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.further import FurtherColumn, tables_of
from a4p_desktop.records.schema.tables import TABLES, Table
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import TOKENIZER

say = Speaker("Records file")

Execute = Callable[[str, Sequence[Any]], Iterable[Sequence[Any]]]
"""Runs an SQL query with its parameters and yields its rows."""

_Entry = tuple[str, str, str, str | None]
"""A row of sqlite_schema: type, name, table and SQL of a table or an index."""

_STATISTICS: set[_Entry] = {
    ("table", name, name, f"CREATE TABLE {name}({columns})")
    for name, columns in (
        ("sqlite_stat1", "tbl,idx,stat"),
        ("sqlite_stat4", "tbl,idx,neq,nlt,ndlt,sample"),
    )
}
"""The tables of ANALYZE; which of them a file has depends on the SQLite that built it."""

_FURTHER = ("table", "further_column")
_MOST_READ = 100
"""Further columns read of a file; no build writes as many."""

_MOST_QUOTED = 100


def index_sql(table: Table) -> str:
    """The statement that creates the full-text index of `table`.

    Prefix indexes of one to three letters keep the first keystrokes fast. Contentless: the tables
    hold the texts.
    """
    columns = ", ".join(column.name for column in table.index)
    return (
        f"CREATE VIRTUAL TABLE {table.name}_index USING fts5"
        f"""({columns}, content='', prefix='1 2 3', tokenize="{TOKENIZER}")"""
    )


def read_further(execute: Execute) -> list[FurtherColumn]:
    """The further columns of the file that `execute` reads, in their order."""
    query = "SELECT name, title FROM further_column ORDER BY position LIMIT ?"
    return [FurtherColumn(str(name), str(title)) for name, title in execute(query, (_MOST_READ,))]


def require_own_schema(database: sqlite3.Connection, path: Path) -> None:
    """Raise RecordsError unless the file at `path` has the tables and indexes of a build, declared
    as there, and nothing else.

    A view in the place of a table could run for ever, and a table declared otherwise hold anything.
    Only the index of the speakers differs from file to file: it has a column for each free one.
    """
    tables, indexes = _made(sql("schema/schema.sql")), _made(_index_script(TABLES))
    found = _schema(database, len(tables | indexes) + len(_STATISTICS) + 1)
    if _FURTHER in {(kind, name) for kind, name, *_ in tables & found}:
        indexes = _made(_index_script(tables_of(read_further(database.execute), ())))
    expected = tables | indexes
    wrong = expected - found or found - expected - _STATISTICS
    if wrong:
        # SQLite's own indexes come last: they belong to a table.
        name = min(
            (str(name) for _, name, *_ in wrong), key=lambda each: (each[:7] == "sqlite_", each)
        )
        raise RecordsError(
            say.mark("“{path}” does not have the tables of a records file: see “{name}”."),
            say.mark("Rebuild it from its tables, or open another copy."),
            path=path,
            name=name[:_MOST_QUOTED],
        )


def _index_script(tables: Mapping[str, Table]) -> str:
    return "".join(f"{index_sql(table)};" for table in tables.values())


@lru_cache(maxsize=8)
def _made(script: str) -> frozenset[_Entry]:
    """What `script` declares, as SQLite stores it. To find that out takes milliseconds, and a
    window opens its file twice."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(script)
        return _schema(database, -1)


def _schema(database: sqlite3.Connection, most: int) -> frozenset[_Entry]:
    """The first entries of the schema, at most this many; -1 for all."""
    return frozenset(
        database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?", (most,))
    )
