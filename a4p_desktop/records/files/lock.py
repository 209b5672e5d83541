"""Locks a file between processes while one of them reads, changes and writes it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from a4p_desktop.records.errors import RecordsError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PATIENCE = 5.0
"""Seconds to wait for another process; a change takes milliseconds."""
_PAUSE = 0.01


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path` in the block; other processes and threads wait for theirs.

    The lock is an empty file beside `path`, locked by the system, which frees it if the process
    dies. Where there can be none, in a folder that may not be written or on a drive that has no
    locks, the block runs without.

    Raises RecordsError where another process does not give the lock back.
    """
    beside = path.with_name(f".{path.name}.lock")
    until = time.monotonic() + _PATIENCE
    while (handle := _attempt(beside)) is None:
        if time.monotonic() > until:
            raise RecordsError(
                f"“{path}” is being changed by another program.", "Try again in a moment."
            )
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        if handle >= 0:
            _release(beside, handle)


_NONE = -1


def _attempt(beside: Path) -> int | None:
    """The open and locked file `beside`; None while another holds it, _NONE where it cannot be."""
    try:
        handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        # On Windows, a file that is being removed refuses for a moment.
        return None if sys.platform == "win32" and beside.exists() else _NONE
    except (OSError, ValueError):
        return _NONE
    try:
        _lock(handle)
        # Who held it before may have removed the file that we opened.
        if os.path.samestat(os.fstat(handle), os.stat(beside)):
            return handle
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    except OSError:
        os.close(handle)
        return _NONE
    os.close(handle)
    return None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _release(beside: Path, handle: int) -> None:
    """Remove the file before its lock is free, or another could hold it by then."""
    with suppress(OSError):  # Windows removes no open file
        beside.unlink()
    os.close(handle)
