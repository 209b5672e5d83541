"""Writing of a folder whole or not at all: beside the target, which it then replaces."""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import write_trouble
from a4p_desktop.records.files.leftovers import new_folder_part_name, remove_leftovers
from a4p_desktop.records.files.real_path import real_path
from a4p_desktop.records.language import Speaker

say = Speaker("Files")


@contextmanager
def replacing_folder(target: Path, require: Callable[[Path], None]) -> Iterator[Path]:
    """Yield a new empty folder beside `target`, which replaces `target` when the block succeeds.

    `require` is called with the target before the block and after it, and raises where that must
    not be replaced; it may not exist. If the block raises, `target` is unchanged and the new folder
    is removed.

    Raises RecordsError where the folder cannot be written, and whatever `require` raises.
    """
    target = real_path(target)
    try:
        require(target)
        remove_leftovers(target.parent)
        part = target.with_name(new_folder_part_name())
        try:  # before the folder is there: a signal may come at any moment
            part.mkdir()
            yield part
            require(target)
            _move(part, target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise write_trouble(error, target) from error


def require_folder_place(target: Path) -> None:
    """Raise RecordsError where something that is no folder is in the place of `target`."""
    if os.path.lexists(target) and not target.is_dir():
        raise RecordsError(
            say.mark("“{path}” is a file."),
            say.mark("Give the name of a new folder; nothing was written."),
            path=target,
        )


def _move(part: Path, target: Path) -> None:
    """Put `part` in the place of `target`, which is there again if that fails."""
    if not os.path.lexists(target):
        part.rename(target)
        return
    part.chmod(stat.S_IMODE(target.stat().st_mode))
    # Of a name that is no leftover's: it is whole, should the process be killed before the second
    # renaming.
    old = part.with_suffix(".old")
    target.rename(old)
    try:
        part.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
