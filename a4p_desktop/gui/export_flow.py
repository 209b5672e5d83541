"""From “Export…” to the file: the choice, its name, the writing, and what is told afterwards."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog

from a4p_desktop.gui.export_job import ExportJob
from a4p_desktop.gui.main_window import MainWindow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.trouble_box import tell_trouble
from a4p_desktop.gui.wording import number_words
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export import Selection, Written, proposed_name
from a4p_desktop.records.formats import Format

if TYPE_CHECKING:
    from a4p_desktop.gui.export_dialog import ExportDialog


class ExportFlow(QObject):
    """Leads through one export at a time."""

    preview_wanted = Signal(object, object)  # Selection, Format
    finished = Signal(object)  # the file written, or None where none was

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.dialog: ExportDialog | None = None
        self.job: ExportJob | None = None

    def start(self) -> None:
        """Ask what to export from the tab in front."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.export_dialog import ExportDialog, Offer

        if self.job is not None:
            self._window.tell(self.tr("An export is still being written."))
            return
        tab = self._window.tab
        found = tab.selection(all_rows=True)
        if tab.count is None:
            self._window.tell(self.tr("The rows are still being counted; try again in a moment."))
            return
        if found is None or not tab.count:
            self._window.tell(self.tr("There are no rows to export."))
            return
        selected = tab.selection(all_rows=False) if tab.selected() else None
        offer = Offer(found, tab.count, selected, tab.selected())
        self.dialog = ExportDialog(offer, self._settings.export_preset, self._window)
        self.dialog.preview_wanted.connect(self.preview_wanted)
        self.dialog.chosen.connect(self._ask_name)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    def take_preview(self, selection: Selection, text: str) -> None:
        """Show the first lines in the dialog, if it is still open."""
        if self.dialog is not None:
            self.dialog.take_preview(selection, text)

    def write(self, selection: Selection, preset: Format, target: Path) -> None:
        """Write the file, with a progress box if it takes long."""
        self._settings.last_folder = target.parent
        job = ExportJob(self._window.catalogue.path, selection, preset, target, self)
        progress = self._made_progress(target, self._rows(selection))
        progress.canceled.connect(job.stop)
        job.advanced.connect(progress.setValue)
        job.advanced.connect(
            lambda rows: progress.setLabelText(
                self.tr("Rows written: {}").format(number_words(rows))
            )
        )
        job.stopped.connect(self._tell_stopped)
        job.written.connect(lambda written: self._tell_written(target, written))
        job.failed.connect(self._tell_failed)
        job.finished.connect(progress.deleteLater)
        job.finished.connect(self._forget_job)
        self.job = job
        job.start()

    def close(self) -> None:
        """Stop what is being written, and wait until its traces are gone."""
        if self.job is not None:
            self.job.stop()
            self.job.wait()

    def _ask_name(self, selection: Selection, preset: Format) -> None:
        self._settings.export_preset = "excel" if preset.name == "csv-excel" else "data"
        folder = self._settings.last_folder or Path.home()
        box = QFileDialog(self._window, self.tr("Export to CSV"), str(folder))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        box.setNameFilters([self.tr("CSV files (*.csv)"), self.tr("All files (*)")])
        box.setDefaultSuffix("csv")
        box.selectFile(proposed_name(selection.search, preset, date.today()))
        box.fileSelected.connect(lambda name: self.write(selection, preset, Path(name)))
        box.open()

    def _tell_written(self, target: Path, written: Written) -> None:
        told = self.tr("Written to “{name}”. Rows: {rows}.").format(
            rows=number_words(written.rows), name=target.name
        )
        box = QMessageBox(QMessageBox.Icon.Information, self.tr("Export to CSV"), told)
        box.setParent(self._window, box.windowFlags())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if written.guarded:
            box.setInformativeText(
                self.tr(
                    "Cells led by an apostrophe so that no spreadsheet runs them as formulas: {}."
                ).format(number_words(written.guarded))
            )
        folder = box.addButton(self.tr("&Show in folder"), QMessageBox.ButtonRole.ActionRole)
        ok = box.addButton(QMessageBox.StandardButton.Ok)
        box.setDefaultButton(ok)
        box.setEscapeButton(ok)  # of two buttons Qt takes neither, and the box would not close
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))
        )
        box.open()
        self.finished.emit(target)

    def _made_progress(self, target: Path, rows: int) -> QProgressDialog:
        told = self.tr("Writing {}").format(target.name)
        progress = QProgressDialog(told, self.tr("Stop"), 0, rows, self._window)
        progress.setWindowTitle(self.tr("Export to CSV"))
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setMinimumDuration(600)
        progress.setAutoReset(False)
        progress.setAutoClose(False)
        return progress

    def _rows(self, selection: Selection) -> int:
        if selection.ranges is None:
            return self._window.tab.count or 0
        return sum(last - first + 1 for first, last in selection.ranges)

    def _tell_stopped(self) -> None:
        self._window.tell(self.tr("Stopped; nothing was written."))
        self.finished.emit(None)

    def _tell_failed(self, trouble: RecordsError) -> None:
        tell_trouble(trouble, self._window)
        self.finished.emit(None)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _forget_job(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
