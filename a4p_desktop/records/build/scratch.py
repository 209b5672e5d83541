"""What a build needs while it runs: a database that leaves no file, and a small cache."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from typing import TypeVar

from a4p_desktop.records.build.progress import ProgressReporter

_MOST_CACHED = 1_000
_LONGEST_CACHED = 1_000

Text = TypeVar("Text", bound=str | bytes)
Answer = TypeVar("Answer")


@contextmanager
def scratch_database(reporter: ProgressReporter) -> Iterator[sqlite3.Connection]:
    """A new database in the temporary folder, to which SQLite writes what outgrows its cache.

    It has no name there that another program could open, and is gone when the block or the
    program ends, however it ends. Its cache is SQLite's own, of 2 MB: one of 64 MB made a build
    no quicker, only larger.
    """
    # https://www.sqlite.org/inmemorydb.html#temp_db
    with (
        closing(sqlite3.connect("", isolation_level=None)) as database,
        reporter.watching(database),
    ):
        yield database


def cached(function: Callable[[Text], Answer]) -> Callable[[Text], Answer]:
    """`function` with a small cache: neighbouring cells of a table repeat.

    A long text seldom comes again, and a thousand of them would fill the memory.
    """
    remembered = lru_cache(_MOST_CACHED)(function)
    return lambda text: remembered(text) if len(text) < _LONGEST_CACHED else function(text)
