"""Proves a records file sound: its pages, its references, and the digests of its tables."""

import sqlite3
from collections.abc import Iterable, Iterator
from enum import Enum
from hashlib import sha256
from typing import NamedTuple

from a4p_desktop.records.language import Speaker

say = Speaker("Check of a records file")

_DERIVED_TABLES = frozenset(
    {"facet_value", "sort_order", "standing", "standing_source", "theme_count", "word"}
)


class Part(Enum):
    """What the columns of an SQL table hold; a table may have both."""

    RECORDED = "recorded"  # from the CSV tables
    DERIVED = "derived"  # by the build: counts, sort keys, indexes, the description of the file


class TableDigest(NamedTuple):
    """The digest of one part of an SQL table: a row of `table_digest` in the records file."""

    table: str
    part: str
    digest: str


def file_faults(database: sqlite3.Connection) -> Iterator[str]:
    """The faults of the file that `database` has open; none if it is as it was built.

    Raises sqlite3.DatabaseError if the file cannot be read at all.
    """
    problems = [row[0] for row in database.execute("PRAGMA integrity_check")]
    if problems != ["ok"]:
        for problem in problems:
            # SQLite's words, which may be several lines.
            yield say("a page or an index is broken: {problem}", problem=" ".join(problem.split()))
        return
    for name, row_id, parent, _ in database.execute("PRAGMA foreign_key_check"):
        yield say(
            "{table}: row {row} refers to a missing {parent}",
            table=name,
            row=str(row_id),
            parent=parent,
        )
    yield from _changes(database)


def _changes(database: sqlite3.Connection) -> Iterator[str]:
    """A fault for each part of a table that is not as it was built."""
    written = set(map(TableDigest._make, database.execute("SELECT * FROM table_digest")))
    recorded = list(table_digests(database, Part.RECORDED))
    found = {*recorded, *table_digests(database, Part.DERIVED)}
    for table, part in sorted({(each.table, each.part) for each in written ^ found}, key=str):
        if part == Part.RECORDED.value:
            yield say("{table}: records have changed since the build", table=table)
        else:
            yield say("{table}: derived contents have changed since the build", table=table)
    query = "SELECT value FROM file_info WHERE key = 'digest'"
    if database.execute(query).fetchone() != (digest_of_records(recorded),):
        yield say("file_info: the digest is not that of the records")


def table_digests(database: sqlite3.Connection, part: Part) -> Iterator[TableDigest]:
    """The digest of that part of each SQL table, tables without rows left out.

    It is the SHA-256 of the rows in the order of their primary key. A row is its cells, by the
    names of their columns, and a line feed; a cell is `name=length:bytes;`, a text as UTF-8, a
    number in decimal digits. A blank cell is left out, so that a new column or table changes no
    digest where nothing is recorded in it.

    Raises sqlite3.DatabaseError if the file cannot be read.
    """
    # Views and virtual tables have no page of their own.
    tables = database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
        r" AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'table_digest' ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        digest, columns = sha256(), _columns(database, table, part)
        rows = _rows(database, table, columns) if columns else iter(())
        if (first := next(rows, None)) is not None:
            digest.update(first)
            for row in rows:
                digest.update(row)
            yield TableDigest(table, part.value, digest.hexdigest())


def digest_of_records(recorded: Iterable[TableDigest]) -> str:
    """The digest of a records file: of the names and digests of its recorded tables.

    The same tables have the same digest, whatever is derived from them, and when. The order of
    their rows counts, because it is shown.
    """
    lines = (f"{each.table} {each.digest}\n" for each in sorted(recorded))
    return sha256("".join(lines).encode()).hexdigest()


def _columns(database: sqlite3.Connection, table: str, part: Part) -> list[str]:
    """The columns of that part of a table, in alphabetical order."""
    names = database.execute("SELECT name FROM pragma_table_info(?) ORDER BY name", (table,))
    is_derived = table in _DERIVED_TABLES or table == "file_info" or "_index_" in table
    return [
        name for (name,) in names if (part is Part.DERIVED) is (is_derived or name.endswith("_key"))
    ]


def _rows(database: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[bytes]:
    """The rows of a table as they enter its digest."""
    key = database.execute(
        "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,)
    )
    order = ", ".join(f'"{name}"' for (name,) in key) or "rowid"
    cells = ", ".join(f'CAST("{name}" AS BLOB)' for name in columns)
    names = [name.encode() for name in columns]
    for row in database.execute(f'SELECT {cells} FROM "{table}" ORDER BY {order}'):
        yield b"%b\n" % b"".join(
            b"%b=%d:%b;" % (name, len(cell), cell)
            for name, cell in zip(names, row, strict=True)
            if cell is not None
        )
