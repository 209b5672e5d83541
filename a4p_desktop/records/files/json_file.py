"""A small JSON file of ours: read with care, whatever it holds, and written whole."""

import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.atomic import replacing

_NEWEST_THINKABLE = 9999


class Damaged(RecordsError):
    """The file can be read, but is not what it should be."""


class Newer(RecordsError):
    """The file has a format that only a newer program reads."""


def read_object(path: Path, form: int, most: int) -> Mapping[str, object]:
    """The JSON object in `path`, of no more than `most` bytes and of a format up to `form`.

    Raises RecordsError where it cannot be read, Newer where its format is newer, and Damaged where
    it holds no such object.
    """
    try:
        value = json.loads(_content(path, most).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _damaged(path) from error
    found = value.get("format") if isinstance(value, dict) else None
    if type(found) is not int or not 1 <= found <= _NEWEST_THINKABLE:
        raise _damaged(path)
    if found > form:
        raise Newer(
            f"“{path}” has format {found}; this program reads format {form}.",
            "Open it with a newer A4P Desktop.",
        )
    assert isinstance(value, dict)
    return value


def write_object(path: Path, value: Mapping[str, object], most: int) -> None:
    """Write `value` to `path`, whole or not at all, for people to read and to compare.

    Raises RecordsError where it cannot be written, or would be too long to be read again.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # Half a character, which UTF-8 cannot write, thus becomes the escape that JSON has for it.
    data = f"{text}\n".encode("utf-8", "backslashreplace")
    if len(data) > most:
        raise RecordsError(
            f"“{path}” would be too long.", "Nothing was changed. Ask for less, or keep less."
        )
    with replacing(path) as part:
        part.write_bytes(data)


def put_aside(path: Path, why: str) -> Path:
    """Rename the file to `name.why.json`, or to `name.why-2.json` and so on; its new name.

    Raises OSError where that cannot be done.
    """
    aside, number = path.with_suffix(f".{why}{path.suffix}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_suffix(f".{why}-{number}{path.suffix}")
    path.rename(aside)
    return aside


def _content(path: Path, most: int) -> bytes:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise RecordsError(f"“{path}” is a folder.", "Choose a file in it.")
        if not stat.S_ISREG(mode):  # to open a pipe is to wait for somebody to write
            raise RecordsError(f"“{path}” is not a file.", "Choose a file.")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise RecordsError(f"There is no file “{path}”.", "Check the name.") from error
    except PermissionError as error:
        raise RecordsError(
            f"“{path}” may not be read.", "Ask its owner for the right to, or open a copy."
        ) from error
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "the name is not possible"
        raise RecordsError(f"“{path}” cannot be read: {why}.", "Choose another file.") from error
    if len(data) > most:
        raise _damaged(path)
    return data


def _damaged(path: Path) -> Damaged:
    return Damaged(
        f"“{path}” is damaged, or was not made by A4P Desktop.", "Open another copy of it."
    )
