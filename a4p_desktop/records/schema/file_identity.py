"""Tells whether a path still holds the records file that was opened from it."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Records file")


class RecordsChanged(RecordsError):
    """The file is not the one that was opened: the numbers of its rows may be others."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say.mark("“{path}” has changed since it was opened."),
            say.mark("Open it again."),
            path=path,
        )


class Written(NamedTuple):
    """What the file system tells of a file."""

    device: int
    inode: int
    size: int
    """In bytes."""
    time: int
    """Of the last change, in nanoseconds."""


class FileIdentity(NamedTuple):
    """What tells a records file from another that takes its place, or from itself changed."""

    file: Written | None
    """None if there is no file."""
    log: Written | None
    """The file of changes that SQLite keeps beside it, "-wal"."""
    digest: str = ""
    """The digest of its records, as the file gives it."""

    @classmethod
    def at(cls, path: Path, digest: str = "") -> "FileIdentity":
        """The identity of the file at `path`; `digest` as read from it."""
        return cls(written(path), written(f"{path}-wal"), digest)

    def is_at(self, path: Path) -> bool:
        """Whether the file at `path` is this one, as far as can be told without reading it."""
        # Not by `at`: this is asked at each reading.
        return written(path) == self.file and written(f"{path}-wal") == self.log

    def is_same_file(self, other: "FileIdentity") -> bool:
        """Whether both are one file, perhaps at two times."""
        mine, theirs = self.file, other.file
        return mine is not None and theirs is not None and mine[:2] == theirs[:2]


def written(path: Path | str) -> Written | None:
    """What the file system tells of `path`; None if it is no file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # gone; or the name holds a NUL
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Written(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
