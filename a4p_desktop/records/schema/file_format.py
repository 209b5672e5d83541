"""What tells a records file from any other, and why a file is refused."""

import os
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason

APPLICATION_ID = 0x41345044
"""“A4PD” in the header of the SQLite file, by which a records file is known."""
FORMAT = 2
"""The format of the records file, kept as its user_version; see schema.sql."""

# https://www.sqlite.org/fileformat.html#the_database_header
_HEADER_LENGTH = 100
_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
_ANOTHER = "Choose a file made by “a4p-desktop build”."


def require_records_file(path: Path) -> None:
    """Raise RecordsError unless `path` is, by its header, a records file that we can read."""
    header = _header(path)
    if not header:
        raise RecordsError(f"“{path}” is empty.", _ANOTHER)
    if not header.startswith(_MAGIC):
        raise RecordsError(f"“{path}” is not an SQLite file.", _ANOTHER)
    if len(header) < _HEADER_LENGTH:
        raise damaged(path)
    if _application_id(header) != APPLICATION_ID:
        raise RecordsError(f"“{path}” is an SQLite file, but holds no A4P records.", _ANOTHER)
    version = int.from_bytes(header[_USER_VERSION], "big")
    if version > FORMAT:
        raise RecordsError(
            f"“{path}” has format {version}; this program reads format {FORMAT}.",
            "Open it with a newer A4P Desktop.",
        )
    if version < FORMAT:
        raise RecordsError(
            f"“{path}” has format {version}; this program reads format {FORMAT}.",
            "Build it again from its tables with “a4p-desktop build”.",
        )


def is_records_file(path: Path) -> bool:
    """Whether `path` can be read and is, by its header, a records file of any format."""
    try:
        header = _header(path)
    except RecordsError:
        return False
    return header.startswith(_MAGIC) and _application_id(header) == APPLICATION_ID


def damaged(path: Path) -> RecordsError:
    """The trouble of a file that SQLite cannot make sense of."""
    return RecordsError(
        f"“{path}” is damaged.", "Build it again from its tables, or open another copy."
    )


def _application_id(header: bytes) -> int:
    return int.from_bytes(header[_APPLICATION_ID], "big")


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_LENGTH)
    except FileNotFoundError as error:
        raise RecordsError(f"There is no file “{path}”.", "Check the name.") from error
    except (IsADirectoryError, PermissionError) as error:
        # Unlike Path.is_dir, this raises nothing where the folder around may not be entered.
        if os.path.isdir(path):
            raise RecordsError(f"“{path}” is a folder.", "Choose a records file in it.") from error
        raise RecordsError(
            f"“{path}” may not be read.", "Ask its owner for the right to, or open a copy."
        ) from error
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "the name is not possible"
        raise RecordsError(f"“{path}” cannot be read: {why}.", "Choose another file.") from error
