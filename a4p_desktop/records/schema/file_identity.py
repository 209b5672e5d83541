"""Tells whether a path still holds the records file that was opened from it."""

import os
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Records file")

Written = tuple[int, int] | None
"""Size in bytes and time of the last change in nanoseconds; None if there is no file."""


class RecordsChanged(RecordsError):
    """The file is not the one that was opened: the numbers of its rows may be others."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say.mark("“{path}” has changed since it was opened."),
            say.mark("Open it again."),
            path=path,
        )


@dataclass(frozen=True)
class FileIdentity:
    """What tells a records file from another that takes its place, or from itself changed."""

    file: Written
    log: Written
    """The file of changes that SQLite keeps beside it, "-wal"."""
    digest: str = ""
    """The digest of its records, as the file gives it."""

    @classmethod
    def at(cls, path: Path, digest: str = "") -> "FileIdentity":
        """The identity of the file at `path`; `digest` as read from it."""
        return cls(_written(path), _written(path.with_name(path.name + "-wal")), digest)

    def is_at(self, path: Path) -> bool:
        """Whether the file at `path` is this one, as far as can be told without reading it."""
        return FileIdentity.at(path, self.digest) == self


def _written(path: Path) -> Written:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # gone; or the name holds a NUL
        return None
    return found.st_size, found.st_mtime_ns
