"""The steps around the own records: their window, what is removed, restored, sent and received."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.message_boxes import show_note, show_trouble
from a4p_desktop.gui.incoming.work import Task, Work
from a4p_desktop.gui.own.decide_flow import DecideFlow
from a4p_desktop.gui.own.form_flow import FormFlow
from a4p_desktop.gui.own.share_flow import ShareFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.gui.own.change import OwnChange
    from a4p_desktop.gui.own.dialog import OwnDialog
    from a4p_desktop.records.added.differences import Difference
    from a4p_desktop.records.added.rows import Narrowing
    from a4p_desktop.records.own.new_records import Addition, NewRecords, Waiting
    from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Own records", on_screen=True)

T = TypeVar("T")


class KeptOwn(NamedTuple):
    """Where the user is in the window of the own records."""

    geometry: QByteArray
    page: int
    row: int
    """The place of the row of that page."""


class OwnFlow(QObject):
    """Leads through all that is done with own records, but for adding a list; one at a time."""

    changed = Signal(object)  # OwnChange
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, window: MainWindow, settings: Settings, ask: Ask, own_path: Path) -> None:
        """`own_path` is the file of the own records, which may be absent."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._path = own_path
        self._rows = Asker(ask, self)
        self._differences = Asker(ask, self)
        self._work = Work(self)
        # Another, because a new task ends the one before: looking must not end what is written.
        self._reading = Work(self)
        self.forms = FormFlow(window, settings, ask, own_path, self._work)
        self.forms.added.connect(self._tell_added)
        self.forms.nothing_found.connect(self._note)
        self.sharing = ShareFlow(window, settings, ask, own_path, self._work)
        self.sharing.received.connect(self._tell_change)
        self._decisions = DecideFlow(settings, ask, own_path, self._work, self)
        self._decisions.settled.connect(self._tell_settled)
        self._decisions.message_wanted.connect(self._note)
        self._decisions.failed.connect(self._tell)
        self.dialog: OwnDialog | None = None

    def start(self) -> None:
        """Open the window of the own records, or bring it to the front."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.gui.own.dialog import OwnDialog

        if self.dialog is None:
            self.dialog = OwnDialog(self._window)
            self.dialog.rows_wanted.connect(self.show_rows)
            self.dialog.difference_wanted.connect(self._show_difference)
            self.dialog.correction_wanted.connect(self.forms.correct_addition)
            self.dialog.cell_wanted.connect(self.forms.correct_cell)
            self.dialog.remove_wanted.connect(self._remove)
            self.dialog.restore_wanted.connect(self._restore)
            self.dialog.send_wanted.connect(lambda some: self.sharing.send(some, self._front))
            self.dialog.tables_wanted.connect(lambda: self.sharing.ask_folder(self._front))
            self.dialog.decision_wanted.connect(
                lambda row: self._decisions.decide(row, self._front)
            )
            self.dialog.undo_wanted.connect(self.undo_wanted)
            self.dialog.redo_wanted.connect(self.redo_wanted)
            self.dialog.finished.connect(self._forget_dialog)
        self._refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> None:
        """Stop what is being written, and wait until it has left nothing."""
        self._work.close()
        self._reading.close()

    def kept(self) -> KeptOwn | None:
        """Where the user is in the window of the own records; None if it is not open."""
        if self.dialog is None or not self.dialog.isVisible():
            return None
        page = self.dialog.pages.currentIndex()
        return KeptOwn(self.dialog.saveGeometry(), page, self.dialog.lists[page].row)

    def return_to(self, kept: KeptOwn) -> None:
        """Open the window of the own records where it was."""
        self.start()
        assert self.dialog is not None
        self.dialog.restoreGeometry(kept.geometry)
        self.dialog.pages.setCurrentIndex(kept.page)
        self.dialog.lists[kept.page].row = kept.row

    # What is shown -------------------------------------------------------------------------------

    def show_rows(self, addition: str) -> None:
        """Narrow the window to the rows of an addition."""
        # Imported here as above.
        from a4p_desktop.records.added.rows import AdditionRowsRequest

        self._rows.ask(AdditionRowsRequest(addition), self._narrow)

    def _show_difference(self, difference: "Difference") -> None:
        # Imported here as above.
        from a4p_desktop.records.added.rows import RowRequest

        self._rows.ask(RowRequest(difference.table, difference.row_key), self._narrow)

    def _narrow(self, narrowing: "Narrowing | None") -> None:
        if narrowing is None:
            self._window.show_message(say("No tab lists these rows; you find them through others."))
            return
        self._window.navigation.show_narrowed(narrowing.table, narrowing.question)
        if self.dialog is not None:
            # It would cover the rows. It is opened again where it was left.
            self.dialog.hide()
        self._window.activateWindow()

    def _refresh(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.dialog import MOST_WAITING
        from a4p_desktop.records.added.differences import DifferencesRequest
        from a4p_desktop.records.own.own_file import read_own

        def read(_: Task) -> "tuple[OwnFile, Sequence[Waiting]]":
            own = read_own(self._path)
            return own, list(islice(own.waiting(), MOST_WAITING))

        self._reading.run(read, self._show_own, self._tell)
        self._differences.ask(DifferencesRequest(), self._show_differences)

    def _show_own(self, read: "tuple[OwnFile, Sequence[Waiting]]") -> None:
        if self.dialog is not None:
            self.dialog.show_own(*read)

    def _show_differences(self, differences: "Sequence[Difference]") -> None:
        if self.dialog is not None:
            self.dialog.show_differences(differences)

    # Removing and restoring ----------------------------------------------------------------------

    def _remove(self, addition: "Addition") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.change import addition_removed
        from a4p_desktop.records.own.removal import remove

        self._change(
            lambda task: remove(self._path, addition.addition, lambda _: task.report(0)),
            lambda removal: self._tell_change(addition_removed(addition, removal)),
        )

    def _restore(self, addition: "Addition") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.change import addition_restored
        from a4p_desktop.records.own.removal import restore

        self._change(
            lambda task: restore(self._path, addition.addition, lambda _: task.report(0)),
            lambda own: self._tell_change(addition_restored(addition, own)),
        )

    # How it is done ------------------------------------------------------------------------------

    def _change(self, write: Callable[[Task], T], show: Callable[[T], None]) -> None:
        """Write on the thread; one change at a time."""
        if self._work.is_busy:
            self._window.show_message(say("Your records are still being saved."))
        else:
            self._work.run(write, show, self._tell)

    def _tell_added(self, own: "OwnFile") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.change import addition_made

        self._tell_change(addition_made(own))

    def _tell_settled(self, own: "OwnFile", new: "NewRecords | None") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.change import addition_made, rows_dropped

        self._tell_change(addition_made(own) if new else rows_dropped(own))

    def _tell_change(self, change: "OwnChange") -> None:
        if self.dialog is not None:
            self.dialog.tell(change.words)
            self._refresh()
        self.changed.emit(change)

    def _tell(self, trouble: RecordsError) -> None:
        show_trouble(trouble, self._front)

    @property
    def _front(self) -> QWidget:
        return self.dialog if self.dialog and self.dialog.isVisible() else self._window

    def _note(self, words: str) -> None:
        show_note(words, self._front)

    def _forget_dialog(self) -> None:
        self.dialog = None
