"""What becomes of a records file and its path while it is open."""

import os
import sqlite3
from collections.abc import Collection
from contextlib import closing
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from a4p_desktop.records.schema.file_identity import FileIdentity, RecordsChanged

_MOST_STEPS = 1_000_000
"""The most steps of SQLite to read one line of file_info; a sound file needs about thirty."""
_HEADER = 100
"""Bytes; one of its numbers grows with each change: https://www.sqlite.org/fileformat.html"""


class Change(Enum):
    """What has become of the file since it was opened."""

    NONE = auto()
    REPLACED = auto()
    """Its path names another file. The one that is open can still be read."""
    OVERWRITTEN = auto()
    """Something was written into it: it can no longer be read."""
    GONE = auto()
    """Its path names no file. The one that is open can still be read."""


class Watched(Protocol):
    """A file that may change while a window shows what it held."""

    @property
    def paths(self) -> Collection[Path]:
        """The paths whose changes, or those of their folders, may be a change of the file."""

    def change(self) -> Change:
        """What has become of the file."""


class OpenFile:
    """A file as it was when it was opened.

    SQLite keeps the file that it opened, whatever its path names later; but nothing keeps another
    program from writing into that file. A copy of the same content is no change.
    """

    def __init__(self, path: Path) -> None:
        """Remember which file `path`, perhaps a link, names."""
        self.path = path.resolve()
        """The file itself."""
        self.identity = FileIdentity.at(self.path)
        self._named = Path(os.path.abspath(path))
        self._header = b""

    @property
    def paths(self) -> Collection[Path]:
        """The file, and the link to it by which it was opened."""
        return {self.path, self._named}

    def hold(self, digest: str) -> None:
        """Remember the digest of its records.

        Raises RecordsChanged if another file has taken its path since this object was made: then
        SQLite may have opened either.
        """
        self._header = _header(self.path)
        self.identity = self.identity._replace(digest=digest)
        if not self.identity.is_at(self.path):
            raise RecordsChanged(self.path)

    def require_unchanged(self) -> None:
        """Raise RecordsChanged if something was written into the file."""
        if not self.identity.is_at(self.path) and self._is_overwritten():
            raise RecordsChanged(self.path)

    def change(self) -> Change:
        """What has become of the file and its path."""
        now = FileIdentity.at(self._named, self.identity.digest)
        if now.file is None:
            return Change.GONE
        if now == self.identity:
            return Change.NONE
        if now.is_same_file(self.identity):
            return Change.OVERWRITTEN if self._is_overwritten() else Change.NONE
        return Change.NONE if self._has_same_content(now) else Change.REPLACED

    def _is_overwritten(self) -> bool:
        now = FileIdentity.at(self.path, self.identity.digest)
        if not now.is_same_file(self.identity):
            return False
        if not self._has_same_content(now):
            return True
        self.identity = now  # its time alone was set
        return False

    def _has_same_content(self, now: FileIdentity) -> bool:
        """Whether the file found now has the content of ours, as far as its size, its header and
        the digest in it tell."""
        before = self.identity
        if now.file is None or before.file is None or now.log != before.log:
            return False
        return (
            now.file.size == before.file.size
            and bool(before.digest)
            and _header(self._named) == self._header
            and _digest(self._named) == before.digest
        )


def _header(path: Path) -> bytes:
    """The header of an SQLite file; none if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_HEADER)
    except OSError:
        return b""


def _digest(path: Path) -> str:
    """The digest that a records file says of itself; "" if it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            database.set_progress_handler(lambda: 1, _MOST_STEPS)
            query = "SELECT value FROM file_info WHERE key = 'digest'"
            found = database.execute(query).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return ""
    return found[0] if found and isinstance(found[0], str) else ""
