"""The rows of a list with their fates as a Qt model, which looks up all and copies nothing."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from a4p_desktop.gui.incoming.plan.fate_words import fate_words
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.plan import Plan
from a4p_desktop.records.language import Speaker, current

say = Speaker("Plan", on_screen=True)

_PAGE = 64
"""Rows to a page, the unit in which cells are read and dropped."""
_MOST_PAGES = 8
_LONGEST = 300
"""The most characters of a cell that are shown: more has no room, and Qt lays out all of it."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_OURS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_THEIRS = _OURS | Qt.ItemFlag.ItemIsEditable


class Column(IntEnum):
    """The columns before those of the list."""

    FATE = 0
    ROW = 1
    DELEGATION = 2


OWN = len(Column)
"""The number of columns before those of the list."""


class PlanModel(QAbstractTableModel):
    """Shows a grid and its plan; emits what is corrected."""

    corrected = Signal(int, int, str)  # row and column of the grid, from 0; the text

    def __init__(
        self,
        name_of: Callable[[str], str],
        use_words: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        """`name_of` gives the name of a delegation by its code, `use_words` the words for what a
        column fills, "" for nothing."""
        super().__init__(parent)
        self._name_of = name_of
        self._use_words = use_words
        self._grid: Grid | None = None
        self._intake: Intake | None = None
        self._plan: Plan | None = None
        self._fate: Fate | None = None
        self._shown: Sequence[int] = range(0)
        self._pages: OrderedDict[int, Sequence[tuple[str, ...]]] = OrderedDict()

    def show_grid(self, grid: Grid, intake: Intake) -> None:
        """Show another list, not planned yet."""
        self.beginResetModel()
        self._grid, self._intake, self._plan = grid, intake, None
        self._pages.clear()
        self._fate = None
        self._shown = range(len(grid.rows))
        self.endResetModel()

    def show_intake(self, intake: Intake) -> None:
        """Show what is said of the list now; its fates stay until the next plan."""
        before, self._intake = self._intake, intake
        if before is None or before.edits != intake.edits:
            self._tell_change()
        if before is None or before.uses != intake.uses:
            last = self.columnCount() - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def show_plan(self, plan: Plan) -> None:
        """Show the fates of the rows."""
        self._plan = plan
        self._refresh_rows()

    def show_fate(self, fate: Fate | None) -> None:
        """Show only the rows with this fate; None shows all."""
        self._fate = fate
        self._refresh_rows()

    @property
    def fate(self) -> Fate | None:
        """The fate whose rows are shown alone."""
        return self._fate

    # What stands in a row ------------------------------------------------------------------------

    def number(self, row: int) -> int:
        """The row of the grid, from 0, that stands in a row of the table."""
        return self._shown[row]

    def place(self, number: int) -> int | None:
        """The row of the table in which a row of the grid stands; None if it is not shown."""
        shown = self._shown
        if isinstance(shown, range):
            return number if number in shown else None
        return shown.index(number) if number in shown else None

    def planned(self, row: int) -> PlannedRow | None:
        """The plan of a row of the table; None while it is being made."""
        return self._plan.rows[self._shown[row]] if self._plan else None

    def cell(self, number: int, column: int) -> str:
        """The text of a cell of the grid as it was corrected."""
        assert self._grid is not None
        assert self._intake is not None
        edited = self._intake.edits.get((number, column))
        if edited is not None:
            return edited
        start = number - number % _PAGE
        page = self._pages.get(start)
        if page is None:
            last = min(start + _PAGE, len(self._grid.rows)) - 1
            page = self._pages[start] = self._grid.rows.get(start, last)
            while len(self._pages) > _MOST_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(start)
        return page[number - start][column]

    def written(self, number: int) -> str:
        """The name of the delegation as the row of the grid has it; else its first text."""
        assert self._intake is not None
        uses = self._intake.uses
        if "delegation" in uses:
            return self.cell(number, uses.index("delegation"))
        return next(filter(None, (self.cell(number, column) for column in range(len(uses)))), "")

    def text(self, row: int, column: int) -> str:
        """What is shown in a cell of the table, on one line."""
        text = self._text(row, column)
        return text if len(text) <= _LONGEST else " ".join(text[:_LONGEST].split())

    def shape(self, row: int, column: int) -> Fate | None:
        """The fate whose shape stands in a cell: in the first, and in one in doubt."""
        planned = self.planned(row)
        if planned is None:
            return None
        is_marked = column == Column.FATE or (
            planned.column is not None and column == planned.column + OWN
        )
        return planned.fate if is_marked else None

    def sentence(self, row: int) -> str:
        """All that matters of a row, for a screen reader: “Row 14: Brasil, Brazil, new”."""
        assert self._grid is not None
        number, planned = self._shown[row], self.planned(row)
        parts = [self.written(number)]
        if planned is not None:
            parts += [self._delegation(planned), fate_words(planned.fate)]
        words = say(
            "Row {row}: {cells}",
            row=str(self._grid.first_row + number),
            cells=current().series(parts),
        )
        return f"{words}. {planned.why}" if planned is not None and planned.why else words

    # What Qt calls -------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        if parent.isValid() or self._grid is None:
            return 0
        return OWN + len(self._grid.headings)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _THEIRS if index.column() >= OWN else _OURS

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.text(row, column)
        if role == _Role.EditRole:
            return self._text(row, column)
        if role == _Role.AccessibleTextRole:
            tells_row = self.shape(row, column) is not None
            return self.sentence(row) if tells_row else self._text(row, column)
        if role == _Role.ToolTipRole:
            return tip(self._tip(row, column))
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or index.column() < OWN:
            return False
        number, column = self._shown[index.row()], index.column() - OWN
        if str(value) != self.cell(number, column):
            self.corrected.emit(number, column, str(value))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        is_column = self._intake is not None and section < self.columnCount()
        if orientation is Qt.Orientation.Vertical or not is_column:
            return None
        if role == _Role.DisplayRole:
            return self._heading(section)
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) and section >= OWN:
            words = self._heading_words(section - OWN)
            return words if role == _Role.AccessibleTextRole else tip(words)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def heading(self, column: int) -> str:
        """The heading of a column of the grid; a letter, as in a spreadsheet, where it has none."""
        assert self._grid is not None
        return self._grid.headings[column] or say("Column {letters}", letters=letters(column))

    # How it is told ------------------------------------------------------------------------------

    def _heading_words(self, column: int) -> str:
        assert self._intake is not None
        heading, use = self.heading(column), self._use_words(self._intake.uses[column])
        return say("{heading}: {use}", heading=heading, use=use or say("not used"))

    def _heading(self, section: int) -> str:
        assert self._intake is not None
        own = (say("Result"), say("Row"), say("Delegation"))
        if section < OWN:
            return f"{own[section]}\n"
        use = self._use_words(self._intake.uses[section - OWN])
        return f"{self.heading(section - OWN)[:_LONGEST]}\n▾ {use}".rstrip()

    def _text(self, row: int, column: int) -> str:
        number = self._shown[row]
        if column >= OWN:
            return self.cell(number, column - OWN)
        if column == Column.ROW:
            assert self._grid is not None
            return str(self._grid.first_row + number)
        planned = self.planned(row)
        if planned is None:
            return "…"
        return (
            self._delegation(planned) if column == Column.DELEGATION else fate_words(planned.fate)
        )

    def _delegation(self, planned: PlannedRow) -> str:
        if planned.delegation:
            return self._name_of(planned.delegation)
        if planned.proposed:
            return say("perhaps {name}", name=self._name_of(planned.proposed[0]))
        return ""

    def _tip(self, row: int, column: int) -> str:
        planned = self.planned(row)
        why = planned.why if planned and self.shape(row, column) is not None else ""
        text = self._text(row, column)
        return f"{text}\n{why}" if why and column else why or text

    def _refresh_rows(self) -> None:
        shown = self._rows_shown()
        if shown == self._shown:
            self._tell_change()
        else:
            self.beginResetModel()
            self._shown = shown
            self.endResetModel()

    def _rows_shown(self) -> Sequence[int]:
        if self._fate is None or self._plan is None:
            return range(len(self._grid.rows)) if self._grid else range(0)
        return [n for n, row in enumerate(self._plan.rows) if row.fate is self._fate]

    def _tell_change(self) -> None:
        if self._shown:
            last = self.index(len(self._shown) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def letters(column: int) -> str:
    """The letters of a column as in a spreadsheet: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        text = chr(ord("A") + place) + text
    return text
