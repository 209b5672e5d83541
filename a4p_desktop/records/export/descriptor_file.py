"""The descriptor file beside a CSV file: its path, whether this program wrote it, writing it."""

import os
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export.data_package import describes, descriptor
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.provenance import Provenance
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.language import Speaker

say = Speaker("Export")

_LARGEST = 20_000_000
"""In bytes: no descriptor of ours is larger."""


def descriptor_path(destination: Path) -> Path:
    """The path of the descriptor of the CSV file `destination`."""
    return destination.with_name(f"{destination.stem}.datapackage.json")


def is_ours(destination: Path) -> bool:
    """Whether this program wrote the descriptor beside `destination`, for that file."""
    beside = descriptor_path(destination)
    try:
        if not os.path.isfile(beside) or beside.stat().st_size > _LARGEST:
            return False
        return describes(beside.read_bytes(), destination.name)
    except OSError:
        return False


def remove_descriptor(destination: Path) -> None:
    """Remove the descriptor beside `destination` if this program wrote it for that file.

    Raises RecordsError if it cannot be removed.
    """
    if not is_ours(destination):
        return
    beside = descriptor_path(destination)
    try:
        beside.unlink(missing_ok=True)
    except OSError as error:
        raise RecordsError(
            say.mark("“{path}” describes the old rows and could not be removed: {reason}."),
            say.mark(
                "Close the program that has the file open, or choose another name; nothing was "
                "changed."
            ),
            path=beside,
            reason=reason(error),
        ) from error


def write_descriptor(
    destination: Path, format: Format, provenance: Provenance, written: Written, size: int
) -> None:
    """Write the descriptor of `destination`, whose rows are in place and have `size` bytes.

    Raises RecordsError, which says that the rows are written, if the descriptor cannot be, or if a
    file of its name has appeared meanwhile.
    """
    beside = descriptor_path(destination)
    try:
        if os.path.lexists(beside):
            raise RecordsError(say.mark("“{path}” already exists."), path=beside)
        content = descriptor(provenance, format, written, destination.name, size)
        with replacing(beside) as part:
            part.write_bytes(content)
    except RecordsError as trouble:
        raise RecordsError(
            say.mark(
                "The rows are in “{path}”, but search and sources could not be written. {reason}"
            ),
            say.mark("To have those too, export again under another name."),
            path=destination,
            reason=trouble.what,
        ) from trouble
