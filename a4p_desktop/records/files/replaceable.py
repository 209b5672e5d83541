"""Which files nothing else may replace: records files and the bundled tables."""

import os
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.schema.file_format import is_records_file


def require_replaceable(target: Path, *, by_records: bool = False) -> None:
    """Raise RecordsError where `target` may not be replaced, whatever name it is given.

    A records file is known by its header and a bundled table by its device and inode, so a link or
    another spelling of the name makes no difference. `by_records` says that what will stand there
    is a records file, which may replace another one.
    """
    if not by_records and is_records_file(target):
        raise RecordsError(
            f"“{target}” is a records file.", "Nothing was changed. Choose another name."
        )
    if any(_is_same(target, table) for table in _bundled_tables()):
        raise RecordsError(
            f"“{target}” is a table of the bundled records.",
            "Nothing was changed. Choose another name.",
        )


def _bundled_tables() -> list[Path]:
    try:
        return list((paths.data_folder() / "tables").iterdir())
    except OSError:  # a package need not ship them
        return []


def _is_same(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):  # one of them does not exist, or is no possible name
        return False
