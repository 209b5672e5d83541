"""The steps of adding a list: what is known, the dialog, the writing, and how it ended."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.incoming.brought import Brought, ListFile
from a4p_desktop.gui.incoming.work import Work
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList, DelegationListRequest

if TYPE_CHECKING:
    from a4p_desktop.gui.incoming.dialog import AddDialog
    from a4p_desktop.gui.incoming.work import Task
    from a4p_desktop.records.incoming.known import Known
    from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Add records", on_screen=True)


class AddFlow(QObject):
    """Leads the user from a list to rows in the own records; one list at a time."""

    added = Signal(object)  # OwnFile

    def __init__(self, window: QWidget, settings: Settings, ask: Ask, own_path: Path) -> None:
        """`own_path` is the file of the own records, which may be absent."""
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._own_path = own_path
        self._known = Asker(ask, self)
        self._work = Work(self)
        self._brought: Brought | None = None
        self.dialog: AddDialog | None = None

    def start(self, brought: Brought | None = None) -> None:
        """Open the dialog, with what is brought if anything is."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.records.incoming.known import ReadKnown

        self._brought = brought
        if self.dialog is not None:
            self._bring()
            return
        self._known.ask(ReadKnown(), self._take_known)

    def close(self) -> None:
        """Stop what is being added, and wait until it has left nothing."""
        self._work.close()

    # Opening -------------------------------------------------------------------------------------

    def _take_known(self, known: "Known") -> None:
        self._known.ask(DelegationListRequest(), partial(self._open, known))

    def _open(self, known: "Known", delegations: DelegationList) -> None:
        # Imported here as above.
        from a4p_desktop.gui.incoming.dialog import AddDialog
        from a4p_desktop.gui.incoming.draft import Draft

        try:
            draft = Draft(known, self._decisions(), self._work)
        except RecordsError as trouble:  # an own file of a newer program, say
            show_trouble(trouble, self._window)
            return
        self.dialog = AddDialog(draft, delegations, self._window)
        draft.setParent(self.dialog)
        draft.known_wanted.connect(lambda request: self._known.ask(request, draft.know))
        self.dialog.file_wanted.connect(self._ask_for_file)
        self.dialog.add_wanted.connect(self._add)
        self.dialog.stop_wanted.connect(self._work.stop)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()
        self._bring()

    def _decisions(self) -> Mapping[str, str]:
        """What names were decided to mean before, by their keys."""
        # Imported here as above.
        from a4p_desktop.records.own.own_file import read_own
        from a4p_desktop.records.written.names import written_key

        decisions = read_own(self._own_path).decisions
        return {written_key(each.written): each.delegation for each in decisions}

    def _bring(self) -> None:
        if self.dialog is not None and self._brought is not None:
            self.dialog.bring(self._brought)
            self._brought = None

    def _ask_for_file(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.incoming.brought import SUFFIXES
        from a4p_desktop.gui.widgets.prompts import ask_file

        assert self.dialog is not None
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        ask_file(
            self.dialog,
            say("Add records"),
            say("Lists ({kinds})", kinds=kinds),
            self._settings.last_folder,
            self._take_file,
        )

    def _take_file(self, path: Path) -> None:
        self._settings.last_folder = path.parent
        if self.dialog is not None:
            self.dialog.bring(ListFile(path))

    # Adding --------------------------------------------------------------------------------------

    def _add(self) -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.new_records import new_records
        from a4p_desktop.records.own.additions import add

        assert self.dialog is not None
        draft, path = self.dialog.draft, self._own_path
        grid, intake, plan, known = draft.grid, draft.intake, draft.plan, draft.known
        if grid is None or intake is None or plan is None:
            return
        rows = plan.added

        def write(task: "Task") -> "OwnFile":
            new = new_records(
                plan,
                grid,
                intake,
                known,
                added_by="",
                now=datetime.now(UTC),
                stop=task.stopped,
            )
            return add(path, new, lambda done: task.report(done.rows / max(1, rows)))

        self.dialog.show_adding()
        self._work.run(write, self._tell_added, self._tell_failed, self._tell_stopped)

    def _tell_added(self, own: "OwnFile") -> None:
        self._close_dialog()
        self.added.emit(own)

    def _tell_failed(self, trouble: RecordsError) -> None:
        self._end_adding(str(trouble))

    def _tell_stopped(self) -> None:
        self._end_adding(say("Stopped; nothing was added."))

    def _end_adding(self, words: str) -> None:
        if self.dialog is not None:
            self.dialog.show_not_added(words)

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.is_adding = False
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None
        self._work.drop()
