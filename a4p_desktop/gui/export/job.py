"""An export on a thread of its own, which reports its progress and can be stopped."""

from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.gui.short_turns import short_turns
from a4p_desktop.gui.worker_thread import WorkerThread
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Stopped, Written

Write = Callable[[Archive, Callable[[Written], None]], Written]
"""Writes something from an archive, and reports the progress; the report raises to stop it."""

_BETWEEN = 0.1
"""The least time between two reports of the progress, in seconds."""


class ExportJob(WorkerThread):
    """Writes something from an archive of its own, so that searches go on meanwhile."""

    advanced = Signal(int)  # rows written so far

    def __init__(self, archive: Archive, write: Write, parent: QObject | None = None) -> None:
        super().__init__("export", parent)
        self._archive = archive
        self._write = write
        self.outcome: Written | Stopped | RecordsError | None = None
        """How it ended, once it is finished; None after a bug, which is reported like any other."""
        # Not Qt's requestInterruption(), which is lost if the thread has not begun yet.
        self._stopped = False
        self._due = 0.0

    def stop(self) -> None:
        """End soon, and leave the destination as it was."""
        self._stopped = True

    def run(self) -> None:
        try:
            with short_turns(), self._archive.telling_damage():
                self.outcome = self._write(self._archive, self._on_advance)
        except (Stopped, RecordsError) as outcome:
            self.outcome = outcome
        except Exception:  # a bug, which would be lost with the thread
            report_exception()
        finally:
            self._forget()

    def _forget(self) -> None:
        """Free what the archive keeps until the next export."""
        with suppress(RecordsError):  # told already, or of no matter any more
            self._archive.forget()

    def _on_advance(self, written: Written) -> None:
        if self._stopped:
            raise Stopped
        if monotonic() >= self._due:
            self._due = monotonic() + _BETWEEN
            self.advanced.emit(written.rows)
