"""One export, written on a thread of its own, which tells how far it is and can be stopped."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from a4p_desktop.gui.error_handling import tell_bug
from a4p_desktop.records.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import Selection, Stopped, Written, write_file
from a4p_desktop.records.formats import Format


class ExportJob(QThread):
    """Writes a Selection to a file; the archive it reads is its own, so that searches go on."""

    advanced = Signal(int)  # rows written so far
    written = Signal(object)  # Written
    stopped = Signal()
    failed = Signal(object)  # RecordsError

    def __init__(
        self,
        records: Path,
        selection: Selection,
        preset: Format,
        target: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.target = target
        self._records = records
        self._selection = selection
        self._preset = preset
        # Not Qt's requestInterruption(), which is lost on a thread that is about to begin.
        self._stopped = False

    def stop(self) -> None:
        """End soon, leaving the target as it was."""
        self._stopped = True

    def run(self) -> None:
        try:
            archive = Archive(self._records)
            try:
                # Without a descriptor beside the file, which nobody has asked for in the dialog.
                written = write_file(
                    archive,
                    self._selection,
                    self._preset,
                    self.target,
                    about=False,
                    told=self._on_advance,
                )
            finally:
                archive.close()
            self.written.emit(written)
        except Stopped:
            self.stopped.emit()
        except RecordsError as trouble:
            self.failed.emit(trouble)
        except Exception:  # a bug: told, and not lost with the thread
            tell_bug()

    def _on_advance(self, written: Written) -> None:
        if self._stopped:
            raise Stopped
        self.advanced.emit(written.rows)
