"""Atomic writing: to a new file beside the target, which then replaces it."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.leftovers import new_part_name, remove_leftovers
from a4p_desktop.records.files.real_path import real_path
from a4p_desktop.records.files.replaceable import require_replaceable
from a4p_desktop.records.language import Speaker

say = Speaker("Files")

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_TOO_MANY_OPEN = {errno.EMFILE, errno.ENFILE}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NOT_WRITTEN = say.mark("“{path}” could not be written: {reason}.")


@contextmanager
def replacing(target: Path, *, by_records: bool = False) -> Iterator[Path]:
    """Yield a new empty file beside `target`, which replaces `target` when the block succeeds.

    If the block raises, `target` is unchanged and the new file is removed. Old files of processes
    that were killed before they could do so are removed too. Pass `by_records` only to write a
    records file: nothing else may replace one.

    Raises RecordsError where the file cannot be written, whichever system call fails, and where
    `target` must not be replaced.
    """
    target = real_path(target)
    try:
        _require_file(target)
        require_replaceable(target, by_records=by_records)
        mode = _mode(target)
        remove_leftovers(target.parent)
        part = target.with_name(new_part_name())
        try:  # before the file is there: a signal may come at any moment
            _create(part, mode)
            yield part
            _flush(part)
            if mode is not None:
                part.chmod(mode)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise write_trouble(error, target) from error


def _require_file(target: Path) -> None:
    if target.is_dir():
        raise RecordsError(
            say.mark("“{path}” is a folder."),
            say.mark("Give the name of a file in it."),
            path=target,
        )
    if target.exists() and not target.is_file():
        raise RecordsError(
            say.mark("“{path}” is not a file."),
            say.mark("Give the name of a file."),
            path=target,
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise RecordsError(
            say.mark("You have no permission to write “{path}”."),
            say.mark("Choose another name, or ask its owner for permission."),
            path=target,
        )


def _mode(target: Path) -> int | None:
    """The permissions of `target`; None where it does not exist."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else None


def _create(part: Path, mode: int | None) -> None:
    """Create the empty file `part`; `mode` holds the permissions of the target.

    Where the target is new, the kernel sets the permissions, from the umask or the folder's default
    ACL. Otherwise only the owner may read the file until it gets the permissions of the target.
    """
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY
    os.close(os.open(part, flags, 0o666 if mode is None else 0o600))


def _flush(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def write_trouble(error: OSError, target: Path) -> RecordsError:
    """What to tell where `target` cannot be written; nothing was changed."""
    folder = target.parent
    if error.errno in _TOO_MANY_OPEN:
        return _too_many_open()
    if error.errno in _FULL:
        return RecordsError(
            say.mark("No space is left to write “{path}”."),
            say.mark("Free some space, or choose another folder; nothing was changed."),
            path=target,
        )
    if error.errno in _FORBIDDEN:
        return RecordsError(
            _NOT_WRITTEN,
            say.mark(
                "Close the program that has the file open, or choose another folder; nothing was "
                "changed."
            ),
            path=target,
            reason=reason(error),
        )
    if error.errno == errno.ENOENT and not folder.exists():
        return RecordsError(
            say.mark("Folder not found: “{folder}”."),
            say.mark("Choose a folder that exists."),
            folder=folder,
        )
    return RecordsError(
        _NOT_WRITTEN,
        say.mark("Choose another name or folder; nothing was changed."),
        path=target,
        reason=reason(error),
    )


def temporary_trouble(error: OSError) -> RecordsError:
    """What to tell where the temporary folder cannot be written; nothing was changed."""
    if error.errno in _TOO_MANY_OPEN:
        return _too_many_open()
    return RecordsError(
        say.mark("The temporary folder could not be written: {reason}."),
        say.mark("Free some space there, or set TMPDIR to another folder; nothing was changed."),
        reason=reason(error),
    )


def _too_many_open() -> RecordsError:
    return RecordsError(
        say.mark("Too many files are open on this computer."),
        say.mark("Close other windows and programs and try again; nothing was changed."),
    )
