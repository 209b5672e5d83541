"""Whether an export can be written to a path, checked before anything is written."""

import os
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export.data_package import can_describe
from a4p_desktop.records.export.descriptor_file import descriptor_path, is_ours
from a4p_desktop.records.export.formats import Format, ProvenancePlace
from a4p_desktop.records.files.replaceable import require_replaceable

_WITHOUT = "or export without what is told about it"


def require_destination(destination: Path, format: Format, *, with_provenance: bool = True) -> None:
    """Raise RecordsError if it is plain beforehand that `destination` cannot be written.

    It is a folder, or a file that nothing may replace; its folder does not exist or may not be
    written; or the provenance needs a descriptor, for which its name leaves no place.
    """
    if "\0" in str(destination):
        raise RecordsError("The name has a character that no name may have.", "Choose another.")
    if not destination.name or os.path.isdir(destination):
        raise RecordsError(f"“{destination}” is a folder.", "Give the name of a file in it.")
    real = Path(os.path.realpath(destination))  # a link is followed
    _require_folder(real.parent)
    require_replaceable(real)
    if with_provenance and format.provenance_place is ProvenancePlace.FILE_BESIDE:
        _require_descriptor_place(destination)


def _require_folder(folder: Path) -> None:
    if not os.path.isdir(folder):
        raise RecordsError(f"There is no folder “{folder}”.", "Choose a folder that exists.")
    if not os.access(folder, os.W_OK):
        raise RecordsError(
            f"Nothing may be written to the folder “{folder}”.",
            "Choose another folder, or ask for the right to.",
        )


def _require_descriptor_place(destination: Path) -> None:
    if not can_describe(destination.name):
        raise RecordsError(
            f"“{destination.name}” is a name that the standard for what is told about a file, the"
            " Data Package, does not allow.",
            f"Choose another name, {_WITHOUT}.",
        )
    beside = descriptor_path(destination)
    try:
        beside.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise RecordsError(
            f"“{beside.name}” cannot stand beside it: {reason(error)}.",
            f"Choose another name, {_WITHOUT}.",
        ) from error
    if not is_ours(destination):
        raise RecordsError(
            f"“{beside.name}” is there already, and is not about “{destination.name}”.",
            f"Choose another name, {_WITHOUT}.",
        )
