"""Parts of files and folders that killed processes left beside their targets; their removal."""

import os
import re
import shutil
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

_OLD = 24 * 60 * 60
"""Seconds after which no process writes to a part any longer."""
_NAME = re.compile(r"\.a4p-[0-9a-f]{16}\.(part|folder)")


def new_part_name() -> str:
    """A name for the part of a file, by which its leftover is recognized."""
    return f".a4p-{os.urandom(8).hex()}.part"


def new_folder_part_name() -> str:
    """The same for the part of a folder."""
    return f".a4p-{os.urandom(8).hex()}.folder"


def remove_leftovers(folder: Path) -> None:
    """Remove the parts in `folder` that are older than a day: regular files and folders of this
    user.

    What cannot be read or removed stays; a leftover must not stop the writing of a file.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name):
                with suppress(OSError):
                    _remove_leftover(entry)


def _remove_leftover(entry: os.DirEntry[str]) -> None:
    status = entry.stat(follow_symlinks=False)
    if not _is_old(status):
        return
    if entry.name.endswith(".folder"):
        if stat.S_ISDIR(status.st_mode):
            shutil.rmtree(entry.path)
    elif stat.S_ISREG(status.st_mode):
        os.unlink(entry.path)


def _is_old(status: os.stat_result) -> bool:
    # Windows tells no owner; there the rights to the folder protect the files of others.
    ours = sys.platform == "win32" or status.st_uid == os.geteuid()
    return ours and time.time() - status.st_mtime > _OLD
