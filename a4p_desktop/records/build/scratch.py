"""A database of a build alone: on disc, without a name, gone afterwards however it ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from a4p_desktop.records.build.progress import Telling


@contextmanager
def private_database(telling: Telling) -> Iterator[sqlite3.Connection]:
    """A new database that SQLite keeps in the temporary folder as far as it outgrows its cache.

    It has no name there that another program could open, and is gone when the block or the
    program ends, however it ends. Its cache is SQLite's own, of 2 MB: one of 64 MB made a build
    no quicker, only larger.
    """
    # https://www.sqlite.org/inmemorydb.html#temp_db
    with closing(sqlite3.connect("", isolation_level=None)) as database, telling.watching(database):
        yield database
