"""Hostile but valid SQLite files: views for tables, wrong types, huge ids, endless queries."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from a4p_desktop.records.schema.file_format import FORMAT
from a4p_desktop.records.schema.tables import TABLES
from tests.hostile import values

_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {columns} FROM n"
_WRITABLE = "PRAGMA writable_schema = ON"
_DERIVED = ("facet_value", "sort_order", "word", "theme_count", "standing")
_QUESTIONS = (
    "meeting:",
    "meeting:" + "x" * 100_000,
    "level:ministerial level:other",
    '"',
    "-",
    "a OR",
)


def view_for_table(random: Random, database: sqlite3.Connection) -> None:
    """A view in the place of a table: the same rows, others, huge ones, or rows without end."""
    table = random.choice(_tables(database))
    names = _columns(database, table)
    database.execute(f"ALTER TABLE {table} RENAME TO renamed")
    columns = ", ".join(f'"{name}"' for name in names)
    hostile = ", ".join(f'{random.choice(_EXPRESSIONS)} AS "{name}"' for name in names)
    numbered = ", ".join(f'i AS "{name}"' for name in names)
    endless = _ENDLESS.format(columns="i")
    query = random.choice(
        (
            f"SELECT {columns} FROM renamed",
            f"SELECT {columns} FROM renamed UNION ALL SELECT {columns} FROM renamed",
            f"SELECT {hostile} FROM renamed",
            f"SELECT {columns} FROM renamed WHERE 0",
            f"SELECT {columns} FROM renamed WHERE (SELECT count(*) FROM ({endless}))",
            _ENDLESS.format(columns=numbered),
            _ENDLESS.format(columns=hostile),
            f"SELECT {columns} FROM {table}",
        )
    )
    database.execute(f"CREATE VIEW {table} AS {query}")


def loose_types(random: Random, database: sqlite3.Connection) -> None:
    """A table without types, with values of wrong ones in some of its cells."""
    table = random.choice(_tables(database))
    columns = _columns(database, table)
    database.execute(f"ALTER TABLE {table} RENAME TO renamed")
    database.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
    database.execute(f"INSERT INTO {table} SELECT * FROM renamed")
    database.execute("DROP TABLE renamed")
    for _ in range(random.randint(1, 20)):
        _set_random(random, database, table, random.choice(columns), values.stored(random))


def changed_cells(random: Random, database: sqlite3.Connection) -> None:
    """Some cells of the records changed to hostile ones of the right type."""
    table = random.choice([name for name in _tables(database) if name not in _DERIVED])
    for _ in range(random.randint(1, 10)):
        column, value = _hostile_cell(random, database, table)
        _set_random(random, database, table, column, value)


def huge_ids(random: Random, database: sqlite3.Connection) -> None:
    """Ids that are negative, or so high that nothing may be as large as they are."""
    tables = [name for name in _tables(database) if "id" in _columns(database, name)]
    _set_random(random, database, random.choice(tables), "id", random.choice(values.INTEGERS))


def wrong_derived_rows(random: Random, database: sqlite3.Connection) -> None:
    """Rows that a build derives from others, emptied, missing, or changed at random."""
    table = random.choice(_DERIVED)
    for _ in range(random.randint(1, 5)):
        column, value = _hostile_cell(random, database, table)
        random.choice((_set_random, _set_all))(random, database, table, column, value)
    if random.random() < 0.3:
        some = random.choice(("1", f"length({_columns(database, table)[0]}) % 2"))
        database.execute(f"DELETE FROM {table} WHERE {some}")


def wrong_info(random: Random, database: sqlite3.Connection) -> None:
    """A description of the file that is missing, huge, or of other things."""
    keys = [key for (key,) in database.execute("SELECT key FROM file_info")]
    key = random.choice([*keys, "opens_with"])
    value = random.choice((values.text(random), random.choice(_QUESTIONS)))
    if random.random() < 0.2:
        database.execute("DELETE FROM file_info WHERE key = ?", (key,))
    else:
        database.execute("INSERT OR REPLACE INTO file_info VALUES (?, ?)", (key, value))


def changed_schema(random: Random, database: sqlite3.Connection) -> None:
    """Tables, indexes and triggers that are missing, added, or not what they are called."""
    table = random.choice(_tables(database))
    index = f"{random.choice(list(TABLES))}_index"
    odd = random.choice(("a b", 'a"b', "x\x1b[31m", "é" * 300, "%1", "sqlite3", "a;b"))
    quoted = odd.replace('"', '""')
    statements = random.choice(
        (
            [f"DROP TABLE {table}"],
            [f"DROP TABLE {index}"],
            [f"DELETE FROM {index}_data"],
            [f"DELETE FROM {index}_config"],
            [f"DROP TABLE {index}", f"CREATE TABLE {index} (x)"],
            [f"DROP TABLE {index}", f"CREATE VIRTUAL TABLE {index} USING fts5 (x)"],
            [f'CREATE TABLE "{quoted}" (x)'],
            [f'CREATE VIEW "{quoted}" AS SELECT * FROM missing'],
            [f"CREATE TRIGGER t AFTER INSERT ON {table} BEGIN SELECT 1; END"],
            [f"ALTER TABLE {table} ADD COLUMN added DEFAULT (1)"],
            [f"CREATE INDEX added ON {table} ({_columns(database, table)[0]})"],
            ["DROP INDEX statement_by_meeting"],
            [f"PRAGMA user_version = {FORMAT - 1}"],
            [f"PRAGMA user_version = {FORMAT + 1}"],
            ["PRAGMA journal_mode = WAL"],
            [_WRITABLE, "UPDATE sqlite_schema SET sql = 'CREATE TABLE x (' || sql"],
            [_WRITABLE, f"UPDATE sqlite_schema SET rootpage = 2 WHERE name = '{table}'"],
            [_WRITABLE, "UPDATE sqlite_schema SET name = CAST(x'ff' AS TEXT) WHERE rowid = 3"],
        )
    )  # fmt: skip
    for statement in statements:
        database.execute(statement)


HOSTILE_DATABASES: dict[str, Callable[[Random, sqlite3.Connection], None]] = {
    make.__name__.replace("_", "-"): make
    for make in (
        view_for_table,
        loose_types,
        changed_cells,
        huge_ids,
        wrong_derived_rows,
        wrong_info,
        changed_schema,
    )
}
"""Each change of a sound file by its name; the same random numbers make the same change."""

_EXPRESSIONS = (
    "zeroblob(900000000)",
    "hex(zeroblob(300000000))",
    "1e999",
    "9223372036854775807",
    "-1",
    "NULL",
    "x'ff00ff'",
    "'text'",
    "randomblob(100)",
    "'2018-09-25'",
    "1",
)


def make_hostile(
    change: Callable[[Random, sqlite3.Connection], None], random: Random, path: Path
) -> None:
    """Make `change` in the sound records file `path`; one that SQLite refuses is not made."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA legacy_alter_table = ON")
        database.execute("PRAGMA foreign_keys = OFF")
        try:
            change(random, database)
        except sqlite3.Error:
            if database.in_transaction:
                database.rollback()


def put_journal(random: Random, path: Path) -> None:
    """A leftover journal beside the file `path`: of a write that did not end, or of anything."""
    sound = path.read_bytes()
    name = path.name + random.choice(("-journal", "-wal", "-shm"))
    beside = path.with_name(name)
    if random.random() < 0.4:
        _leave_journal(path)
        return
    content = random.choice((b"", bytes(512), random.randbytes(5_000), sound[:4096]))
    beside.write_bytes(content)


def _leave_journal(path: Path) -> None:
    """Leave the file half written, with the journal that would undo it."""
    copy, journal = path.with_name("copy"), path.with_name(path.name + "-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN IMMEDIATE")
        database.execute("UPDATE statement SET person = 'half', title = 'written'")
        copy.write_bytes(path.read_bytes())
        kept = journal.read_bytes()
        database.execute("ROLLBACK")
    copy.replace(path)
    journal.write_bytes(kept)


def _tables(database: sqlite3.Connection) -> list[str]:
    """The tables of records, without those of SQLite and its indexes."""
    names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if not name.startswith("sqlite") and "_index" not in name]


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def _hostile_cell(random: Random, database: sqlite3.Connection, table: str) -> tuple[str, object]:
    """A column of `table`, and a hostile value of its type."""
    _, column, kind, *_ = random.choice(database.execute(f"PRAGMA table_info({table})").fetchall())
    if kind == "INTEGER":
        return column, random.choice((random.choice(values.INTEGERS), random.randint(-5, 400)))
    if kind == "BLOB":
        return column, random.randbytes(random.choice((0, 3, 4, 1_000, 10**6)))
    return column, values.text(random).replace("\x00", "")


def _set_random(
    random: Random, database: sqlite3.Connection, table: str, column: str, value: object
) -> None:
    """Set a cell in one row chosen by `random`."""
    keys = [row[0] for row in database.execute(f"SELECT {column} FROM {table}")]
    if keys:
        old = random.choice(keys)
        statement = f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} IS ?"
        database.execute(statement, (value, old))


def _set_all(
    random: Random, database: sqlite3.Connection, table: str, column: str, value: object
) -> None:
    """Set a cell in all rows."""
    database.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (value,))
