"""The log file: created by its first record, and rotated by its size."""

import logging
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from a4p_desktop import NAME, paths

_MAX_BYTES = 512_000
_BACKUPS = 2


class CrashLog(logging.FileHandler):
    """Appends to `path`, creates its folder, and ignores errors of the file system.

    Not a RotatingFileHandler: its module imports socket and pickle, which slows each start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True, errors="replace")
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    @property
    def folder(self) -> Path | None:
        """The folder of the log; None where no log could be written."""
        path = Path(self.baseFilename)
        return path.parent if path.is_file() else None

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError, ValueError):
            os.makedirs(os.path.dirname(self.baseFilename), exist_ok=True)
            super().emit(record)
            if self.stream is not None and self.stream.tell() > _MAX_BYTES:
                self.stream.close()
                self.stream = None  # the next record opens a new file, as with `delay`
                self._rotate()

    def handleError(self, record: logging.LogRecord) -> None:
        """Ignore a full disk; the default would print a traceback."""

    def _rotate(self) -> None:
        for number in range(_BACKUPS, 0, -1):
            newer = f"{self.baseFilename}.{number - 1}" if number > 1 else self.baseFilename
            with suppress(OSError):  # no such backup yet, or another process has it open
                os.replace(newer, f"{self.baseFilename}.{number}")


def default_log_path() -> Path | None:
    """The path of the log on this platform; None where Qt knows none."""
    if portable := paths.portable_folder():
        return portable / "log" / "a4p-desktop.log"
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder, NAME, "log", "a4p-desktop.log") if folder else None
