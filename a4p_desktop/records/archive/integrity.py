"""Checks a records file: pages, references, texts, full-text indexes and derived rows."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.archive.sort_order import stored_ids
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.tables import TABLES, Table

say = Speaker("Check of a records file")


def file_faults(database: sqlite3.Connection, tables: Iterable[str]) -> Iterator[str]:
    """The faults of the file that `database` has open; `tables` are its SQL tables.

    Raises sqlite3.DatabaseError if the file cannot be read at all.
    """
    problems = [row[0] for row in database.execute("PRAGMA integrity_check")]
    if problems != ["ok"]:
        yield from problems
        return
    for name, row_id, parent, _ in database.execute("PRAGMA foreign_key_check"):
        yield say(
            "{table}: row {row} refers to no {parent}", table=name, row=str(row_id), parent=parent
        )
    # SQLite does not check texts: reading them shows whether they are UTF-8.
    for name in tables:
        for _ in database.execute(f'SELECT * FROM "{name}"'):
            pass
    for table in TABLES.values():
        yield from _derived_faults(database, table)
    yield from _index_faults(database)


def _index_faults(database: sqlite3.Connection) -> Iterator[str]:
    """The faults of the full-text indexes, checked in a scratch copy because the check writes:
    https://www.sqlite.org/fts5.html#the_integrity_check_command"""
    with closing(sqlite3.connect("")) as copy:
        database.backup(copy)
        for table in TABLES.values():
            index = f"{table.name}_index"
            try:
                copy.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
            except sqlite3.DatabaseError as error:
                yield f"{index}: {error}"


def _derived_faults(database: sqlite3.Connection, table: Table) -> Iterator[str]:
    """A fault for each row set of a wrong size, and each sort order that is not of all rows.

    Without this check the window would show too few rows without notice.
    """
    ((rows, size),) = database.execute(f"SELECT count(*), coalesce(max(id), 0) FROM {table.base}")
    query = (
        "SELECT facet, value, row_count, first_row, last_row, row_bits FROM facet_value"
        " WHERE table_name = ?"
    )
    for facet, value, count, first, last, bits in database.execute(query, (table.name,)):
        found = _members(first, last, bits, size)
        if found != count:
            yield say(
                "facet_value: {facet} “{value}” of {table} has rows: {found}, and says {count}",
                facet=facet,
                value=value,
                table=table.name,
                found=found,
                count=count,
            )
    query = "SELECT column_name, row_ids FROM sort_order WHERE table_name = ?"
    for column, stored in database.execute(query, (table.name,)):
        if _each_once(stored, size) != rows:
            yield say(
                "sort_order: {column} of {table} does not have each row once",
                column=column,
                table=table.name,
            )


def _members(first: int | None, last: int | None, bits: bytes | None, size: int) -> int:
    """The number of rows in a set; -1 if one is beyond the last of the table."""
    if bits is not None:
        found = row_sets.of_bytes(bits)
        return found.bit_count() if found.bit_length() <= size + 1 else -1
    if first is None or last is None:
        return 0
    return last - first + 1 if 0 < first <= last <= size else -1


def _each_once(stored: bytes, size: int) -> int:
    """The number of rows in an order; -1 if one stands twice or is beyond the last."""
    try:
        row_ids = stored_ids(stored)
    except ValueError:
        return -1
    if row_ids and max(row_ids) > size:
        return -1
    found = row_sets.of_ids(row_ids, size).bit_count()
    return found if found == len(row_ids) else -1
