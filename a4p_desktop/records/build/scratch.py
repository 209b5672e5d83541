"""The temporary storage of a build: a database that leaves no file, and a small cache."""

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
    """A new database in the temporary folder, to which SQLite spills what outgrows its cache.

    The file has no name that another program could open, and is gone when the block or the program
    ends, however it ends. The cache is SQLite's default of 2 MB: 64 MB were no faster.
    """
    # https://www.sqlite.org/inmemorydb.html#temp_db
    with (
        closing(sqlite3.connect("", isolation_level=None)) as database,
        reporter.watching(database),
    ):
        yield database


def cached(function: Callable[[Text], Answer]) -> Callable[[Text], Answer]:
    """`function` with a small cache: neighbouring cells of a table repeat.

    Long texts are not cached: they seldom repeat, and a thousand of them would fill the memory.
    """
    cache = lru_cache(_MOST_CACHED)(function)
    return lambda text: cache(text) if len(text) < _LONGEST_CACHED else function(text)


def quoted(name: str) -> str:
    """A column's name in SQL, where some are keywords."""
    return f'"{name}"'
