"""Parts of files that killed processes left beside their targets, and their removal."""

import os
import re
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path

_OLD = 24 * 60 * 60
"""Seconds after which no process writes to a part any longer."""
_NAME = re.compile(r"\.a4p-[0-9a-f]{16}\.part")


def new_part_name() -> str:
    """A name for the part of a file, by which its leftover is recognized."""
    return f".a4p-{os.urandom(8).hex()}.part"


def remove_leftovers(folder: Path) -> None:
    """Remove the parts in `folder` that are older than a day: regular files of this user.

    What cannot be read or removed stays; a leftover must not stop the writing of a file.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name):
                with suppress(OSError):
                    if _is_leftover(entry.stat(follow_symlinks=False)):
                        os.unlink(entry.path)


def _is_leftover(status: os.stat_result) -> bool:
    # Windows tells no owner; there the rights to the folder protect the files of others.
    ours = sys.platform == "win32" or status.st_uid == os.geteuid()
    return ours and stat.S_ISREG(status.st_mode) and time.time() - status.st_mtime > _OLD
