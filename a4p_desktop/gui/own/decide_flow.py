"""From a row that waits to a row of the own records: a name is decided, or a cell mended."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.incoming.work import Task, Work
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList, DelegationListRequest

if TYPE_CHECKING:
    from a4p_desktop.records.incoming.known import Known
    from a4p_desktop.records.incoming.undecided import Undecided
    from a4p_desktop.records.own.new_records import Waiting

say = Speaker("Own records", on_screen=True)
T = TypeVar("T")


class DecideFlow(QObject):
    """Leads through one decision at a time."""

    settled = Signal(object, object)  # OwnFile, NewRecords or None where rows were only dropped
    message_wanted = Signal(str)
    failed = Signal(object)  # RecordsError

    def __init__(
        self, settings: Settings, ask: Ask, own_path: Path, work: Work, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = own_path
        self._work = work
        self._asker = Asker(ask, self)

    def decide(self, row: "Waiting", over: QWidget) -> None:
        """Ask over the widget `over` what the name in doubt means, or for the cell as it should
        be, and make a row of it."""
        # Imported here, as below, so that the window opens sooner.
        from a4p_desktop.records.incoming.known import ReadKnown

        self._asker.ask(ReadKnown(), partial(self._plan, row, over), self.failed.emit)

    def _plan(self, row: "Waiting", over: QWidget, known: "Known") -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.undecided import undecided
        from a4p_desktop.records.own.own_file import read_own

        self._run(
            lambda _: undecided(read_own(self._path), row.addition, known),
            partial(self._take_plan, row, over),
        )

    def _take_plan(self, row: "Waiting", over: QWidget, plan: "Undecided") -> None:
        # Imported here as above.
        from a4p_desktop.records.incoming.fate import Fate

        if row not in plan.waiting:  # another window has settled it
            self.message_wanted.emit(say("This row no longer awaits a decision."))
            return
        planned = plan.planned(row)
        if planned.fate is Fate.TO_DECIDE:
            self._asker.ask(DelegationListRequest(), partial(self._ask_name, plan, row, over))
        elif planned.fate is Fate.FAULTY and planned.column is not None:
            self._ask_cell(plan, row, planned.column, over)
        elif planned.fate is Fate.FAULTY:
            self.message_wanted.emit(planned.why)
        else:  # an update of the records has settled it
            self._settle(plan, row)

    def _ask_name(
        self, plan: "Undecided", row: "Waiting", over: QWidget, delegations: DelegationList
    ) -> None:
        # Imported here as above.
        from a4p_desktop.gui.incoming.name_choice import Doubt, NameChoice

        planned = plan.planned(row)
        doubt = Doubt(planned.written, planned.proposed, plan.named_alike(row))
        choice = NameChoice(doubt, delegations, over)
        choice.decided.connect(lambda code: self._settle(plan.decide(row, code), row))
        choice.open()

    def _ask_cell(self, plan: "Undecided", row: "Waiting", column: int, over: QWidget) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import ask_line

        ask_line(
            over,
            say("Correct a cell"),
            plan.planned(row).why,
            plan.cell(row, column),
            lambda text: self._settle(plan.mend(row, column, text), row),
        )

    def _settle(self, plan: "Undecided", row: "Waiting") -> None:
        """Add what is settled; say why, where the row still is not."""
        # Imported here as above.
        from a4p_desktop.records.incoming.fate import Fate
        from a4p_desktop.records.own.additions import settle

        planned = plan.planned(row)
        if planned.fate in (Fate.TO_DECIDE, Fate.FAULTY):
            self.message_wanted.emit(planned.why)
            return
        numbers, new = plan.settled(self._settings.own_name, datetime.now(UTC))
        self._run(
            lambda task: settle(self._path, row.addition, numbers, new, lambda _: task.report(0)),
            lambda own: self.settled.emit(own, new),
        )

    def _run(self, task: Callable[[Task], T], show: Callable[[T], None]) -> None:
        if self._work.is_busy:
            self.message_wanted.emit(say("Your records are still being saved."))
        else:
            self._work.run(task, show, self.failed.emit)
