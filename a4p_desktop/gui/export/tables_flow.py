"""From Export all tables… to the folder of CSV tables that build the records file again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.language import Speaker

say = Speaker("Export", on_screen=True)


class TablesFlow(QObject):
    """Asks for a folder, and has the tables written as an export is."""

    def __init__(
        self, window: MainWindow, settings: Settings, ask: Ask, exports: ExportFlow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._asker = Asker(ask, self)
        self._exports = exports

    def start(self) -> None:
        """Ask for a folder."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_folder

        if not self._exports.is_busy():
            ask_folder(
                self._window,
                say("Choose a folder for the tables"),
                self._settings.last_folder,
                self.take,
            )

    def take(self, folder: Path) -> None:
        """Write the tables to `folder` if it is empty or has earlier ones, or else to a new folder
        in it; on a thread, with a progress box if it takes long."""
        # Imported here as above.
        from a4p_desktop.records.tables.form_rows import RowTotal

        self._settings.last_folder = folder
        self._asker.ask(RowTotal(), lambda rows: self._write(folder, rows))

    def _write(self, folder: Path, rows: int) -> None:
        # Imported here as above.
        from a4p_desktop.gui.export.progress import ExportProgress
        from a4p_desktop.gui.export.report import tables_report_words

        if self._exports.is_busy():
            return
        tables = _Tables(folder)

        def report(written: Written) -> None:
            self._window.show_written(tables_report_words(tables.place, written), tables.place)
            self._exports.finished.emit(tables.place)

        progress = ExportProgress(say("all tables"), rows, self._window)
        self._exports.run(tables.write, progress, report)


class _Tables:
    """The tables to write, and where they were written."""

    def __init__(self, folder: Path) -> None:
        self.place = folder

    def write(self, archive: Archive, report: Callable[[Written], None]) -> Written:
        # Imported here as above.
        from a4p_desktop.records.tables.place import place_in
        from a4p_desktop.records.tables.write import write_tables

        # On the thread: an earlier package is read to find whether it is as it was written.
        self.place = place_in(self.place, archive.name)
        return write_tables(archive, self.place, report)
