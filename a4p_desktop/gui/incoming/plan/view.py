"""The table of the plan: keys, the headings with what a column fills, and the sizes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from a4p_desktop.gui.incoming.plan.cell_delegate import PlanDelegate
from a4p_desktop.gui.incoming.plan.fate_words import UNDECIDED, fate_icon
from a4p_desktop.gui.incoming.plan.model import OWN, Column, PlanModel
from a4p_desktop.gui.words import keys
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.language import Speaker

say = Speaker("Plan", on_screen=True)

_LINES_A_ROW = 1.45
_WIDTHS: Mapping[int, int] = {Column.FATE: 19, Column.ROW: 7, Column.DELEGATION: 26}
"""In characters."""
_NARROWEST, _WIDEST = 12, 30
_MOST_FITTED = 30
"""The most columns that are made as wide as their cells; reading more would take too long."""
_ROWS_FITTED = 40
_View = QAbstractItemView


class PlanView(QTableView):
    """By keys, a row is decided and left out, a cell corrected, and its column given a use."""

    decision_wanted = Signal(int)  # row of the table
    rows_left_out = Signal(object)  # list of the rows of the grid
    use_wanted = Signal(int, object)  # column of the grid, QPoint on the screen for its menu
    column_reached = Signal(int)  # column of the grid; -1 for one of ours

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan = model
        self.setModel(model)
        self._cells = PlanDelegate(model, self)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(say("What happens to each row"))
        self.setSelectionBehavior(_View.SelectionBehavior.SelectRows)
        self.setSelectionMode(_View.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_View.EditTrigger.EditKeyPressed | _View.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsClickable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._offer_uses)
        self.doubleClicked.connect(self._on_double_click)
        self._fit_rows()

    def fit_columns(self) -> None:
        """Make the columns as wide as their first cells need; a user may change that."""
        letter = self.fontMetrics().averageCharWidth()
        header = self.horizontalHeader()
        for section, width in _WIDTHS.items():
            header.resizeSection(section, width * letter)
        rows = min(self.plan.rowCount(), _ROWS_FITTED)
        for section in range(OWN, min(self.plan.columnCount(), OWN + _MOST_FITTED)):
            cells = (self.plan.index(row, section).data() for row in range(rows))
            longest = max(map(len, cells), default=0)
            lines = self.plan.headerData(section, Qt.Orientation.Horizontal).splitlines()
            longest = max(longest, *(len(line) + 2 for line in lines))
            header.resizeSection(section, max(_NARROWEST, min(longest + 2, _WIDEST)) * letter)

    def rows_selected(self) -> Sequence[int]:
        """The rows of the grid that are selected."""
        return [self.plan.number(index.row()) for index in self.selectionModel().selectedRows()]

    def made_menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a cell and its row, each with its key; it deletes itself."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, section = index.row(), index.column()
        entries: list[tuple[str, keys.Keys, Callable[[], object]]] = [
            (say("&Decide…"), keys.ENTER, lambda: self.decision_wanted.emit(row)),
            (say("&Leave out or take back"), keys.DELETE, self._leave_out),
        ]
        if section >= OWN:
            entries += [
                (
                    say("&Correct the cell"),
                    keys.CORRECT_CELL,
                    lambda: self.edit(self.currentIndex()),
                ),
                (
                    say("What the column &fills…"),
                    keys.CHOOSE_USE,
                    lambda: self._offer_uses(section),
                ),
            ]
        for words, used, run in entries:
            action = QAction(f"{words}\t{used.words()}", menu)
            action.triggered.connect(lambda _, run=run: run())
            menu.addAction(action)
        return menu

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        index = self.plan.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, _View.ScrollHint.EnsureVisible)

    def next_undecided(self, passed: int | None) -> int | None:
        """The first row of the table that waits for the user, from the current one on and round
        the end; it comes last if it is `passed`, a row of the grid. None for none."""
        rows, here = self.plan.rowCount(), max(self.currentIndex().row(), 0)
        if rows and self.plan.number(here) == passed:
            here += 1
        for step in range(rows):
            row = (here + step) % rows
            planned = self.plan.planned(row)
            if planned is not None and planned.fate in UNDECIDED:
                return row
        return None

    # What Qt calls -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        editing = self.state() == _View.State.EditingState
        if keys.ENTER.match(event) and here.isValid() and not editing:
            self.decision_wanted.emit(here.row())
        elif keys.DELETE.match(event) and not editing:
            self._leave_out()
        elif keys.CHOOSE_USE.match(event) and here.column() >= OWN:
            self._offer_uses(here.column())
        elif keys.CORRECT_CELL.match(event) and here.column() >= OWN and not editing:
            self.edit(here)  # which Qt does by Enter on macOS
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        here = index if index.isValid() and not by_key else self.currentIndex()
        if here.isValid():
            self.setCurrentIndex(here)
            self.made_menu(here).popup(event.globalPos())

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.column_reached.emit(current.column() - OWN if current.column() >= OWN else -1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.PaletteChange,
        ):
            self._fit_rows()

    # How it works --------------------------------------------------------------------------------

    def _leave_out(self) -> None:
        self.rows_left_out.emit(self.rows_selected())

    def _on_double_click(self, index: QModelIndex) -> None:
        if index.column() < OWN:
            self.decision_wanted.emit(index.row())

    def _offer_uses(self, section: int) -> None:
        if section >= OWN:
            header = self.horizontalHeader()
            left = header.sectionViewportPosition(section)
            place = header.viewport().mapToGlobal(QPoint(left, header.height()))
            self.use_wanted.emit(section - OWN, place)

    def _fit_rows(self) -> None:
        height = round(self.fontMetrics().height() * _LINES_A_ROW)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        side, ratio = round(self.fontMetrics().ascent() * 0.9), self.devicePixelRatioF()
        self._cells.cache.clear()
        self._cells.side = side
        self._cells.icons = {fate: fate_icon(fate, self.palette(), side, ratio) for fate in Fate}
        self.viewport().update()
