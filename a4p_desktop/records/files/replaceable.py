"""Which files must not be replaced: records files and the bundled tables."""

import os
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.file_format import is_records_file

say = Speaker("Files")


def require_replaceable(target: Path, *, by_records: bool = False) -> None:
    """Raise RecordsError where `target` must not be replaced, by whichever path it is named.

    A records file is recognized by its header and a bundled table by its device and inode, so links
    and other spellings of the path are covered. With `by_records`, the new file is a records file,
    which may replace another.
    """
    if not by_records and is_records_file(target):
        raise RecordsError(
            say.mark("“{path}” is a records file."),
            say.mark("Choose another name; nothing was changed."),
            path=target,
        )
    if any(_is_same(target, table) for table in _bundled_tables()):
        raise RecordsError(
            say.mark("“{path}” is a table of the bundled records."),
            say.mark("Choose another name; nothing was changed."),
            path=target,
        )


def _bundled_tables() -> list[Path]:
    try:
        return list((paths.data_folder() / "tables").iterdir())
    except OSError:  # a frozen package may have none
        return []


def _is_same(file: Path, other: Path) -> bool:
    try:
        return os.path.samefile(file, other)
    except (OSError, ValueError):  # one does not exist, or its name has a NUL
        return False
