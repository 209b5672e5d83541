"""Small JSON files: read defensively, their numbers bounded, and written atomically."""

import json
import math
import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker

say = Speaker("Files")

_MAX_FORMAT = 9999
"""A greater number is damage, and no newer format."""
_MAX_NUMBER = 2**53 - 1
"""The greatest whole number that every reader of JSON keeps (RFC 8259, section 6)."""
_MAX_DEPTH = 100
"""Levels of lists and objects within each other; our files have four."""


class Damaged(RecordsError):
    """The content of the file is not what it must be."""


class Newer(RecordsError):
    """The file has a format that only a newer program reads."""


def parse_json(text: str) -> Any:
    """The value of a JSON text.

    Raises ValueError where it is no JSON, has a number that is not finite or greater than
    `_MAX_NUMBER`, or is nested so deeply that nothing could be done with it.
    """
    try:
        value = json.loads(
            text, parse_int=_whole_number, parse_float=_number, parse_constant=_number
        )
    except RecursionError as error:
        raise ValueError("too deeply nested") from error
    level = [value]
    for _ in range(_MAX_DEPTH):
        level = [part for each in level for part in _parts(each)]
        if not level:
            return value
    raise ValueError("too deeply nested")


def read_object(path: Path, newest: int, max_bytes: int) -> Mapping[str, object]:
    """The JSON object in `path`; its key "format" is a number up to `newest`.

    Raises RecordsError where the file cannot be read, Newer where its format is newer, and Damaged
    where it is longer than `max_bytes` or holds no such object.
    """
    try:
        value = parse_json(_content(path, max_bytes).decode("utf-8-sig"))
    except ValueError as error:
        raise _damaged(path) from error
    found = value.get("format") if isinstance(value, dict) else None
    if type(found) is not int or not 1 <= found <= _MAX_FORMAT:
        raise _damaged(path)
    if found > newest:
        raise Newer(
            say.mark("“{path}” has format {found}; this program reads format {newest}."),
            say.mark("Open it with a newer A4P Desktop."),
            path=path,
            found=str(found),
            newest=str(newest),
        )
    assert isinstance(value, dict)
    return value


def write_object(path: Path, value: Mapping[str, object], max_bytes: int) -> None:
    """Write `value` to `path` atomically, indented for people and for diffs.

    Raises RecordsError where it cannot be written, or would be longer than `max_bytes`, which
    `read_object` refuses.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # UTF-8 cannot encode lone surrogates; backslashreplace writes them as JSON's own escape.
    data = f"{text}\n".encode("utf-8", "backslashreplace")
    if len(data) > max_bytes:
        raise RecordsError(
            say.mark("“{path}” is too long a name."),
            say.mark("Save a shorter search, or delete some; nothing was changed."),
            path=path,
        )
    # Imported here because a start only reads.
    from a4p_desktop.records.files.atomic import replacing

    with replacing(path) as part:
        part.write_bytes(data)


def put_aside(path: Path, why: str) -> Path:
    """Rename the file to `name.why.json`, or `name.why-2.json` and so on, with the ending that it
    has; return the new path.

    Raises OSError where that fails.
    """
    aside, number = path.with_suffix(f".{why}{path.suffix}"), 1
    while os.path.lexists(aside):
        number += 1
        aside = path.with_suffix(f".{why}-{number}{path.suffix}")
    path.rename(aside)
    return aside


def _whole_number(digits: str) -> int:
    number = int(digits)
    if abs(number) > _MAX_NUMBER:
        raise ValueError(f"too great a number: {digits[:20]}")
    return number


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"not a finite number: {digits[:20]}")
    return number


def _parts(value: object) -> Iterable[object]:
    """What a list or an object holds; nothing for any other value."""
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _content(path: Path, max_bytes: int) -> bytes:
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            raise RecordsError(
                say.mark("“{path}” is a folder."), say.mark("Choose a file in it."), path=path
            )
        if not stat.S_ISREG(mode):  # opening a pipe blocks until a process writes to it
            raise RecordsError(
                say.mark("“{path}” is not a file."), say.mark("Choose a file."), path=path
            )
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise RecordsError(
            say.mark("File not found: “{path}”."), say.mark("Check the name."), path=path
        ) from error
    except PermissionError as error:
        raise RecordsError(
            say.mark("You have no permission to read “{path}”."),
            say.mark("Ask its owner for permission, or open a copy."),
            path=path,
        ) from error
    except OSError as error:
        raise RecordsError(
            say.mark("“{path}” cannot be read: {reason}."),
            say.mark("Choose another file."),
            path=path,
            reason=reason(error),
        ) from error
    except ValueError as error:  # a name with a NUL
        raise RecordsError(
            say.mark("“{path}” cannot be read: the name is not possible."),
            say.mark("Choose another file."),
            path=path,
        ) from error
    if len(data) > max_bytes:
        raise _damaged(path)
    return data


def _damaged(path: Path) -> Damaged:
    return Damaged(
        say.mark("“{path}” is damaged, or was not made by A4P Desktop."),
        say.mark("Open another copy of it."),
        path=path,
    )
