"""The steps of an export: the dialog, the file box, the job, and the report at its end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.export.job import ExportJob, Write
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.file_identity import RecordsChanged

if TYPE_CHECKING:
    from a4p_desktop.gui.export.dialog import ExportDialog
    from a4p_desktop.gui.export.offer import Choice, Offer
    from a4p_desktop.gui.export.progress import ExportProgress
    from a4p_desktop.records.export.cells.retyped import RetypedRequest
    from a4p_desktop.records.export.preview import PreviewRequest

say = Speaker("Export", on_screen=True)


class ExportFlow(QObject):
    """Leads the user through an export; one at a time is written."""

    copy_wanted = Signal(object)  # Selection
    again_wanted = Signal()
    finished = Signal(object)  # the file that was written, or None

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask, archive: Archive) -> None:
        """`archive` is for the thread that writes; `close` closes it."""
        super().__init__(window)
        self._archive = archive
        self._window = window
        self._settings = settings
        self._ask = ask
        self._preview: Asker | None = None
        """Requests the previews of the open dialog."""
        self._retyped: Asker | None = None
        """Requests which of its cells a spreadsheet would change."""
        self.dialog: ExportDialog | None = None
        self.job: ExportJob | None = None

    def start(self) -> None:
        """Open the dialog for the rows of the current tab."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.export.dialog import ExportDialog

        if self.is_busy():
            return
        offer = self._offer()
        if offer is None:
            self._window.show_message(
                say("The rows are still being counted; try again in a moment.")
            )
            return
        if not any(offer.rows.values()):
            self._window.show_message(say("There are no rows to export."))
            return
        self.dialog = ExportDialog(offer, self._settings, self._window)
        self._preview = Asker(self._ask, self.dialog)
        self._retyped = Asker(self._ask, self.dialog)
        self.dialog.preview_wanted.connect(self._request_preview)
        self.dialog.retyped_wanted.connect(self._request_retyped)
        self.dialog.chosen.connect(self._accept_choice)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    def write(self, choice: "Choice", destination: Path) -> None:
        """Write `destination` on a thread, with a progress box if it takes long."""
        # Imported here as above.
        from a4p_desktop.gui.export.progress import ExportProgress

        self._settings.last_folder = destination.parent
        progress = ExportProgress(
            destination.name,
            choice.rows,
            self._window,
            packing=choice.format.packing,
            before=say("Looking up the sources…"),
        )
        report = partial(self._report_success, destination, choice)
        self.run(partial(_write_rows, choice, destination), progress, report)

    def is_busy(self) -> bool:
        """Whether something is being written; if so, a message says it."""
        if self.job is None:
            return False
        self._window.show_message(say("An export is still being written."))
        return True

    def run(
        self, write: Write, progress: "ExportProgress", report: Callable[[Written], None]
    ) -> None:
        """Run `write` on a thread, and `report` what it has written; one at a time."""
        job = ExportJob(self._archive, write, self)
        progress.canceled.connect(job.stop)
        progress.canceled.connect(lambda: self._window.show_message(say("Stopping the export…")))
        job.advanced.connect(progress.show_rows)
        job.finished.connect(progress.deleteLater)
        job.finished.connect(partial(self._end, report))
        self.job = job
        job.start()

    def close(self) -> None:
        """Stop the running job, wait until it has removed its files, and close the archive."""
        if self.job is not None:
            self.job.stop()
            self.job.wait()
        self._archive.close()

    @property
    def _front(self) -> QWidget:
        return self.dialog or self._window

    def _offer(self) -> "Offer | None":
        """What can be exported; None while the rows are being counted."""
        # Imported here as above.
        from a4p_desktop.gui.export.offer import Offer, Scope

        tab = self._window.tab
        found = tab.selection(all_rows=True)
        if found is None or tab.count is None:
            return None
        rows = {
            Scope.SELECTED: tab.selected(),
            Scope.FOUND: tab.count,
            Scope.ALL: self._window.catalogue.in_scope(tab.table.name, Question()),
        }
        columns = tuple(column.name for column in tab.table.exported)
        return Offer(found.search, found.columns, tab.view.ranges(), rows, columns)

    def _request_preview(self, request: "PreviewRequest") -> None:
        if self.dialog is not None and self._preview is not None:
            self._preview.ask(request, self.dialog.show_preview)

    def _request_retyped(self, request: "RetypedRequest | None") -> None:
        if self.dialog is not None and self._retyped is not None:
            self._retyped.drop()
            if request is not None:
                self._retyped.ask(request, self.dialog.show_retyped)

    def _accept_choice(self, choice: "Choice") -> None:
        # Imported here as above.
        from a4p_desktop.records.clipboard.rows import TSV

        dialog, settings = self.dialog, self._settings
        assert dialog is not None
        settings.export_format = choice.format.name
        settings.export_separator = dialog.separator.name
        if choice.format == TSV:
            self.copy_wanted.emit(choice.selection)
            self._close_dialog()
            return
        settings.export_about = dialog.about.isChecked()
        self._accept_name(choice, dialog.target.path, may_replace=dialog.target.may_replace)

    def _accept_name(self, choice: "Choice", destination: Path, *, may_replace: bool) -> None:
        """Write to `destination`, unless a check shows that it cannot be written; ask first if that
        replaces a file."""
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import ask_to_replace
        from a4p_desktop.records.export.destination import require_destination

        try:
            require_destination(destination, choice.format, with_provenance=choice.with_provenance)
        except RecordsError as trouble:
            show_trouble(trouble, self._front)  # the dialog stays open for another choice
            return
        write = partial(self._close_and_write, choice, destination)
        if destination.exists() and not may_replace:
            ask_to_replace(self._front, say("Export"), destination, write)
        else:
            write()

    def _close_and_write(self, choice: "Choice", destination: Path) -> None:
        self._close_dialog()
        self.write(choice, destination)

    def _report_success(self, destination: Path, choice: "Choice", written: Written) -> None:
        # Imported here as above.
        from a4p_desktop.gui.export.report import report_words

        self._window.show_written(report_words(destination, choice, written), destination)
        self.finished.emit(destination)

    def _report_stop(self) -> None:
        self._window.show_message(say("Stopped; nothing was written."))
        self.finished.emit(None)

    def _report_failure(self, trouble: RecordsError) -> None:
        box = show_trouble(trouble, self._window)
        if isinstance(trouble, RecordsChanged):
            again = box.addButton(say("&Reload"), QMessageBox.ButtonRole.AcceptRole)
            again.clicked.connect(self.again_wanted)
        self.finished.emit(None)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _end(self, report: Callable[[Written], None]) -> None:
        """Report how the job ended; it is over by then, so that its box can offer the next step."""
        assert self.job is not None
        job, self.job = self.job, None
        job.wait()  # deleted while it still emits its end, it would not tell all who wait for that
        job.deleteLater()
        if isinstance(job.outcome, Written):
            report(job.outcome)
        elif isinstance(job.outcome, RecordsError):
            self._report_failure(job.outcome)
        elif job.outcome is not None:
            self._report_stop()


def _write_rows(
    choice: "Choice", destination: Path, archive: Archive, report: Callable[[Written], None]
) -> Written:
    return write_file(
        archive,
        choice.selection,
        choice.format,
        destination,
        with_provenance=choice.with_provenance,
        report=report,
    )
