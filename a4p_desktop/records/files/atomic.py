"""Writes a file whole or not at all: beside its target, then moved into its place."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.replaceable import require_replaceable

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def replacing(target: Path, *, by_records: bool = False) -> Iterator[Path]:
    """Yield a new empty file beside `target`; it takes the target's place when the block ends well.

    Otherwise `target` stays as it was and the new file is removed. Only a caller that writes a
    records file passes `by_records`: nothing else may replace one.

    Raises RecordsError where the file cannot be written, whatever system call fails, and where
    `target` must not be replaced.
    """
    # A link stays a link: what it points to is replaced.
    target = Path(os.path.realpath(target))
    try:
        _require_file(target)
        require_replaceable(target, by_records=by_records)
        mode = _mode(target)
        part = _new_file_beside(target, mode)
        try:
            yield part
            _flush(part)
            if mode is not None:
                part.chmod(mode)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _told(error, target) from error


def _require_file(target: Path) -> None:
    if target.is_dir():
        raise RecordsError(f"“{target}” is a folder.", "Give the name of a file in it.")
    if target.exists() and not target.is_file():
        raise RecordsError(f"“{target}” is not a file.", "Give the name of a file.")
    if target.exists() and not os.access(target, os.W_OK):
        raise RecordsError(
            f"“{target}” may not be written.", "Choose another name, or ask for the right to."
        )


def _mode(target: Path) -> int | None:
    """The permissions of `target`; None where it does not exist."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else None


def _new_file_beside(target: Path, mode: int | None) -> Path:
    """An empty file that nobody else uses.

    Where `target` is new, the kernel gives the permissions, from the umask or the folder's default
    ACL. Otherwise only its owner may read the file until it takes the permissions of `target`.
    """
    part = target.with_name(f".a4p-{os.urandom(8).hex()}.part")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    os.close(os.open(part, flags, 0o666 if mode is None else 0o600))
    return part


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


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
