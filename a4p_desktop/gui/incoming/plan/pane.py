"""The plan in the dialog: the numbers, what it is held against, and the table."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from a4p_desktop.gui.incoming.draft import Draft
from a4p_desktop.gui.incoming.plan.column_uses import ColumnUses
from a4p_desktop.gui.incoming.plan.doubts import Doubts
from a4p_desktop.gui.incoming.plan.fate_filter import FateFilter
from a4p_desktop.gui.incoming.plan.model import OWN, Column, PlanModel
from a4p_desktop.gui.incoming.plan.view import PlanView
from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.gui.words.keys import NEXT_IN_DOUBT
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList
from a4p_desktop.records.text.markup import escaped

say = Speaker("Plan", on_screen=True)

_LONGEST_HEADING = 20


class PlanPane(QWidget):
    """Shows the plan of a draft, and tells the draft what is decided in it."""

    def __init__(
        self, draft: Draft, delegations: DelegationList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._shown_uses: tuple[str, ...] = ()
        self._asked: int | None = None
        """The row of the grid that `next_undecided` asked about last."""
        self._uses = ColumnUses(draft)
        self.filter = FateFilter()
        self.held_against = plain_label()
        self.held_against.setWordWrap(True)
        self.missing_button = TextButton(say("&Show them"))
        self.unused = plain_label()
        self.unused.setWordWrap(True)
        self.next_button = QPushButton(say("&Next to decide"))
        show_tip(self.next_button, NEXT_IN_DOUBT.words())
        self.use_button = QPushButton()
        for button in (self.next_button, self.use_button):
            button.setAutoDefault(False)
        self.model = PlanModel(draft.name_of, self._uses.words, self)
        self.view = PlanView(self.model)
        self.doubts = Doubts(draft, delegations, self.view)
        self._lay_out()
        self._join()

    def next_undecided(self) -> None:
        """Go to the next row that waits for the user, and ask about it."""
        if self.model.fate not in (None, Fate.TO_DECIDE):
            self.filter.show_fate(None)
        row = self.view.next_undecided(self._asked)
        if row is not None:
            self._asked = self.model.number(row)
            self.view.setFocus()
            self.view.go_to(row, Column.FATE)
            self._decide(row)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for parts in (
            (self.filter, self.next_button),
            (self.held_against, self.missing_button),
            (self.unused, self.use_button),
        ):
            line = QHBoxLayout()
            line.addWidget(parts[0], 1)
            line.addWidget(parts[1], 0, Qt.AlignmentFlag.AlignTop)
            layout.addLayout(line)
        layout.addWidget(self.view, 1)

    def _join(self) -> None:
        draft = self._draft
        draft.read.connect(self._show_grid)
        draft.changed.connect(self._show_intake)
        draft.planned.connect(self._show_plan)
        self.filter.chosen.connect(self._show_fate)
        self.next_button.clicked.connect(self.next_undecided)
        for key in NEXT_IN_DOUBT.sequences():
            QShortcut(key, self).activated.connect(self.next_undecided)
        self.missing_button.clicked.connect(self._show_missing)
        self.model.corrected.connect(draft.edit)
        self.view.decision_wanted.connect(self._decide)
        self.view.rows_left_out.connect(draft.leave_out)
        self.view.use_wanted.connect(self._offer_uses)
        self.view.column_reached.connect(lambda _: self._name_use_button())
        self.use_button.clicked.connect(self._offer_uses_below)

    # What is shown -------------------------------------------------------------------------------

    def _show_grid(self) -> None:
        draft = self._draft
        assert draft.grid is not None
        assert draft.intake is not None
        self.model.show_grid(draft.grid, draft.intake)
        self._asked = None
        self.filter.show_fate(None)
        self.view.fit_columns()
        if self.model.rowCount():
            self.view.go_to(0, Column.FATE)
        self._show_uses()

    def _show_intake(self) -> None:
        assert self._draft.intake is not None
        self.model.show_intake(self._draft.intake)
        if self._draft.intake.uses != self._shown_uses:
            self._show_uses()

    def _show_plan(self) -> None:
        plan = self._draft.plan
        assert plan is not None
        here = self.view.currentIndex()
        row, column = here.row(), here.column()
        self.model.show_plan(plan)
        self.filter.show_plan(plan)
        self.held_against.setText(" ".join(plan.held_against))
        self.held_against.setVisible(bool(plan.held_against))
        self.missing_button.setVisible(bool(plan.not_on_list))
        self.next_button.setEnabled(plan.waiting > 0)
        if row >= 0 and not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.go_to(min(row, self.model.rowCount() - 1), column)

    def _show_fate(self, fate: Fate | None) -> None:
        self.model.show_fate(fate)
        if self.model.rowCount():
            self.view.go_to(0, Column.FATE)

    def _show_missing(self) -> None:
        """List the delegations that are recorded but not on the list."""
        plan = self._draft.plan
        if plan is not None:
            names = (escaped(self._draft.name_of(code)) for code in plan.not_on_list)
            items = "".join(f"<li>{name}</li>" for name in names)
            title = say("Recorded, but not on your list")
            TextDialog(title, f"<ul>{items}</ul>", self.window()).open()

    def _show_uses(self) -> None:
        grid, intake = self._draft.grid, self._draft.intake
        if grid is not None and intake is not None:
            self._shown_uses = intake.uses
            headings = [self.model.heading(column) for column in range(len(grid.headings))]
            words = self._uses.unused(headings)
            self.unused.setText(words)
            self._name_use_button()

    # What is decided -----------------------------------------------------------------------------

    def _decide(self, row: int) -> None:
        """Ask what is to be said of a row: a date, a cell at fault, or else its delegation."""
        planned = self.model.planned(row)
        if planned is None:
            return
        number, column = self.model.number(row), planned.column
        if planned.fate is Fate.TO_DECIDE and not planned.written and column is not None:
            self.view.go_to(row, column + OWN)
            below = self.view.visualRect(self.view.currentIndex()).bottomLeft()
            place = self.view.viewport().mapToGlobal(below)
            cell = self.model.cell(number, column)
            if not self.doubts.ask_date(number, column, cell, place):
                self.view.edit(self.view.currentIndex())
        elif planned.fate is Fate.FAULTY and column is not None:
            self.view.go_to(row, column + OWN)
            self.view.edit(self.view.currentIndex())
        else:
            self.doubts.ask_name(planned.written or self.model.written(number), planned)

    # What the columns fill -----------------------------------------------------------------------

    def _offer_uses(self, column: int, place: QPoint) -> None:
        self._uses.menu(column, self).popup(place)

    def _offer_uses_below(self) -> None:
        place = self.use_button.mapToGlobal(QPoint(0, self.use_button.height()))
        self._offer_uses(self._column(), place)

    def _column(self) -> int:
        """The column of the list in which the current cell stands; its first for one of ours."""
        return max(0, self.view.currentIndex().column() - OWN)

    def _name_use_button(self) -> None:
        grid, intake = self._draft.grid, self._draft.intake
        if grid is not None and intake is not None and grid.headings:
            column = self._column()
            heading = self.model.heading(column)
            words = self._uses.sentence(heading[:_LONGEST_HEADING], intake.uses[column])
            self.use_button.setText(f"{words.replace('&', '&&')} ▾")
            self.use_button.setAccessibleName(words)
