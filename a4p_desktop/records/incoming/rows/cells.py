"""Reads the cells of a row into the fields of the form, and tells what cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from a4p_desktop.records.build.cells import is_undecoded
from a4p_desktop.records.form.fields import Holds
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import NOTE, Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.one_cell import Doubt, Reader, Readers, coded, is_blank
from a4p_desktop.records.incoming.uses import FORMS, note_field
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.coded import endorsed_flags
from a4p_desktop.records.written.dates import Order
from a4p_desktop.records.written.headings import ENDORSED, uses_of_heading

say = Speaker("Incoming cells")


@dataclass(frozen=True)
class _Column:
    number: int
    read: Reader


class RowCells:
    """Reads the rows of a grid as an intake says."""

    def __init__(
        self, grid: Grid, intake: Intake, known: Known, dates: Mapping[int, Order]
    ) -> None:
        """`dates` is how the dates of columns are written, where that is known."""
        readers = Readers(intake, known, dates)
        uses = list(enumerate(intake.uses[: len(grid.headings)]))
        self._columns = [
            _Column(number, reader)
            for number, use in uses
            if (reader := readers.reader(use, number))
        ]
        self._notes = [
            (number, _told(grid.headings[number])) for number, use in uses if use == NOTE
        ]
        self._note_field = note_field(intake.kind)
        self._endorsed = [number for number, use in uses if use == ENDORSED]
        self._flag = coded(endorsed_flags())

    def is_denied(self, row: tuple[str, ...]) -> bool:
        """Whether the row says that the delegation has not endorsed: no, or nothing where others
        say yes. Raises Doubt."""
        for number in self._endorsed:
            if is_blank(row[number]):
                return True
            try:
                flag = self._flag(row[number])
            except Doubt as doubt:
                doubt.column = number
                raise
            if flag == "0":
                return True
        return False

    def read(self, row: tuple[str, ...]) -> dict[str, str]:
        """The fields that the row fills, but for the delegation; raises Doubt."""
        cells: dict[str, str] = {}
        for column in self._columns:
            if not is_blank(row[column.number]):
                try:
                    read = column.read(row[column.number])
                except Doubt as doubt:
                    doubt.column = column.number
                    raise
                for name, cell in read.items():
                    cells.setdefault(name, cell)
        notes = [
            say("{heading}: {cell}", heading=heading, cell=cell) if heading else cell
            for number, heading in self._notes
            if (cell := spelled(row[number]))
        ]
        if notes:
            cells[self._note_field] = current().clauses(notes)
        _require_text("".join(cells.values()))
        return cells


def is_date(intake: Intake, use: str) -> bool:
    """Whether a column with this use holds dates."""
    return any(
        field.name == use and field.holds is Holds.DATE for field in FORMS[intake.kind].fields
    )


def _require_text(text: str) -> None:
    """Raise Doubt if a build would refuse `text`."""
    if "\0" in text or is_undecoded(text):
        raise Doubt(say("A cell has characters that are not text."))


def _told(heading: str) -> str:
    """The heading to say before a cell of the note; blank where it says no more than Note."""
    return "" if uses_of_heading(heading, [NOTE]) else spelled(heading)
