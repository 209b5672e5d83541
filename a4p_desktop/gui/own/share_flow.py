"""Own records sent to a colleague, received from one, and written as tables."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.boxes import MessageBox
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.incoming.work import Task, Work
from a4p_desktop.gui.opened_files import open_file
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.gui.own.shared_dialog import SharedDialog
    from a4p_desktop.records.added.shared import SharedPlan
    from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Own records", on_screen=True)

_SUFFIX = "a4precords"
T = TypeVar("T")


class ShareFlow(QObject):
    """Writes one file or folder at a time."""

    received = Signal(object)  # OwnChange

    def __init__(
        self, window: MainWindow, settings: Settings, ask: Ask, own_path: Path, work: Work
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._path = own_path
        self._work = work
        self._plan = Asker(ask, self)
        self.dialog: SharedDialog | None = None

    # Sending -------------------------------------------------------------------------------------

    def send(self, additions: Sequence[str], over: QWidget) -> None:
        """Ask for the name of the sender and for a file, and write additions to it; the questions
        stand over the widget `over`."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_line

        ask_line(
            over,
            say("Send your records"),
            say("&Your name as your colleague will see it (optional):"),
            self._settings.own_name,
            partial(self._ask_target, additions, over),
        )

    def _ask_target(self, additions: Sequence[str], over: QWidget, name: str) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import FileKind, ask_target

        self._settings.own_name = name.strip()
        ask_target(
            over,
            say("Send your records"),
            [FileKind(say("Added records"), _SUFFIX)],
            say("added records"),
            self._settings.last_folder,
            lambda target, _: self._write(additions, name.strip(), target, over),
        )

    def _write(self, additions: Sequence[str], name: str, target: Path, over: QWidget) -> None:
        # Imported here as above.
        from a4p_desktop.records.own.sharing import send

        self._settings.last_folder = target.parent
        words = say(
            "Saved {n} addition with its sources in “{name}”; send the file as any other. Your "
            "folders’ names are left out."
            "|Saved {n} additions with their sources in “{name}”; send the file as any other. "
            "Your folders’ names are left out.",
            name=target.name,
            n=len(additions),
        )
        self._run(
            lambda task: send(self._path, target, additions, name, lambda _: task.report(0)),
            lambda _: _show_written(words, target.parent, over),
            over,
        )

    # Tables --------------------------------------------------------------------------------------

    def ask_folder(self, over: QWidget) -> None:
        """Ask for a folder, and write all own records to it as CSV tables."""
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import ask_folder

        ask_folder(
            over,
            say("Choose a folder for the tables"),
            self._settings.last_folder,
            lambda folder: self._write_tables(folder, over),
        )

    def _write_tables(self, chosen: Path, over: QWidget) -> None:
        # Imported here as above.
        from a4p_desktop.records.own.own_tables_folder import export_tables
        from a4p_desktop.records.tables.place import place_in

        self._settings.last_folder = chosen

        def write(task: Task) -> Path:
            folder = place_in(chosen, self._path.name)
            export_tables(self._path, folder, lambda _: task.report(0))
            return folder

        def tell(folder: Path) -> None:
            words = say("Your records are in “{name}” as CSV tables.", name=folder.name)
            _show_written(words, folder, over)

        self._run(write, tell, over)

    # Receiving -----------------------------------------------------------------------------------

    def open_shared(self, path: Path) -> None:
        """Show what a colleague has sent in the file `path`, and what becomes of it."""
        # Imported here as above.
        from a4p_desktop.records.own.own_file import read_own

        def read(_: Task) -> "OwnFile":
            if not path.exists():
                raise RecordsError(
                    say.mark("File not found: “{path}”."),
                    say.mark("Check the name and the folder."),
                    path=path,
                )
            return read_own(path)

        self._run(read, self._ask_plan, self._window)

    def _ask_plan(self, shared: "OwnFile") -> None:
        # Imported here as above.
        from a4p_desktop.records.added.shared import SharedPlanRequest

        self._plan.ask(SharedPlanRequest(shared), self._show_plan)

    def _show_plan(self, plan: "SharedPlan") -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.shared_dialog import SharedDialog

        self.dialog = SharedDialog(plan, self._window)
        self.dialog.add_wanted.connect(partial(self._receive, plan))
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _receive(self, plan: "SharedPlan") -> None:
        # Imported here as above.
        from a4p_desktop.records.own.sharing import receive

        dialog = self.dialog
        assert dialog is not None
        dialog.add_button.setEnabled(False)

        def tell(own: "OwnFile") -> None:
            # Imported here as above.
            from a4p_desktop.gui.own.change import received

            dialog.accept()
            self.received.emit(received(own, plan))

        self._run(
            lambda task: receive(self._path, plan.own, None, lambda _: task.report(0)),
            tell,
            dialog,
        )

    # How it is done ------------------------------------------------------------------------------

    def _run(self, task: Callable[[Task], T], show: Callable[[T], None], over: QWidget) -> None:
        """Do `task` on the thread, if nothing else is under way there."""
        if self._work.is_busy:
            self._window.show_message(say("Your records are still being saved."))
        else:
            self._work.run(task, show, partial(self._tell, over))

    def _tell(self, over: QWidget, trouble: RecordsError) -> None:
        if self.dialog is not None:
            self.dialog.add_button.setEnabled(True)
        show_trouble(trouble, over)

    def _forget(self) -> None:
        self.dialog = None


def _show_written(words: str, folder: Path, over: QWidget) -> None:
    """Open a box that says what was written, with a button that shows the folder.

    Not the bar of the window: the box *Your records…* stands before it.
    """
    box = MessageBox(over)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information)
    box.setWindowTitle(say("Your records"))
    box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a file may look like HTML
    box.setText(words)
    show = box.addButton(say("&Show in folder"), QMessageBox.ButtonRole.ActionRole)
    ok = box.addButton(QMessageBox.StandardButton.Ok)
    box.setDefaultButton(ok)
    box.setEscapeButton(ok)  # with two buttons Qt chooses none, and Esc would do nothing
    show.clicked.connect(lambda: open_file(folder))
    box.open()
