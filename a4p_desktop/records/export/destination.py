"""Where an export may be written, asked before anything is."""

import os
import re
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.data_package import can_describe
from a4p_desktop.records.export.descriptor_file import about_beside, is_ours
from a4p_desktop.records.export.formats import Format

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_LONGEST_NAME = 255
_WITHOUT = "or export without what is told about it"


def trouble_on_windows(name: str) -> str | None:
    """Why no file can be called `name` on Windows, in one English sentence; None if it can.

    To be asked everywhere: what is exported here may be sent there.
    """
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        shown = forbidden.group() if forbidden.group().isprintable() else "a control character"
        return f"“{name}” is no name for a file on Windows, because of {shown} in it."
    if name.endswith((".", " ")):
        return f"“{name}” is no name for a file on Windows, because of how it ends."
    if _DEVICE.fullmatch(name.partition(".")[0].rstrip()):
        return f"“{name}” is no name for a file on Windows, where it is a device."
    if len(name) > _LONGEST_NAME:
        return f"“{name}” is too long for the name of a file on Windows."
    return None


def doubt(target: Path, format: Format) -> str | None:
    """What may be wrong with a name that can be written, in one English sentence; None if nothing.

    To be asked before an export, not by one: a script may name its files as it likes.
    """
    on_windows = trouble_on_windows(target.name)
    if on_windows:
        return on_windows
    if target.suffix.lower() != f".{format.suffix}":
        return (
            f"“{target.name}” does not end in .{format.suffix}, by which other programs know what"
            " the file is."
        )
    return None


def require_target(target: Path, format: Format, *, about: bool = True) -> None:
    """Raise RecordsError where it is known beforehand that `target` cannot be written.

    That is a folder, a name that this system forbids, a folder that is gone or may not be written,
    or, with an About that needs a file of its own, a name that leaves that file no place.
    """
    trouble = trouble_on_windows(target.name) if os.name == "nt" else None
    if trouble:
        raise RecordsError(trouble, "Choose another name.")
    if "\0" in str(target):
        raise RecordsError("The name has a character that no name may have.", "Choose another.")
    if not target.name or os.path.isdir(target):
        raise RecordsError(f"“{target}” is a folder.", "Give the name of a file in it.")
    _require_folder(Path(os.path.realpath(target)).parent)  # a link is followed
    if about and format.about_beside:
        _require_room_beside(target)


def _require_folder(folder: Path) -> None:
    if not os.path.isdir(folder):
        raise RecordsError(f"There is no folder “{folder}”.", "Choose a folder that exists.")
    if not os.access(folder, os.W_OK):
        raise RecordsError(
            f"Nothing may be written to the folder “{folder}”.",
            "Choose another folder, or ask for the right to.",
        )


def _require_room_beside(target: Path) -> None:
    """Raise RecordsError where no descriptor can stand beside `target`."""
    if not can_describe(target.name):
        raise RecordsError(
            f"“{target.name}” is a name that the standard for what is told about a file, the Data"
            " Package, does not allow.",
            f"Choose another name, {_WITHOUT}.",
        )
    beside = about_beside(target)
    if os.path.lexists(beside) and not is_ours(target):
        raise RecordsError(
            f"“{beside.name}” is there already, and is not about “{target.name}”.",
            f"Choose another name, {_WITHOUT}.",
        )
