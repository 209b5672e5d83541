"""A lock between processes around the change of a file."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

say = Speaker("Files")

_PATIENCE = 5.0
"""Seconds to wait for another process; a change takes milliseconds."""
_PAUSE = 0.001


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of `path` during the block; other processes and threads wait.

    The lock is an empty file beside `path`, locked by the operating system, which releases it when
    the process ends. In a read-only folder, or on a drive without locks, the block runs unlocked.

    Raises RecordsError where another process holds the lock for too long.
    """
    until = time.monotonic() + _PATIENCE
    # Whoever waits for the lock holds the turn, so that a process which changes the file again and
    # again must let it in: otherwise it would take its next lock before the other looked again.
    turn = _taken(path, "turn", until)
    try:
        lock = _taken(path, "lock", until)
    finally:
        turn.release()
    try:
        yield
    finally:
        lock.release()


class _Lock(NamedTuple):
    file: Path
    handle: int
    """_UNLOCKED where the system cannot lock it."""

    def release(self) -> None:
        """Remove the file before unlocking it; afterwards another process could hold it."""
        if self.handle != _UNLOCKED:
            with suppress(OSError):  # Windows does not remove an open file
                self.file.unlink()
            os.close(self.handle)
            if sys.platform == "win32":
                with suppress(OSError):  # nor one that another process holds by now
                    self.file.unlink()


_UNLOCKED = -1


def _taken(path: Path, kind: str, until: float) -> _Lock:
    """The lock of a kind of `path`, once it is free; RecordsError if it is not in time."""
    file = path.with_name(f".{path.name}.{kind}")
    while (handle := _attempt(file)) is None:
        if time.monotonic() > until:
            raise RecordsError(
                say.mark("“{path}” is being changed by another program."),
                say.mark("Try again in a moment."),
                path=path,
            )
        time.sleep(_PAUSE)
    return _Lock(file, handle)


def _attempt(lock_file: Path) -> int | None:
    """The handle of `lock_file`, locked; None while it is held, _UNLOCKED where it cannot be."""
    try:
        handle = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        # Windows refuses a file that is being removed.
        return None if sys.platform == "win32" and lock_file.exists() else _UNLOCKED
    except (OSError, ValueError):
        return _UNLOCKED
    try:
        _lock(handle)
        # The holder before may have removed the file that we opened.
        if os.path.samestat(os.fstat(handle), os.stat(lock_file)):
            return handle
    except (BlockingIOError, PermissionError, FileNotFoundError):
        pass
    except OSError:
        os.close(handle)
        return _UNLOCKED
    os.close(handle)
    return None


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
