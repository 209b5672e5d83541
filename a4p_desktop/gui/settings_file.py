"""The JSON file of the settings, changed under a lock and written atomically."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from a4p_desktop import NAME, paths
from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.json_file import (
    Damaged,
    Newer,
    put_aside,
    read_object,
    write_object,
)
from a4p_desktop.records.files.lock import locked

FORMAT = 1
_MAX_BYTES = 1_000_000
_log = logging.getLogger(__name__)


class SettingsFile:
    """The keys and values of one file; the type of a value is not checked.

    Troubles are logged and not raised: the program also runs without the file.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def read(self) -> dict[str, object]:
        """The values; none where there is no readable file.

        A damaged file, or one of a newer program, is put aside.
        """
        if self._path is None or not self._path.parent.is_dir():
            return {}
        try:
            with locked(self._path):
                return self._read(self._path)
        except RecordsError as trouble:
            _log.warning("The settings are not used. %s", trouble)
            return {}

    def change(self, change: Callable[[dict[str, object]], object]) -> bool:
        """Apply `change` to the values now in the file; return whether they were written."""
        if self._path is None:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with locked(self._path):
                values = self._read(self._path)
                change(values)
                write_object(self._path, {"format": FORMAT, **values}, _MAX_BYTES)
        except (RecordsError, OSError, ValueError) as trouble:
            _log.warning("The settings are not written. %s", trouble)
            return False
        return True

    def _read(self, path: Path) -> dict[str, object]:
        try:
            if not path.exists():
                return {}
            values = dict(read_object(path, FORMAT, _MAX_BYTES))
        except Damaged as trouble:
            self._put_aside(path, "damaged", trouble)
            return {}
        except Newer as trouble:
            self._put_aside(path, "newer", trouble)
            return {}
        del values["format"]
        return values

    def _put_aside(self, path: Path, why: str, trouble: RecordsError) -> None:
        try:
            aside = put_aside(path, why)
        except OSError as error:
            _log.warning("The file cannot be put aside: %s.", reason(error))
            raise trouble from error
        _log.warning(
            "%s It was put aside as “%s”; all settings are the defaults.", trouble.what, aside
        )


def default_path() -> Path | None:
    """The path of the file on this platform; None where Qt knows none."""
    if portable := paths.portable_folder():
        return portable / "settings.json"
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, NAME, "settings.json") if folder else None
