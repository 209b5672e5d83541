"""What follows from the rows of a records file, made once they are all in."""

import sqlite3

from a4p_desktop.records.build.indexing import index
from a4p_desktop.records.build.progress import Progress, Step, Telling
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.sql_files import sql


def derive(database: sqlite3.Connection, telling: Telling) -> None:
    """Make all that is derived, step by step; each may build on those before it.

    Raises what `telling` does.
    """
    for table in ("standing", "theme_count"):
        telling.begin(Progress(Step.DERIVING, table))
        database.execute(sql(f"build/sql/{table}.sql"))
    _add_wording(database)
    for each in TABLES.values():
        index(database, each, telling)


def _add_wording(database: sqlite3.Connection) -> None:
    """A code is found as it is written, and by its words."""
    database.execute(sql("build/sql/wording.sql"))
    database.executemany(
        "INSERT INTO wording VALUES (?, ?, ?)",
        (
            (field, code, f"{code} ; {words}")
            for field, vocabulary in codes.WORDS.items()
            for code, words in vocabulary.items()
        ),
    )
