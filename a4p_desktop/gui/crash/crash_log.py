"""The log file: made when there is something to write, begun anew when it is long."""

import logging
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from a4p_desktop import NAME

_LONG = 512_000
"""Bytes after which a new file is begun."""
_OLD_KEPT = 2


class CrashLog(logging.FileHandler):
    """Writes to one file, in a folder that is made for it; if it cannot, the program goes on.

    RotatingFileHandler does as much, but its module imports sockets and pickling at each start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True, errors="replace")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    @property
    def folder(self) -> Path | None:
        """Where the log is, if it could be written."""
        path = Path(self.baseFilename)
        return path.parent if path.is_file() else None

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):
            os.makedirs(os.path.dirname(self.baseFilename), exist_ok=True)
            super().emit(record)
            if self.stream is not None and self.stream.tell() > _LONG:
                self.stream.close()
                self.stream = None  # as with `delay`, the next record opens a new file
                self._rename()

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing of a full disk: an error told in a terminal would be an error of ours."""

    def _rename(self) -> None:
        for number in range(_OLD_KEPT, 0, -1):
            newer = f"{self.baseFilename}.{number - 1}" if number > 1 else self.baseFilename
            with suppress(OSError):  # there is none yet, or another window has it open
                os.replace(newer, f"{self.baseFilename}.{number}")


def default_log_path() -> Path | None:
    """The platform's place for the log, if it names one."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder, NAME, "log", "a4p-desktop.log") if folder else None
