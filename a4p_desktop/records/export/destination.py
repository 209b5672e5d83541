"""Whether an export can be written to a path, checked before anything is written."""

import os
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export.data_package import can_describe
from a4p_desktop.records.export.descriptor_file import descriptor_path, is_ours
from a4p_desktop.records.export.formats import Format, ProvenancePlace
from a4p_desktop.records.files.real_path import real_path
from a4p_desktop.records.files.replaceable import require_replaceable
from a4p_desktop.records.language import Speaker

say = Speaker("Export")

_RENAME = say.mark("Choose another name, or leave out search and sources.")


def require_destination(destination: Path, format: Format, *, with_provenance: bool = True) -> None:
    """Raise RecordsError if `destination` cannot be written.

    That is so if it is a folder, or a file that must not be replaced; if its folder does not exist
    or is not writable; or if the provenance needs a descriptor that cannot be written beside it.
    """
    real = real_path(destination)
    if not destination.name or os.path.isdir(destination):
        raise RecordsError(
            say.mark("“{path}” is a folder."),
            say.mark("Give the name of a file in it."),
            path=destination,
        )
    _require_folder(real.parent)
    require_replaceable(real)
    if with_provenance and format.provenance_place is ProvenancePlace.FILE_BESIDE:
        _require_descriptor_place(destination)


def _require_folder(folder: Path) -> None:
    if not os.path.isdir(folder):
        raise RecordsError(
            say.mark("Folder not found: “{path}”."),
            say.mark("Choose a folder that exists."),
            path=folder,
        )
    if not os.access(folder, os.W_OK):
        raise RecordsError(
            say.mark("The folder “{path}” is read-only."),
            say.mark("Choose another folder, or ask for permission to write to it."),
            path=folder,
        )


def _require_descriptor_place(destination: Path) -> None:
    if not can_describe(destination.name):
        raise RecordsError(
            say.mark("The Data Package standard does not allow the name “{name}”."),
            _RENAME,
            name=destination.name,
        )
    beside = descriptor_path(destination)
    try:
        beside.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise RecordsError(
            say.mark("“{name}” cannot be written beside it: {reason}."),
            _RENAME,
            name=beside.name,
            reason=reason(error),
        ) from error
    if not is_ours(destination):
        raise RecordsError(
            say.mark("“{name}” exists already and belongs to another file."),
            _RENAME,
            name=beside.name,
        )
