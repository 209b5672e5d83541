"""Recognizes records files by their header, and says why it refuses a file."""

import os
import stat
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker

say = Speaker("Records file")

APPLICATION_ID = 0x41345044
"""“A4PD”, the application id in the SQLite header of a records file."""
FORMAT = 7
"""The format of the records file, stored as its user_version; see schema.sql."""

# https://www.sqlite.org/fileformat.html#the_database_header
_HEADER_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_TEXT_ENCODING = slice(56, 60)
_UTF_8 = 1  # as in every build; the export reads the bytes of texts as they are
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
_ANOTHER = say.mark("Choose a file made by “a4p-desktop build”.")


def require_records_file(path: Path) -> None:
    """Raise RecordsError unless `path` is, by its header, a records file that we can read."""
    header = _header(path)
    if not header:
        raise RecordsError(say.mark("“{path}” is empty."), _ANOTHER, path=path)
    if not header.startswith(_MAGIC):
        raise RecordsError(say.mark("“{path}” is not an SQLite file."), _ANOTHER, path=path)
    if len(header) < _HEADER_LENGTH:
        raise damaged(path)
    if _application_id(header) != APPLICATION_ID:
        what = say.mark("“{path}” is an SQLite file without A4P records.")
        raise RecordsError(what, _ANOTHER, path=path)
    version = int.from_bytes(header[_USER_VERSION], "big")
    if version != FORMAT:
        newer = say.mark("Open it with a newer A4P Desktop.")
        older = say.mark("Rebuild it from its tables with “a4p-desktop build”.")
        raise RecordsError(
            say.mark("“{path}” has format {version}; this program reads format {ours}."),
            newer if version > FORMAT else older,
            path=path,
            version=str(version),
            ours=str(FORMAT),
        )
    if int.from_bytes(header[_TEXT_ENCODING], "big") != _UTF_8:
        raise damaged(path)


def is_records_file(path: Path) -> bool:
    """Whether `path` can be read and is, by its header, a records file of any format."""
    try:
        header = _header(path)
    except RecordsError:
        return False
    return header.startswith(_MAGIC) and _application_id(header) == APPLICATION_ID


def damaged(path: Path) -> RecordsError:
    """The error for a file that SQLite cannot read."""
    return RecordsError(
        say.mark("“{path}” is damaged."),
        say.mark("Rebuild it from its tables, or open another copy."),
        path=path,
    )


def _application_id(header: bytes) -> int:
    return int.from_bytes(header[_APPLICATION_ID], "big")


def _header(path: Path) -> bytes:
    try:
        # Before it is opened: opening a pipe waits for a writer, and a device may never end.
        if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
            raise RecordsError(
                say.mark("“{path}” is not a file, but a pipe, a socket or a device."),
                _ANOTHER,
                path=path,
            )
        with path.open("rb") as file:
            return file.read(_HEADER_LENGTH)
    except FileNotFoundError as error:
        what, remedy = say.mark("File not found: “{path}”."), say.mark("Check the name.")
        raise RecordsError(what, remedy, path=path) from error
    except (IsADirectoryError, PermissionError) as error:
        what = say.mark("You have no permission to read “{path}”.")
        remedy = say.mark("Ask its owner for permission, or open a copy.")
        # Unlike Path.is_dir, this does not raise where the folder around it may not be entered.
        if os.path.isdir(path):
            what, remedy = say.mark("“{path}” is a folder."), say.mark("Choose a file in it.")
        raise RecordsError(what, remedy, path=path) from error
    except OSError as error:
        raise _unreadable(path, reason(error)) from error
    except ValueError as error:  # the name holds a NUL
        raise _unreadable(path, say("the name is not possible")) from error


def _unreadable(path: Path, why: str) -> RecordsError:
    return RecordsError(
        say.mark("“{path}” cannot be read: {reason}."),
        say.mark("Choose another file."),
        path=path,
        reason=why,
    )
