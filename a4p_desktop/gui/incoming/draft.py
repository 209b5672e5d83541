"""The list that is brought, with all that the user has said of it, and the plan that follows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from a4p_desktop.gui.incoming.brought import Brought, ListFile
from a4p_desktop.gui.incoming.work import Task, Work
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import NOTE, Intake, Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.plan import Plan, make_plan
from a4p_desktop.records.incoming.reading.grid_file import read_grid, sheets
from a4p_desktop.records.incoming.reading.pasted import read_pasted
from a4p_desktop.records.incoming.recognized import recognized
from a4p_desktop.records.incoming.rows.references import new_organizations
from a4p_desktop.records.written.names import written_key

_SHARED = ("", NOTE, "delegation")
"""Uses that several columns may have; names of a delegation in two languages tell more than one."""
_PAUSE = 150
"""Milliseconds without a change after which the plan is made anew."""


@dataclass(frozen=True)
class Reading:
    """How a list is read; what is left blank is recognized."""

    sheet: str = ""
    heading_row: int | None = None
    encoding: str = ""
    separator: str = ""


class Draft(QObject):
    """Reads what is brought and makes its plan, both on the thread of `work`."""

    begun = Signal()  # something is being read
    advanced = Signal(float)  # the share that is read or added, from 0 to 1
    read = Signal()  # the grid is there, with what was recognized of it
    changed = Signal()  # what is said of it; the plan follows
    planned = Signal()
    known_wanted = Signal(object)  # ReadKnown; `know` takes its answer
    failed = Signal(object)  # RecordsError: the list cannot be read or planned

    def __init__(
        self, known: Known, decisions: Mapping[str, str], work: Work, parent: QObject | None = None
    ) -> None:
        """`decisions` are remembered from before: what names mean, by their keys."""
        super().__init__(parent)
        self.known = known
        self.brought: Brought | None = None
        self.reading = Reading()
        self.sheets: tuple[str, ...] = ()
        self.grid: Grid | None = None
        self.intake: Intake | None = None
        self.plan: Plan | None = None
        """The plan of the newest intake; None while it is being made."""
        self.typed = 0
        """How many cells, names and rows the user has decided on."""
        self._decisions = decisions
        self._work = work
        work.advanced.connect(self.advanced)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._make_plan)

    # What is brought -----------------------------------------------------------------------------

    def bring(self, brought: Brought, reading: Reading = Reading()) -> None:
        """Read a list in place of the one before, which stays if it cannot be read."""
        before = self.brought, self.reading, self.plan
        said = self.intake if brought is self.brought else None
        self.brought, self.reading, self.plan = brought, reading, None
        self._pause.stop()
        self.begun.emit()
        self._work.run(
            lambda task: _read(brought, reading, self.known, said, task),
            self._show,
            partial(self._fail, before),
        )

    def read_anew(self, **choices: Any) -> None:
        """Read the list again with another choice of `Reading`."""
        if self.brought is not None:
            self.bring(self.brought, replace(self.reading, **choices))

    @property
    def undecided(self) -> int:
        """How many rows wait for the user."""
        return self.plan.waiting if self.plan else 0

    def name_of(self, code: str) -> str:
        """The name of a delegation by its code, of a new organization too."""
        if code not in self.known.delegations and self.intake is not None:
            return new_organizations(self.intake, self.known).get(code, code)
        return self.known.name(code)

    def rows_with(self, written: str) -> int:
        """How many rows in doubt have a name that is decided together with this one."""
        key = written_key(written)
        rows = self.plan.rows if self.plan else ()
        return sum(bool(row.written) and written_key(row.written) == key for row in rows)

    # What is said of it --------------------------------------------------------------------------

    def say_kind(self, kind: Kind) -> None:
        """Say what the rows are; what the columns fill is recognized again."""
        if self.grid is not None and self.intake is not None and kind is not self.intake.kind:
            grid, known = self.grid, self.known
            self.plan = None
            self._pause.stop()
            self._work.run(
                lambda _: recognized(grid, known, kind), self._take_kind, self.failed.emit
            )

    def _take_kind(self, again: Intake) -> None:
        self.change(kind=again.kind, target=again.target, new_target={}, uses=again.uses)

    def change(self, **parts: Any) -> None:
        """Replace parts of the intake; the plan is made anew."""
        if self.intake is not None:
            changed = replace(self.intake, **parts)
            if changed != self.intake:
                self.intake = changed
                self.plan = None
                self._work.drop()
                self.changed.emit()
                self._pause.start()

    def use(self, column: int, use: str) -> None:
        """Say what a column fills; another column that fills the same fills nothing then."""
        if self.intake is not None:
            alone = use not in _SHARED
            uses = ["" if old == use and alone else old for old in self.intake.uses]
            uses[column] = use
            self.change(uses=tuple(uses))

    def edit(self, row: int, column: int, text: str) -> None:
        """Correct a cell."""
        if self.intake is not None:
            self.typed += 1
            self.change(edits={**self.intake.edits, (row, column): text})

    def decide(self, written: str, delegation: str) -> None:
        """Say which delegation a written name means; "" leaves its rows out."""
        if self.intake is not None:
            self.typed += 1
            key = written_key(written)
            self.change(decisions={**self.intake.decisions, key: delegation})

    def leave_out(self, rows: Collection[int]) -> None:
        """Leave rows out; if all of them are left out already, take them in again."""
        if self.intake is not None:
            self.typed += 1
            out, rows = self.intake.left_out, frozenset(rows)
            self.change(left_out=out - rows if rows <= out else out | rows)

    # What comes of it ----------------------------------------------------------------------------

    def _make_plan(self) -> None:
        grid, intake = self.grid, self.intake
        if grid is not None and intake is not None:
            known = self.known
            self._work.run(
                lambda task: make_plan(grid, intake, known, stop=task.stopped),
                self._show_plan,
                self.failed.emit,
            )

    def _show(self, found: "_Found") -> None:
        self.sheets, self.grid = found.sheets, found.grid
        self.intake = replace(found.intake, decisions=self._decisions)
        if found.before is not None:  # another sheet, say: what was said of the list stays
            self.intake = replace(
                found.before, uses=found.intake.uses, edits={}, left_out=frozenset()
            )
        self.typed = 0
        self.read.emit()
        self._make_plan()

    def know(self, known: Known) -> None:
        """Hold the list against more of the records."""
        self.known = known
        self._make_plan()

    def _show_plan(self, plan: Plan) -> None:
        if plan.needs is not None:
            self.known_wanted.emit(plan.needs)
            return
        self.plan = plan
        self.planned.emit()

    def _fail(self, before: "_Before", trouble: RecordsError) -> None:
        self.brought, self.reading, self.plan = before
        if self.plan is None:
            self._make_plan()
        self.failed.emit(trouble)


_Before = tuple[Brought | None, Reading, Plan | None]
"""What was brought before, how it was read, and its plan."""


@dataclass(frozen=True)
class _Found:
    """A list as it was read, and what was recognized of it."""

    sheets: tuple[str, ...]
    grid: Grid
    intake: Intake
    before: Intake | None
    """What was said of the same list when it was read in another way."""


def _read(
    brought: Brought, reading: Reading, known: Known, before: Intake | None, task: Task
) -> _Found:
    if isinstance(brought, ListFile):
        names = sheets(brought.path)
        grid = read_grid(
            brought.path,
            sheet=reading.sheet,
            heading_row=reading.heading_row,
            encoding=reading.encoding,
            separator=reading.separator,
            report=task.report,
        )
    else:
        names = ()
        grid = read_pasted(brought.html, brought.text, heading_row=reading.heading_row)
    return _Found(names, grid, recognized(grid, known, before.kind if before else None), before)
