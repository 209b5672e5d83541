"""Where a folder of tables may be written: in no folder that holds files of somebody else."""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.json_file import parse_json
from a4p_desktop.records.files.whole_folder import require_folder_place
from a4p_desktop.records.form.descriptor import NAME as DESCRIPTOR
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.form.readme import NAME as README
from a4p_desktop.records.language import Speaker

say = Speaker("Tables of a records file")

_DIGEST = "files"
"""The property of a descriptor that holds the digest."""
_LARGEST = 4_000_000
"""In bytes, of a descriptor; one of ours has a hundredth."""
_CHUNK = 2**20
# What systems leave in a folder that somebody has looked at.
_PASSED_OVER = {".DS_Store", "Thumbs.db", "desktop.ini"}
_WRITTEN = {README, *(form.file for form in FORMS)}


def place_in(folder: Path, name: str) -> Path:
    """The folder for the tables of the file called `name`, if the user chooses `folder`: that, if
    it is empty or still as this program wrote it; else a new one in it."""
    try:
        is_free = _is_free(folder)
    except OSError:  # told when it is written
        is_free = False
    return folder if is_free else folder / f"{Path(name).stem}-tables"


def require_place(target: Path) -> None:
    """Raise RecordsError unless `target` is new or empty, or is still as this program wrote it."""
    require_folder_place(target)
    if target.is_dir() and not _is_free(target):
        raise RecordsError(
            say.mark(
                "“{path}” has files that this program did not write or that were changed since."
            ),
            say.mark("Give the name of a new folder; nothing was written."),
            path=target,
        )


def signed(described: Mapping[str, Any], folder: Path) -> str:
    """A descriptor as JSON, with the digest of itself and of the files in `folder`, by which they
    are known to be as they were written.

    Raises OSError where the files cannot be read.
    """
    about = {key: value for key, value in described["about"].items() if key != _DIGEST}
    unsigned = {**described, "about": about}
    about[_DIGEST] = _digest(_text(unsigned), folder)
    return _text(unsigned)


def _is_free(folder: Path) -> bool:
    """Whether `folder` is empty, or holds what this program wrote and nothing else."""
    names = _names(folder)
    if not names:
        return True
    if DESCRIPTOR not in names or not names - {DESCRIPTOR} <= _WRITTEN:
        return False
    if not all(_is_regular(folder / name) for name in names):
        return False
    return _is_signed(folder / DESCRIPTOR)


def _is_signed(path: Path) -> bool:
    """Whether a descriptor is one of ours, and it and the files beside it are as written."""
    if path.stat().st_size > _LARGEST:
        return False
    content = path.read_bytes()
    try:
        again = signed(parse_json(content.decode()), path.parent)
    except (ValueError, LookupError, TypeError, AttributeError):  # no descriptor of ours
        return False
    return again.encode() == content


def _digest(described: str, folder: Path) -> str:
    """SHA-256 of the descriptor, and of the name, the size and the bytes of each other file."""
    digest = sha256(described.encode())
    for name in sorted(_names(folder) - {DESCRIPTOR}):
        path = folder / name
        digest.update(f"{name} {path.stat().st_size}\n".encode())
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    return digest.hexdigest()


def _text(described: Mapping[str, Any]) -> str:
    text = json.dumps(described, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "replace").decode()


def _is_regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _names(folder: Path) -> set[str]:
    return set(os.listdir(folder)) - _PASSED_OVER
