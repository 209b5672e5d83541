"""Reads each row of a list: which delegation it means, what it fills, and its fate."""

from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.cells import RowCells, is_date
from a4p_desktop.records.incoming.rows.endorsements import JudgeOfEndorsements
from a4p_desktop.records.incoming.rows.judge import Judge
from a4p_desktop.records.incoming.rows.one_cell import Doubt, is_blank
from a4p_desktop.records.incoming.rows.other_names import JudgeOfNames
from a4p_desktop.records.incoming.rows.speakers import JudgeOfSpeakers
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.written.dates import Order, order_meant, order_of
from a4p_desktop.records.written.names import NameReader, written_key

say = Speaker("Incoming rows")

_ROWS = 100
"""Rows read at a time: a list with texts may be larger than memory."""


_JUDGES: Mapping[Kind, type[Judge]] = {
    Kind.ENDORSEMENTS: JudgeOfEndorsements,
    Kind.SPEAKERS: JudgeOfSpeakers,
    Kind.STATEMENTS: JudgeOfSpeakers,
    Kind.NAMES: JudgeOfNames,
}


def never() -> bool:
    """Stop nothing."""
    return False


class RowRead(NamedTuple):
    """A row as it was read."""

    planned: PlannedRow
    key: tuple[str, ...] = ()
    """Rows with equal keys say the same fact; empty where nothing can be added of it."""
    cells: Cells = MappingProxyType({})
    """The row of the form that it would become."""


class RowReader:
    """Reads the rows of a grid, one by one; repeated rows are not noticed."""

    def __init__(
        self, grid: Grid, intake: Intake, known: Known, stop: Callable[[], bool] = never
    ) -> None:
        """`stop` is asked all the while; Interrupted is raised once it answers True."""
        self._stop = stop
        self._grid = grid
        self._intake = intake
        self._edits: dict[int, dict[int, str]] = {}
        for (row, column), cell in intake.edits.items():
            self._edits.setdefault(row, {})[column] = cell
        self._name_columns = [
            number
            for number, use in enumerate(intake.uses[: len(grid.headings)])
            if use == "delegation"
        ]
        self._names = NameReader(known.finder, known.delegations, intake.decisions)
        self.judge = _JUDGES[intake.kind](intake, known, grid.sha256)
        self._cells = RowCells(grid, intake, known, self._orders())

    @property
    def decided(self) -> Collection[tuple[str, str]]:
        """The names in the rows read so far that were decided: each as written, and the code, blank
        for left out."""
        return self._names.decided.values()

    def rows(self) -> Iterator[RowRead]:
        """All rows, in their order."""
        for number, row in enumerate(self.written()):
            yield self._read(number, row)

    def written(self) -> Iterator[tuple[str, ...]]:
        """The cells of all rows, as written or corrected."""
        rows = self._grid.rows
        for first in range(0, len(rows), _ROWS):
            if self._stop():
                raise Interrupted
            last = min(first + _ROWS, len(rows)) - 1
            for number, row in enumerate(rows.get(first, last), first):
                edits = self._edits.get(number)
                yield (
                    tuple(edits.get(place, cell) for place, cell in enumerate(row))
                    if edits
                    else row
                )

    def _orders(self) -> Mapping[int, Order]:
        """How the dates of each column are written, as one of them tells, or a corrected one."""
        uses = enumerate(self._intake.uses[: len(self._grid.headings)])
        dated = [number for number, use in uses if is_date(self._intake, use)]
        found = {
            number: order_of(row[number] for row in self.written()) or self._order_meant(number)
            for number in dated
        }
        return {number: order for number, order in found.items() if order}

    def _order_meant(self, number: int) -> Order | None:
        """The order by which the user corrected dates of this column, if it is the same for all."""
        found = {
            order_meant(self._grid.rows.get(row, row)[0][number], cell)
            for (row, column), cell in self._intake.edits.items()
            if column == number and row < len(self._grid.rows)
        } - {None}
        return found.pop() if len(found) == 1 else None

    def _read(self, number: int, row: tuple[str, ...]) -> RowRead:
        if number in self._intake.left_out:
            return RowRead(PlannedRow(Fate.LEFT_OUT))
        if all(map(is_blank, row)):
            return RowRead(PlannedRow(Fate.LEFT_OUT, why=say("The row is blank.")))
        name = self._names.read(tuple(row[column] for column in self._name_columns))
        if name.is_left_out:
            return RowRead(PlannedRow(Fate.LEFT_OUT, written=name.written))
        column = self._name_columns[name.place] if self._name_columns else None
        if not name.delegation and not name.written:
            why = say("The delegation is missing.")
            return RowRead(PlannedRow(Fate.FAULTY, why=why, column=column))
        if not name.delegation:
            return RowRead(
                PlannedRow(Fate.TO_DECIDE, "", name.proposed, name.why, column, name.written)
            )
        return self._judged(name.delegation, row)

    def _judged(self, delegation: str, row: tuple[str, ...]) -> RowRead:
        try:
            if self._cells.is_denied(row):
                why = say("The row does not say that it endorsed.")
                return RowRead(PlannedRow(Fate.LEFT_OUT, delegation, why=why))
            read = self._cells.read(row)
        except Doubt as doubt:
            planned = PlannedRow(doubt.fate, delegation, why=doubt.why, column=doubt.column)
            return RowRead(planned)
        judged = self.judge.judged(delegation, read)
        if judged.fate is Fate.TO_DECIDE:
            alias = read.get("alias", "")
            decision = self._intake.decisions.get(written_key(alias))
            if decision is not None:
                self._names.decided.setdefault(written_key(alias), (alias, decision))
            if decision == "":
                return RowRead(PlannedRow(Fate.LEFT_OUT, written=alias))
            if decision == delegation:
                return RowRead(PlannedRow(Fate.NEW, delegation), judged.key, judged.cells)
            column = self._intake.uses.index("alias")
            return RowRead(
                PlannedRow(Fate.TO_DECIDE, "", judged.proposed, judged.why, column, alias)
            )
        planned = PlannedRow(judged.fate, delegation, why=judged.why)
        return RowRead(planned, judged.key, judged.cells)
