"""A file is written whole or not at all: beside its target, then moved into its place."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new empty file beside `target`, which takes its place when the block ends well.

    Where it does not, `target` stays as it was and the new file is removed.

    Raises RecordsError where the file cannot be written, whatever system call said so.
    """
    # A link stays a link: what it points to is replaced.
    target = Path(os.path.realpath(target))
    try:
        part = _new_file_beside(target)
        try:
            yield part
            _flush(part)
            part.chmod(_mode(target))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _told(error, target) from error


def _new_file_beside(target: Path) -> Path:
    if target.is_dir():
        raise RecordsError(f"“{target}” is a folder.", "Give the name of a file in it.")
    if target.exists() and not target.is_file():
        raise RecordsError(f"“{target}” is not a file.", "Give the name of a file.")
    if target.exists() and not os.access(target, os.W_OK):
        raise RecordsError(
            f"“{target}” may not be written.", "Choose another name, or ask for the right to."
        )
    # Imported here, with the hashes and random numbers it brings: the window opens without.
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".a4p-", suffix=".part")
    os.close(handle)
    return Path(name)


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _mode(target: Path) -> int:
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _told(error: OSError, target: Path) -> RecordsError:
    folder = target.parent
    if error.errno in _FULL:
        return RecordsError(
            f"There is no room left to write “{target}”.",
            "Nothing was changed. Free some space, or choose another folder.",
        )
    if error.errno in _FORBIDDEN:
        return RecordsError(
            f"“{target}” could not be written: {reason(error)}.",
            "Nothing was changed. Close the program that holds the file, or choose another folder.",
        )
    if error.errno == errno.ENOENT and not folder.exists():
        return RecordsError(f"There is no folder “{folder}”.", "Choose a folder that exists.")
    return RecordsError(
        f"“{target}” could not be written: {reason(error)}.",
        "Nothing was changed. Choose another name or folder.",
    )
