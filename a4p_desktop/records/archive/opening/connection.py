"""Connects to a records file, read-only and within limits, and says what SQLite's errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.file_format import damaged

say = Speaker("Records file")

_LONGEST = 2**27
"""The longest row that is read, in bytes: a build takes no longer cells."""
_PATIENCE = 1.0
"""Seconds to wait while another program writes the file."""

ENCODED = "encoded"
"""In brackets behind the name of a column of a query: its texts and numbers are read as UTF-8, and
empty ones as None.

Such a column has a converter, which spares Python's sqlite3 giving way to other threads at each
cell, to ask for its type: rows are read in three quarters of the time.
"""
sqlite3.register_converter(ENCODED, bytes.__bytes__)  # the bytes that it is given


class Interrupted(Exception):
    """A statement was ended by `Archive.interrupt`: its request was dropped."""


def connected(path: Path) -> sqlite3.Connection:
    """A connection to the records file, for one thread at a time, that cannot write.

    Raises RecordsError if it cannot be opened.
    """
    # A WAL-mode file in a read-only folder opens only as immutable, which is right unless a -wal
    # file beside it holds changes: https://www.sqlite.org/wal.html#readonly. The same is true of a
    # journal: it holds what the rows were before a change that is not finished.
    is_changing = _beside(path, "-wal").exists() or _is_filled(_beside(path, "-journal"))
    mode = "mode=ro" if is_changing else "mode=ro&immutable=1"
    with sqlite_errors(path):
        database = sqlite3.connect(
            f"{path.as_uri()}?{mode}",
            _PATIENCE,
            sqlite3.PARSE_COLNAMES,
            uri=True,
            check_same_thread=False,
        )
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in ("query_only = ON", "trusted_schema = OFF", "cell_size_check = ON"):
            database.execute(f"PRAGMA {pragma}")
    return database


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _is_filled(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite's errors in the block mean for the file `path`: RecordsError, Interrupted.

    An error in the use of SQLite stays what it is: a bug.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.DatabaseError as error:
        # Only errors that SQLite itself raises have a code.
        raise _meaning(path, error, getattr(error, "sqlite_errorcode", 0)) from error
    # Python cannot decode SQLite's message about a schema whose names are not UTF-8.
    except UnicodeDecodeError as error:
        raise damaged(path) from error


def _meaning(path: Path, error: sqlite3.DatabaseError, code: int) -> Exception:
    primary = code & 0xFF  # https://www.sqlite.org/rescode.html
    if primary == sqlite3.SQLITE_INTERRUPT:
        return Interrupted()
    if not path.exists():
        what = say.mark("“{path}” is gone.")
        return RecordsError(what, say.mark("Bring it back, or open another file."), path=path)
    if primary == sqlite3.SQLITE_CANTOPEN:
        # For instance where a -wal file lies beside it in a folder that may not be written.
        what = say.mark("“{path}” cannot be opened: {reason}.")
        remedy = say.mark(
            "Copy it together with the files whose names begin the same, and open the copy."
        )
        return RecordsError(what, remedy, path=path, reason=error)
    if primary == sqlite3.SQLITE_READONLY:
        what = say.mark("A change to “{path}” was interrupted and is only half saved.")
        remedy = say.mark("Open it with the program that changed it, or open another copy.")
        return RecordsError(what, remedy, path=path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        what = say.mark("Another program is writing “{path}”.")
        return RecordsError(what, say.mark("Open it when that has finished."), path=path)
    if primary == sqlite3.SQLITE_FULL:
        what = say.mark("The temporary folder is full, and “{path}” cannot be searched.")
        return RecordsError(what, say.mark("Free some space and try again."), path=path)
    return damaged(path)
