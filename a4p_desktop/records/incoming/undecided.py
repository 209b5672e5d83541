"""Rows of a list that waited: planned once more, decided or mended, and turned into own rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.kept_intake import USE, kept_intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import Plan, make_plan, written_key
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Addition, Cells, NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Own records")

_OPEN = (Fate.TO_DECIDE, Fate.FAULTY)


@dataclass(frozen=True)
class _ListedRows:
    """Rows in memory: what waits was few enough to be left."""

    cells: Sequence[tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.cells)

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        return self.cells[first : last + 1]


@dataclass(frozen=True)
class Undecided:
    """The rows of one addition that wait, with the plan of them as things are now."""

    addition: Addition
    waiting: Sequence[Waiting]
    grid: Grid
    """Of these rows, in their order."""
    intake: Intake
    known: Known
    plan: Plan

    def planned(self, row: Waiting) -> PlannedRow:
        """What becomes of a row."""
        return self.plan.rows[self._place(row)]

    def cell(self, row: Waiting, column: int) -> str:
        """The text of a cell as it was written."""
        return self.grid.rows.get(self._place(row), self._place(row))[0][column]

    def named_alike(self, row: Waiting) -> int:
        """How many rows are decided together with this one."""
        key = written_key(self.planned(row).written)
        return sum(
            written_key(each.written) == key for each in self.plan.rows if each.fate in _OPEN
        )

    def decide(self, row: Waiting, delegation: str) -> "Undecided":
        """With what the name in doubt of a row means: a decision as of `Intake.decisions`."""
        key = written_key(self.planned(row).written)
        decisions = {**self.intake.decisions, key: delegation}
        return self._with(replace(self.intake, decisions=decisions))

    def mend(self, row: Waiting, column: int, cell: str) -> "Undecided":
        """With another text in a cell of a row."""
        place = (self._place(row), column)
        return self._with(replace(self.intake, edits={**self.intake.edits, place: cell}))

    def settled(self, added_by: str, now: datetime) -> tuple[Sequence[int], NewRecords | None]:
        """The numbers of the rows that wait no longer, and what they become: nothing where all
        are left out, or recorded by now."""
        rows = zip(self.waiting, self.plan.rows, strict=True)
        numbers = [row.file_row for row, planned in rows if planned.fate not in _OPEN]
        if not numbers:
            return [], None
        new = new_records(self.plan, self.grid, self.intake, self.known, added_by=added_by, now=now)
        own = {form: list(map(self._placed, those)) for form, those in new.rows.items()}
        return numbers, replace(new, rows=own, waiting=())

    def _placed(self, row: OwnRow) -> OwnRow:
        """A row with its number in the file that it came from, not in the grid made of it."""
        if row.file_row is None:
            return row
        return row._replace(file_row=self.waiting[row.file_row - self.grid.first_row].file_row)

    def _place(self, row: Waiting) -> int:
        return self.waiting.index(row)

    def _with(self, intake: Intake) -> "Undecided":
        plan = make_plan(self.grid, intake, self.known)
        return replace(self, intake=intake, plan=plan)


def undecided(own: OwnFile, code: str, known: Known) -> Undecided:
    """The rows of an addition that wait, planned as the rest of its list was.

    Raises RecordsError where none waits any more, or nothing says what the list was.
    """
    waiting = [row for row in own.waiting() if row.addition == code]
    if not waiting:
        raise RecordsError(
            say.mark("These rows no longer await a decision."),
            say.mark("Check the list of waiting rows."),
        )
    addition = next(each for each in own.additions if each.addition == code)
    said = waiting[0].said
    headings = tuple(dict.fromkeys(_headings(waiting)))
    cells = [tuple(row.cells.get(name, "") for name in headings) for row in waiting]
    grid = Grid(headings, _ListedRows(cells), 1, addition.file, addition.sheet, addition.sha256)
    intake = _intake(own, said, headings)
    return Undecided(addition, waiting, grid, intake, known, make_plan(grid, intake, known))


def _headings(waiting: Sequence[Waiting]) -> Iterator[str]:
    """The columns of the list, as far as anything stands in them or is said of them."""
    for row in waiting:
        yield from (name.removeprefix(USE) for name in row.said if name.startswith(USE))
        yield from row.cells


def _intake(own: OwnFile, said: Cells, headings: Sequence[str]) -> Intake:
    """What was said of the list, with all names that have been decided since."""
    intake = kept_intake(said, headings)
    if intake is None:
        raise RecordsError(
            say.mark("What this list was about is no longer known."),
            say.mark("Add the list again with File ▸ Add records…, or the row with a form."),
        )
    decisions = {written_key(each.written): each.delegation for each in own.decisions}
    return replace(intake, decisions=decisions)
